export type MatchWeightHistogram = {
  /** Width of a bar in match weight. */
  readonly width: number
  /** From the weakest to the strongest, empty bars included. `from` belongs to the bar, `to` to the next. */
  readonly bars: readonly { readonly from: number; readonly to: number; readonly pairs: number }[]
}

/** Widths whose edges are easy to read off; the same as Splink's. */
const WIDTHS = [0.01, 0.1, 0.2, 0.25, 0.5, 1, 2, 5]

/** How many pairs have each match weight, in bars whose width is chosen to give about `bars` of them. */
export function matchWeightHistogram(
  { length, matchWeight }: { readonly length: number; readonly matchWeight: Float64Array },
  { bars = 100 }: { readonly bars?: number } = {},
): MatchWeightHistogram {
  if (length === 0) return { width: 1, bars: [] }
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let pair = 0; pair < length; pair++) {
    const weight = matchWeight[pair] as number
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  const rough = (most - least) / bars
  const width = WIDTHS.reduce((best, each) => (Math.abs(each - rough) < Math.abs(best - rough) ? each : best))
  const first = Math.floor(least / width)
  const counts = new Float64Array(Math.floor(most / width) - first + 1)
  for (let pair = 0; pair < length; pair++) {
    const bar = Math.floor((matchWeight[pair] as number) / width) - first
    counts[bar] = (counts[bar] as number) + 1
  }
  const edge = (bar: number): number => Number(((first + bar) * width).toFixed(2))
  return { width, bars: Array.from(counts, (pairs, bar) => ({ from: edge(bar), to: edge(bar + 1), pairs })) }
}
