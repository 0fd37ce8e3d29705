import { z } from 'zod'
import { SpanSchema } from './span'

export const MarkerStyleSchema = z.enum([
  'part', // 第一部分 第一篇 第一编
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第三条
  'han', // 一、
  'paren-han', // (一)
  'arabic', // 1. 1、
  'paren-arabic', // (1) 1) ⑴
  'circled', // ①
  'decimal', // 1.1 1.1.1
  'letter', // A.
  'ordinal', // 第一, 第一点
  'sequence', // 首先 其次
  'qi', // 其一
  'clause', // 一是 一要
])
export type MarkerStyle = z.infer<typeof MarkerStyleSchema>

/** The enumerator of a point with its punctuation or verb: `一、` `第一,` `一是`. */
export const MarkerSchema = z.object({ text: z.string(), style: MarkerStyleSchema, ordinal: z.number().int() })
export type Marker = z.infer<typeof MarkerSchema>

export const RoleSchema = z.enum(['directive', 'achievement', 'problem', 'rationale', 'component', 'heading'])
export type Role = z.infer<typeof RoleSchema>

const PointFields = z.object({
  marker: MarkerSchema.nullable(),
  /** The lead, without the marker. */
  title: z.string(),
  titleHans: z.string().optional(),
  /** The point's own text, markers and descendants left out. */
  text: z.string(),
  /** From the marker's first character to the end of its last descendant. */
  span: SpanSchema,
  role: RoleSchema,
})

/** A stretch opened by an enumeration marker that belongs to a series, or (marker null) by an unnumbered heading. */
export interface Point extends z.infer<typeof PointFields> {
  children: Point[]
}
// said in so many words: what the compiler infers of a schema that holds itself is lost in declaration files
export const PointSchema: z.ZodType<Point> = PointFields.extend({
  get children() {
    return z.array(PointSchema)
  },
})

/** Indices from the outline's top down: `[0, 2]` is the third child of the first point. */
export const PointPathSchema = z.array(z.number().int().nonnegative())
export type PointPath = z.infer<typeof PointPathSchema>

/** 讲四点意见: what is announced, how many, and how many are really there. A mismatch is a diagnostic, never a repair. */
export const AnnouncementSchema = z.object({
  text: z.string(),
  /** null for 几点意见. */
  count: z.number().int().nullable(),
  span: SpanSchema,
  /** From the first to the last item of the list that it announces. */
  list: SpanSchema.nullable(),
  found: z.number().int(),
})
export type Announcement = z.infer<typeof AnnouncementSchema>
