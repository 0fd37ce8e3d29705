import { z } from 'zod'
import { SpanSchema } from './span'

export const NoiseKindSchema = z.enum(['navigation', 'boilerplate', 'watermark', 'page-marker', 'artifact'])
export type NoiseKind = z.infer<typeof NoiseKindSchema>

/** What is not the document's text, and why it is thought so. */
export const NoiseSchema = z.object({ kind: NoiseKindSchema, span: SpanSchema, reason: z.string() })
export type Noise = z.infer<typeof NoiseSchema>
