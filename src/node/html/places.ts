import { isElement, type PageElement } from './dom'

/** Longer paths are cut at their head. */
const DEPTH = 24

/** Finds the CSS path of elements: from the nearest ancestor with an id, else from the root. */
export class ElementPaths {
  private readonly numbers = new Map<PageElement, number>()

  /** `origin` leads from an element of a copy to the one of the page. */
  constructor(private readonly origin: (element: PageElement) => PageElement) {}

  of(element: PageElement): string {
    const steps: string[] = []
    for (
      let at: PageElement | null = this.origin(element);
      at && isElement(at) && steps.length < DEPTH;
      at = at.parent
    ) {
      if (/^[A-Za-z][\w-]*$/.test(at.attribs.id ?? '')) {
        steps.unshift(`#${at.attribs.id}`)
        break
      }
      const only = at.name === 'html' || at.name === 'body' || !at.parent
      steps.unshift(only ? at.name : `${at.name}:nth-of-type(${this.numberOf(at)})`)
    }
    return steps.join(' > ')
  }

  /** Counts all children of the parent at once: a page may have a hundred thousand in a row. */
  private numberOf(element: PageElement): number {
    const known = this.numbers.get(element)
    if (known !== undefined) return known
    const counts = new Map<string, number>()
    for (const child of element.parent!.children) {
      if (!isElement(child)) continue
      const count = (counts.get(child.name) ?? 0) + 1
      counts.set(child.name, count)
      this.numbers.set(child, count)
    }
    return this.numbers.get(element) ?? 1
  }
}
