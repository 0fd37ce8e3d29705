import { z } from 'zod'

/** `[start, end)` in UTF-16 code units of the string as it was passed; `source.slice(...span)` is the evidence. */
export const SpanSchema = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
export type Span = z.infer<typeof SpanSchema>

/** A value with the place it was read from. */
export const located = <T extends z.ZodType>(value: T) => z.object({ value, span: SpanSchema })
