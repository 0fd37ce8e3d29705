import { z } from 'zod'
import { located } from './span'

/** Who speaks: the name without titles, and the office as written. */
export const SpeakerSchema = z.object({ name: z.string().optional(), position: z.string().optional() })
export type Speaker = z.infer<typeof SpeakerSchema>

/** Where and when a site posted the file; never the date of the speech. */
export const PublicationSchema = z.object({
  source: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
})
export type Publication = z.infer<typeof PublicationSchema>

/** What stands about a document at its head and foot; each present field with its place. */
export const MetadataSchema = z.object({
  title: located(z.string()).optional(),
  /** The title in simplified characters, where the source is traditional. */
  titleHans: z.string().optional(),
  speaker: located(SpeakerSchema).optional(),
  /** ISO 8601, as precise as the text: `2010-05-07`, `2010-05` or `2010`. */
  date: located(z.string()).optional(),
  occasion: located(z.string()).optional(),
  salutation: located(z.string()).optional(),
  documentNumber: located(z.string()).optional(),
  issue: located(z.string()).optional(),
  publication: located(PublicationSchema).optional(),
})
export type Metadata = z.infer<typeof MetadataSchema>
