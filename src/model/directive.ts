import { z } from 'zod'
import { PointPathSchema } from './point'
import { SpanSchema } from './span'
import { StatisticSchema } from './statistic'

export const ModalitySchema = z.enum(['require', 'forbid', 'encourage', 'plan'])
export type Modality = z.infer<typeof ModalitySchema>

/** A stretch that tells somebody to do, or not to do, something, or undertakes that it will be done. */
export const DirectiveSchema = z.object({
  text: z.string(),
  span: SpanSchema,
  /** The point it stands in. */
  point: PointPathSchema.nullable(),
  modality: ModalitySchema,
  /** Who is to act; `inherited` where the unit itself does not name it. */
  actor: z.object({ text: z.string(), span: SpanSchema, inherited: z.boolean() }).optional(),
  /** The verb phrase, as written. */
  action: z.object({ verb: z.string(), object: z.string().optional(), span: SpanSchema }).optional(),
  /** As written; `value` ISO where the text allows. */
  deadline: z.object({ text: z.string(), value: z.string().optional(), span: SpanSchema }).optional(),
  target: z.array(StatisticSchema).optional(),
})
export type Directive = z.infer<typeof DirectiveSchema>
