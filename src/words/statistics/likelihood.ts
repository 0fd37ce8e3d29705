/**
 * The log-likelihood ratio G² of a table of two by two: how ill the counts agree with independence.
 * G² = 2 Σ O ln(O / E). Dunning 1993, Accurate Methods for the Statistics of Surprise and Coincidence.
 */
export function logLikelihood(both: number, first: number, second: number, all: number): number {
  const observed = [both, first - both, second - both, all - first - second + both]
  const expected = [
    (first * second) / all,
    (first * (all - second)) / all,
    ((all - first) * second) / all,
    ((all - first) * (all - second)) / all,
  ]
  return 2 * observed.reduce((sum, o, i) => (o > 0 ? sum + o * Math.log(o / expected[i]) : sum), 0)
}
