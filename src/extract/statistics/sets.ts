/** Sets of characters may be told by their characters, or by a table of character codes. */
type Members = string | Readonly<Uint8Array>

const MOST_KINDS = 256

/**
 * Questions about single characters: "is this one of those?". All of them read one table, which says of what kind a
 * character is, and a small one, which says in which sets this kind is: so they stay in the processor's nearest cache, as
 * a table for each set would not. Kinds are made as sets are told. (In a closure the tables are constants for the compiler.)
 */
export const among = (() => {
  const kinds = new Uint8Array(65536)
  const sets = new Uint32Array(MOST_KINDS)
  const sizes = new Uint32Array(MOST_KINDS)
  const kindOf = new Map([[0, 0]])
  let next = 0

  const add = (c: number, bit: number) => {
    const old = kinds[c]
    const set = (sets[old] | bit) >>> 0
    if (set === sets[old]) return
    let kind = kindOf.get(set)
    if (kind === undefined) {
      // one that no character is of any more may be had again
      kind = 1
      while (sizes[kind] > 0) kind++
      kindOf.delete(sets[kind])
      kindOf.set(set, kind)
      sets[kind] = set
    }
    if (old > 0) sizes[old]--
    sizes[kind]++
    kinds[c] = kind
  }

  return (...members: Members[]): ((c: number) => boolean) => {
    const bit = (1 << next++) >>> 0
    for (const some of members)
      if (typeof some === 'string') for (const c of some) add(c.charCodeAt(0), bit)
      else for (let c = 0; c < some.length; c++) if (some[c] !== 0) add(c, bit)
    return (c) => (sets[kinds[c]] & bit) !== 0
  }
})()
