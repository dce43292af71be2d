import { LinkageError } from '../../errors.ts'
import { comparisonVectorValues, type Comparison } from '../../model/model.ts'
import type { AgreementPatterns, PairsAmong } from '../engine.ts'
import type { InMemoryEngine } from './engine.ts'
import { adjustedValues } from './pair-frequencies.ts'
import { givenPairs } from './pair-source.ts'
import { patternsTogether, type Adjusting } from './pattern-counter.ts'
import { rulePairs } from './rule-pairs.ts'
import { prepareThreads } from './threads/prepare-threads.ts'
import { runJob } from './threads/run-job.ts'

/** Counts the agreement patterns among the pairs of rules, or among the pairs given. */
export async function agreementPatterns(
  engine: InMemoryEngine,
  comparisons: readonly Comparison[],
  among: PairsAmong,
): Promise<AgreementPatterns> {
  prepareThreads(engine, comparisons)
  const source = 'pairs' in among ? givenPairs(among.pairs, engine.stretchComparisons) : rulePairs(engine, among)
  const adjusting = comparisons.map((comparison) =>
    among.termFrequencies === true ? adjustedValues(comparison, engine) : undefined,
  )
  checkCountable(comparisons, adjusting)
  const task = { kind: 'count-patterns', comparisons, adjusting } as const
  const { counted, pairs } = await runJob(engine, { source, task }, among)
  const [numbers, sums, counts] = patternsTogether(counted)
  const { slots, adjusted } = readNumbers(numbers, comparisons, adjusting)
  const areAdjusted = adjusting.some((each) => each !== undefined)
  return { comparisons, slots, ...(areAdjusted && { frequencies: { adjusted, sums } }), counts, pairs }
}

/** The digits of patterns' numbers, the last first. */
function readNumbers(
  numbers: Float64Array,
  comparisons: readonly Comparison[],
  adjusting: Adjusting,
): { readonly slots: Uint8Array; readonly adjusted: Uint8Array } {
  const width = comparisons.length
  const slots = new Uint8Array(numbers.length * width)
  const adjusted = new Uint8Array(numbers.length * width)
  const radices = comparisons.map(slotsOf)
  numbers.forEach((number, row) => {
    let rest = number
    for (let place = width - 1; place >= 0; place--) {
      if (adjusting[place] !== undefined) {
        adjusted[row * width + place] = rest % 2
        rest = Math.floor(rest / 2)
      }
      const radix = radices[place] ?? 1
      slots[row * width + place] = rest % radix
      rest = Math.floor(rest / radix)
    }
  })
  return { slots, adjusted }
}

function slotsOf({ levels }: Comparison): number {
  return Math.max(...comparisonVectorValues(levels)) + 2
}

/** Beyond 2^53 two patterns could get one number. */
function checkCountable(comparisons: readonly Comparison[], adjusting: Adjusting): void {
  const possible = comparisons.reduce(
    (product, comparison, place) => product * slotsOf(comparison) * (adjusting[place] === undefined ? 1 : 2),
    1,
  )
  if (possible <= Number.MAX_SAFE_INTEGER) return
  throw new LinkageError(
    'option-invalid',
    `${comparisons.length} comparisons have more possible agreement patterns than can be told apart. Train with fewer comparisons or levels.`,
  )
}
