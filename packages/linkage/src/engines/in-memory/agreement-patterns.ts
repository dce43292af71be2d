import { comparisonVectorValues, type Comparison } from '../../model/model.ts'
import type { AgreementPatterns, PairsAmong } from '../engine.ts'
import type { InMemoryEngine } from './engine.ts'
import { givenPairs } from './pair-source.ts'
import { patternsTogether } from './pattern-counter.ts'
import { rulePairs } from './rule-pairs.ts'
import { runJob } from './threads/run-job.ts'

/** Counts the agreement patterns among the pairs of rules, or among the pairs given. */
export async function agreementPatterns(
  engine: InMemoryEngine,
  comparisons: readonly Comparison[],
  among: PairsAmong,
): Promise<AgreementPatterns> {
  const source = 'pairs' in among ? givenPairs(among.pairs, engine.stretchComparisons) : rulePairs(engine, among)
  const task = { kind: 'count-patterns', comparisons } as const
  const { counted, pairs } = await runJob(engine, { source, task }, among)
  const [numbers, counts] = patternsTogether(counted)
  const width = comparisons.length
  const slots = new Uint8Array(numbers.length * width)
  const radices = comparisons.map(({ levels }) => Math.max(...comparisonVectorValues(levels)) + 2)
  numbers.forEach((number, row) => {
    let rest = number
    for (let place = width - 1; place >= 0; place--) {
      const radix = radices[place] ?? 1
      slots[row * width + place] = rest % radix
      rest = Math.floor(rest / radix)
    }
  })
  return { comparisons, slots, counts, pairs }
}
