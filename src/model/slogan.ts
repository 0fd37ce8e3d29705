import { z } from 'zod'
import { SpanSchema } from './span'

export const SloganKindSchema = z.enum(['numeric', 'quoted', 'parallel', 'formula'])
export type SloganKind = z.infer<typeof SloganKindSchema>

export const SloganSchema = z.object({
  text: z.string(),
  textHans: z.string().optional(),
  kind: SloganKindSchema,
  span: SpanSchema,
  /** Its members where the text spells them out at that place. */
  expansion: z.array(z.object({ text: z.string(), span: SpanSchema })).optional(),
  /** How often it stands in this document. */
  count: z.number().int().positive(),
  /** The standard form of the dictionary. */
  standard: z.string().optional(),
  /** Shorter formulas of the dictionary that lie inside this one: 科学发展观 in 深入学习实践科学发展观. */
  nested: z.array(z.object({ text: z.string(), span: SpanSchema, standard: z.string() })).optional(),
})
export type Slogan = z.infer<typeof SloganSchema>
