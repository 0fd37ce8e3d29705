import { z } from 'zod'
import { AttributionSchema, CitedWorkSchema } from './attribution'
import { BlockSchema } from './block'
import { DiagnosticSchema } from './diagnostic'
import { DirectiveSchema } from './directive'
import { MetadataSchema } from './metadata'
import { NoiseSchema } from './noise'
import { AnnouncementSchema, PointSchema } from './point'
import { SloganSchema } from './slogan'
import { SpanSchema } from './span'
import { StatisticSchema } from './statistic'

export const GenreSchema = z.enum([
  'speech',
  'news-report',
  'briefing',
  'work-report',
  'notice',
  'regulation',
  'compilation',
  'other',
])
export type Genre = z.infer<typeof GenreSchema>

export const ScriptSchema = z.enum(['hans', 'hant', 'mixed', 'none'])
export type Script = z.infer<typeof ScriptSchema>

const SpeechFields = z.object({
  span: SpanSchema,
  genre: GenreSchema,
  script: ScriptSchema,
  metadata: MetadataSchema,
  blocks: z.array(BlockSchema),
  outline: z.array(PointSchema),
  announcements: z.array(AnnouncementSchema),
  directives: z.array(DirectiveSchema),
  slogans: z.array(SloganSchema),
  statistics: z.array(StatisticSchema),
  attributions: z.array(AttributionSchema),
  /** Works named in the text, in reading order. */
  citedWorks: z.array(CitedWorkSchema),
  /** On the root only; empty on parts. */
  noise: z.array(NoiseSchema),
  diagnostics: z.array(DiagnosticSchema),
  /** A part that repeats an earlier one: that one's path in `parts`, and how alike they are (0–1). */
  duplicateOf: z.object({ path: z.array(z.number().int()), similarity: z.number() }).optional(),
})

/** What one text turned out to hold. The root, and each part of a compilation, have the same shape. */
export interface Speech extends z.infer<typeof SpeechFields> {
  /** A compilation's members in order; empty for a single document. */
  parts: Speech[]
}
export const SpeechSchema: z.ZodType<Speech> = SpeechFields.extend({
  get parts() {
    return z.array(SpeechSchema)
  },
})
