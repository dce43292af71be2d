import type { AgreementPatterns } from '../engines/engine.ts'
import { PROBABILITY_MIN } from '../model/model.ts'

/** m and u of one comparison by comparison vector value, best agreement last. */
export type Probabilities = { readonly m: Float64Array; readonly u: Float64Array }

export type EmState = { readonly prior: number; readonly comparisons: readonly Probabilities[] }

export type EmIteration = EmState & {
  /** The furthest that any parameter moved. */
  readonly change: number
  /** log2 likelihood of the patterns before this iteration's parameters were replaced. */
  readonly logLikelihood: number
}

/** How a level's u gives way to the frequency of the value: by how much, and the comparison vector value whose u it is. */
export type FrequencyAdjustment = { readonly weight: number; readonly from: number }

export type EmOptions = {
  readonly fixPrior: boolean
  /** Per comparison and comparison vector value: true keeps the parameter as it is. */
  readonly fixM: readonly (readonly boolean[])[]
  readonly fixU: readonly (readonly boolean[])[]
  /** Per comparison and comparison vector value, where patterns carry frequencies; none when left out. */
  readonly adjustments?: readonly (readonly (FrequencyAdjustment | undefined)[])[]
  readonly convergence: number
  readonly maxIterations: number
}

/**
 * Expectation maximisation over agreement patterns (Dempster, Laird and Rubin 1977; Winkler 1988 for linkage). Each
 * iteration asks how likely each pattern is a match under the current parameters, then re-counts the parameters by these
 * probabilities. A null level takes no part: it neither moves a probability nor is counted.
 *
 * A pattern that carries the frequency of its value is as likely among others as that frequency says. While u is fixed
 * this is a constant of the pattern, so the likelihood never falls; where u is learned too, its count is not the most
 * likely u any more (nor is Splink's).
 */
export function expectationMaximisation(
  patterns: Omit<AgreementPatterns, 'comparisons'>,
  start: EmState,
  options: EmOptions,
): EmIteration[] {
  const history: EmIteration[] = []
  let state = start
  while (history.length < options.maxIterations) {
    const next = iterate(patterns, state, options)
    history.push(next)
    state = next
    if (next.change < options.convergence) break
  }
  return history
}

function iterate(patterns: Omit<AgreementPatterns, 'comparisons'>, state: EmState, options: EmOptions): EmIteration {
  const { slots, counts, pairs, frequencies } = patterns
  const width = state.comparisons.length
  const weights = state.comparisons.map(({ m, u }) => ({ m: logsOf(m), u: logsOf(u) }))
  const matches = state.comparisons.map(({ m }) => new Float64Array(m.length))
  const others = state.comparisons.map(({ u }) => new Float64Array(u.length))
  let expectedMatches = 0
  let logLikelihood = 0
  for (let pattern = 0; pattern < counts.length; pattern++) {
    const count = counts[pattern] as number
    let ifMatch = Math.log2(Math.max(state.prior, PROBABILITY_MIN))
    let ifOther = Math.log2(Math.max(1 - state.prior, PROBABILITY_MIN))
    for (let place = 0; place < width; place++) {
      const slot = slots[pattern * width + place] as number
      if (slot === 0) continue
      ifMatch += weights[place]?.m[slot - 1] as number
      ifOther += weights[place]?.u[slot - 1] as number
      if (frequencies?.adjusted[pattern * width + place] !== 1) continue
      const adjustment = options.adjustments?.[place]?.[slot - 1]
      if (adjustment !== undefined) ifOther -= adjustment.weight * (weights[place]?.u[adjustment.from] as number)
    }
    if (frequencies !== undefined) ifOther += frequencies.sums[pattern] as number
    const probability = 1 / (1 + 2 ** (ifOther - ifMatch))
    // The larger of the two outside the sum, so that a very unlikely pattern does not overflow.
    logLikelihood += count * (Math.max(ifMatch, ifOther) + Math.log2(1 + 2 ** -Math.abs(ifMatch - ifOther)))
    expectedMatches += count * probability
    for (let place = 0; place < width; place++) {
      const slot = slots[pattern * width + place] as number
      if (slot === 0) continue
      const m = matches[place] as Float64Array
      const u = others[place] as Float64Array
      m[slot - 1] = (m[slot - 1] as number) + count * probability
      u[slot - 1] = (u[slot - 1] as number) + count * (1 - probability)
    }
  }
  const comparisons = state.comparisons.map(({ m, u }, place) => ({
    m: shares(matches[place] as Float64Array, m, options.fixM[place] ?? []),
    u: shares(others[place] as Float64Array, u, options.fixU[place] ?? []),
  }))
  const next = { prior: options.fixPrior ? state.prior : expectedMatches / pairs, comparisons }
  return { ...next, change: furthestMove(state, next), logLikelihood }
}

function logsOf(probabilities: Float64Array): Float64Array {
  return probabilities.map((probability) => Math.log2(Math.max(probability, PROBABILITY_MIN)))
}

function shares(counts: Float64Array, before: Float64Array, fixed: readonly boolean[]): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, value) =>
    fixed[value] === true || total === 0 ? (before[value] as number) : count / total,
  )
}

function furthestMove(before: EmState, after: EmState): number {
  let furthest = Math.abs(after.prior - before.prior)
  after.comparisons.forEach(({ m, u }, place) => {
    const was = before.comparisons[place]
    m.forEach((probability, value) => {
      furthest = Math.max(furthest, Math.abs(probability - (was?.m[value] ?? 0)))
    })
    u.forEach((probability, value) => {
      furthest = Math.max(furthest, Math.abs(probability - (was?.u[value] ?? 0)))
    })
  })
  return furthest
}
