import { z } from 'zod'
import { SpanSchema } from './span'

/** Who is reported to have said what. */
export const AttributionSchema = z.object({
  /** As written, without office: 胡锦涛, 会议, 他. */
  speaker: z.string(),
  /** The name that a pronoun stands for. */
  resolved: z.string().optional(),
  position: z.string().optional(),
  verb: z.string(),
  /** From the speaker (or a quotation that goes first) to the end of what is attributed. */
  span: SpanSchema,
  /** What is said. */
  text: z.string(),
  mode: z.enum(['direct', 'reported']),
})
export type Attribution = z.infer<typeof AttributionSchema>
