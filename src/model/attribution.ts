import { z } from 'zod'
import { SpanSchema } from './span'

/** Who is reported to have said what. */
export const AttributionSchema = z.object({
  /** As written, without office: 胡锦涛, 会议, 他. */
  speaker: z.string(),
  /** `voice`: nobody in particular (俗话, 有人). */
  kind: z.enum(['person', 'body', 'meeting', 'document', 'voice', 'pronoun']).optional(),
  /** The name that a pronoun stands for. */
  resolved: z.string().optional(),
  position: z.string().optional(),
  verb: z.string(),
  /** From the speaker (or a quotation that goes first) to the end of what is attributed. */
  span: SpanSchema,
  /** What is said. */
  text: z.string(),
  /** Where `text` stands. */
  said: z.object({ span: SpanSchema }).optional(),
  mode: z.enum(['direct', 'reported']),
  /** Whose words the speaker passes on: 王某传达了李某的讲话,强调…. */
  relays: z.string().optional(),
})
export type Attribution = z.infer<typeof AttributionSchema>

/** A work named in the text: 《关于深入推进…的意见》. */
export const CitedWorkSchema = z.object({ title: z.string(), span: SpanSchema })
export type CitedWork = z.infer<typeof CitedWorkSchema>
