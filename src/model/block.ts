import { z } from 'zod'
import { SpanSchema } from './span'

export const BlockKindSchema = z.enum([
  'title',
  'masthead',
  'byline',
  'salutation',
  'contents',
  'heading',
  'paragraph',
  'signature',
  'note',
])
export type BlockKind = z.infer<typeof BlockKindSchema>

/** A stretch of content in reading order. Noise and stray breaks inside it are in no span; `text` reads through them. */
export const BlockSchema = z.object({ kind: BlockKindSchema, spans: z.array(SpanSchema).min(1), text: z.string() })
export type Block = z.infer<typeof BlockSchema>
