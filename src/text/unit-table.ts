/**
 * A small number for each UTF-16 unit. Pages of 256 units that are alike stand once: nearly all of Han does, so what a text
 * touches of a table fits the processor's nearest cache.
 */
export class UnitTable {
  private readonly pages = new Uint8Array(256)
  private readonly cells: Uint16Array

  constructor(values: Uint16Array) {
    const kept: number[] = []
    for (let page = 0; page < 256; page++) {
      let known = kept.findIndex((other) => isAlike(values, other << 8, page << 8))
      if (known < 0) known = kept.push(page) - 1
      this.pages[page] = known
    }
    this.cells = new Uint16Array(kept.length << 8)
    kept.forEach((page, i) => this.cells.set(values.subarray(page << 8, (page + 1) << 8), i << 8))
  }

  at(unit: number): number {
    return this.cells[(this.pages[unit >>> 8] << 8) | (unit & 255)]
  }

  /** `at` for loops over many units: in its closure the columns are constants for the compiler. */
  reader(): (unit: number) => number {
    const { pages, cells } = this
    return (unit) => cells[(pages[unit >>> 8] << 8) | (unit & 255)]
  }
}

/** Whether a unit is one of `units`, told from a table of a few pages. */
export function unitSet(units: string): (unit: number) => boolean {
  const values = new Uint16Array(65536)
  for (let i = 0; i < units.length; i++) values[units.charCodeAt(i)] = 1
  const read = new UnitTable(values).reader()
  return (unit) => read(unit) !== 0
}

function isAlike(values: Uint16Array, one: number, other: number): boolean {
  for (let i = 0; i < 256; i++) if (values[one + i] !== values[other + i]) return false
  return true
}
