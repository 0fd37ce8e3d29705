/** Where `unit` last stands before `at`, no more than `reach` back; -1 where it does not. */
export function lastBefore(norm: string, unit: string, at: number, reach: number): number {
  const code = unit.charCodeAt(0)
  for (let i = at - 1, stop = Math.max(0, at - reach); i >= stop; i--) if (norm.charCodeAt(i) === code) return i
  return -1
}
