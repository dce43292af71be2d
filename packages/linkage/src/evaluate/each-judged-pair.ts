import { pairNumbers } from '../columns/pair-numbers.ts'
import type { Engine } from '../engines/engine.ts'
import type { Model } from '../model/model.ts'
import type { Pairs } from '../steps/pairs.ts'
import type { Labels } from './labels.ts'

/** A labelled pair with its match weight. */
export type JudgedPair = {
  readonly l: number
  readonly r: number
  readonly matchWeight: number
  readonly isMatch: boolean
  /** False for a pair that no blocking rule found. */
  readonly found: boolean
}

/** What weighs labelled pairs that were not found. */
export type Weighing = { readonly engine: Engine; readonly model: Model }

/**
 * Visits the pairs that someone has labelled, and with an engine those among them that were not found too. Returns how
 * many labelled matches were not found, in number or sampling weight.
 */
export async function eachJudgedPair(
  pairs: Pairs & { readonly matchWeight: Float64Array },
  labels: Labels,
  { visit, weighing }: { visit(pair: JudgedPair): void; readonly weighing: Weighing | undefined },
): Promise<number> {
  const seen = pairNumbers()
  const isSeen = (a: number, b: number): boolean => seen.numberIfKnown(Math.min(a, b), Math.max(a, b)) !== 0
  for (let pair = 0; pair < pairs.length; pair++) {
    const l = pairs.l[pair] as number
    const r = pairs.r[pair] as number
    const isMatch = labels.isMatch(l, r)
    if (isMatch === undefined) continue
    // A column's non-matches are far too many to remember, and none is asked for again.
    if (isMatch || labels.nonMatches !== undefined) seen.numberOf(Math.min(l, r), Math.max(l, r))
    visit({ l, r, matchWeight: pairs.matchWeight[pair] as number, isMatch, found: true })
  }
  const matches = [...labels.matches()].filter(([l, r]) => !isSeen(l, r))
  if (weighing !== undefined) {
    const nonMatches = [...(labels.nonMatches?.() ?? [])].filter(([l, r]) => !isSeen(l, r))
    for (const [isMatch, notFound] of [
      [true, matches],
      [false, nonMatches],
    ] as const) {
      const { length, l, r, matchWeight } = await weighed(notFound, weighing)
      for (let pair = 0; pair < length; pair++) {
        visit({
          l: l[pair] as number,
          r: r[pair] as number,
          matchWeight: matchWeight[pair] as number,
          isMatch,
          found: false,
        })
      }
    }
  }
  return matches.reduce((sum, [l, r]) => sum + labels.samplingWeight(l, r), 0)
}

function weighed(
  pairs: readonly (readonly [number, number])[],
  { engine, model }: Weighing,
): Promise<Pairs & { readonly matchWeight: Float64Array }> {
  return engine.comparePairs(model, {
    length: pairs.length,
    l: Int32Array.from(pairs, ([l]) => l),
    r: Int32Array.from(pairs, ([, r]) => r),
  })
}
