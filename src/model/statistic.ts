import { z } from 'zod'
import { SpanSchema } from './span'

export const StatisticKindSchema = z.enum([
  'count',
  'percent',
  'ratio',
  'multiple',
  'money',
  'rank',
  'score',
  'measure',
  'duration',
  'frequency',
])
export type StatisticKind = z.infer<typeof StatisticKindSchema>

/** 约 左右 近 → about; 多 余 超过 以上 → over; 不足 以内 以下 → under. */
export const ApproximationSchema = z.enum(['exact', 'about', 'over', 'under'])
export type Approximation = z.infer<typeof ApproximationSchema>

export const ChangeSchema = z.object({
  direction: z.enum(['increase', 'decrease']),
  /** 增长8.7% is `by`, 提高到 is `to`. */
  /** `from` is the value before a change, where that value is a statistic of its own. */
  mode: z.enum(['by', 'to', 'from']),
  /** The value before, in the same unit, where the text gives both ends. */
  from: z.number().optional(),
  /** What it is compared with, as written: 同比, 环比, 比上年, 年均. */
  basis: z.string().optional(),
})
export type Change = z.infer<typeof ChangeSchema>

/** A figure with its evidence: number, approximator and unit, nothing more. */
export const StatisticSchema = z.object({
  text: z.string(),
  span: SpanSchema,
  kind: StatisticKindSchema,
  /** In the unit given: 2.5万亿元 is 2500000000000 元, 58% is 58 %, 三分之二 is 0.6667. */
  value: z.number().optional(),
  /** `[low, high]`, both included. */
  range: z.tuple([z.number(), z.number()]).optional(),
  unit: z.string().optional(),
  /** ISO 4217, where the unit tells it. */
  currency: z.string().optional(),
  /** The terms of a ratio: 12:48:40. */
  parts: z.array(z.number()).optional(),
  approximation: ApproximationSchema,
  /** 数百, 上千, 几十: the number is a manner of speaking. */
  vague: z.boolean().optional(),
  /** The noun that is measured, as written. */
  subject: z.string().optional(),
  change: ChangeSchema.optional(),
  /** As written, and resolved where the text allows: `2011`, `2011-H1`, `2011-11`, `2011/2015`. */
  period: z.object({ text: z.string(), value: z.string().optional(), span: SpanSchema }).optional(),
  /** achieved, or a target (力争, 今年要…). */
  status: z.enum(['achieved', 'target']).optional(),
  /** What one unit is counted per: 每万人, 元/吨. */
  per: z.string().optional(),
})
export type Statistic = z.infer<typeof StatisticSchema>
