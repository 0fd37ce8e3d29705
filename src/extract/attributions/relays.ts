/** How far before the verb of saying the words that are passed on may be named. */
const REACH = 60
const PASSED_ON =
  /传达(?:学习|贯彻|宣读)?了?([^,。;:!?“”]{2,24}?)(?:在[^,。;]{0,24})?(?:的)?(?:系列|有关|重要){0,2}(?:讲话|指示|批示|讲话精神)/

/**
 * Whose words a speaker passes on.
 *
 *     > | 王某传达了李某的讲话,强调要抓好落实
 *                   ^^ relayed
 */
export function relayed(norm: string, start: number, said: number): [number, number] | null {
  const from = Math.max(start, said - REACH)
  let at = from
  while (at < said && !norm.startsWith('传达', at)) at++
  if (at >= said) return null
  const m = PASSED_ON.exec(norm.slice(at, said))
  if (m?.index !== 0) return null
  const begin = at + m[0].indexOf(m[1])
  return [begin, begin + m[1].length]
}
