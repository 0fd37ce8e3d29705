import { z } from 'zod'
import { SpanSchema } from './span'

export const DiagnosticCodeSchema = z.enum([
  'numbering-gap',
  'numbering-repeat',
  'numbering-start',
  'announced-count',
  'truncated-end',
  'duplicate-part',
])
export type DiagnosticCode = z.infer<typeof DiagnosticCodeSchema>

/** Something a reader should know: told, never repaired. */
export const DiagnosticSchema = z.object({ code: DiagnosticCodeSchema, message: z.string(), span: SpanSchema })
export type Diagnostic = z.infer<typeof DiagnosticSchema>
