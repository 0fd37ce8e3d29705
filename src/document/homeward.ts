import type {
  Announcement,
  Attribution,
  CitedWork,
  Diagnostic,
  Directive,
  Metadata,
  Slogan,
  Span,
  Statistic,
} from '../model'
import type { WayHome } from '../text'

/** Anything found in the draft with its place. */
interface Placed {
  span: Span
}

/**
 * Takes findings home from draft to source offsets. They are changed in place: the extractors made them for this result
 * alone, and a figure that is a directive's target stays the very figure of `statistics`.
 */
export class Homeward {
  constructor(private readonly way: WayHome) {}

  span([start, end]: Span): Span {
    return this.way.span(start, end)
  }

  private place(placed: Placed | undefined): void {
    if (placed) placed.span = this.span(placed.span)
  }

  metadata(metadata: Metadata): void {
    for (const field of Object.values(metadata)) if (typeof field === 'object') this.place(field)
  }

  announcements(found: Announcement[]): Announcement[] {
    for (const a of found) {
      this.place(a)
      if (a.list) a.list = this.span(a.list)
    }
    return found
  }

  diagnostics(found: Diagnostic[]): Diagnostic[] {
    for (const d of found) this.place(d)
    return found
  }

  slogans(found: Slogan[]): Slogan[] {
    for (const s of found) {
      this.place(s)
      s.expansion?.forEach((member) => this.place(member))
      s.nested?.forEach((phrase) => this.place(phrase))
    }
    return found
  }

  statistics(found: Statistic[]): Statistic[] {
    for (const s of found) {
      this.place(s)
      this.place(s.period)
    }
    return found
  }

  attributions(found: Attribution[]): Attribution[] {
    for (const a of found) {
      this.place(a)
      this.place(a.said)
    }
    return found
  }

  citedWorks(found: CitedWork[]): CitedWork[] {
    for (const work of found) this.place(work)
    return found
  }

  /** Their targets are figures of `statistics`, which go home on their own. */
  directives(found: Directive[]): Directive[] {
    for (const d of found) {
      this.place(d)
      this.place(d.actor)
      this.place(d.action)
      this.place(d.deadline)
    }
    return found
  }
}
