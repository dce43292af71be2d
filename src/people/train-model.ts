import { blockOn, countPairs, inMemoryEngine, trainModel, type BlockingRule, type Training } from '@kith/linkage'
import { draftModel } from './draft-model.ts'
import { findNumberConflicts } from './find-number-conflicts.ts'
import { linkageFunctions } from './linkage-functions.ts'
import type { LinkageSettings } from './linkage-model.ts'
import { linkageTable } from './linkage-table.ts'
import { settlePopulation } from './settle-population.ts'
import { spreadSeals } from './spread-seals.ts'
import type { StandardPerson } from './standard-person.ts'
import { isTooThin } from './too-thin.ts'

/**
 * Learn a model from the source people at hand, without knowing who is who: u from pairs drawn at random, m by EM on
 * pairs that share a birth date, a number, or both names. What comes out is a candidate: somebody looks at it, tries it
 * with `--dry-run` and approves it by name before it links anyone.
 */
export async function trainOnPeople(
  sourcePeople: readonly StandardPerson[],
  settings: Pick<LinkageSettings, 'generic' | 'othersPerSourcePerson'>,
  options: { readonly seed?: number; readonly signal?: AbortSignal } = {},
): Promise<Training> {
  const known = findNumberConflicts(settlePopulation(spreadSeals(sourcePeople), settings.generic)).people
  const people = known.filter((person) => person.sealed === null && !isTooThin(person))
  const engine = inMemoryEngine(linkageTable(people), {
    functions: linkageFunctions,
    largestBlock: { whenExceeded: 'skip' },
  })
  const teaching: BlockingRule[] = []
  for (const rule of rulesToLearnFrom) {
    const { total } = await countPairs(engine, { rules: [rule], linkType: 'dedupe_only' })
    if (total >= pairsToLearnFromMin) teaching.push(rule)
  }
  const prior = settings.othersPerSourcePerson / Math.max(1, people.length - 1)
  return trainModel(
    engine,
    { ...draftModel(), probabilityTwoRandomRecordsMatch: Math.min(0.5, prior) },
    {
      u: { maxPairs: 1e6, seed: options.seed ?? 1 },
      em: teaching.map((blockingRule) => ({ blockingRule, estimateWithoutTermFrequencies: true })),
      ...(options.signal !== undefined && { signal: options.signal }),
    },
  )
}

/** Each leaves out what its pairs agree on by definition; between them every comparison is learned about. */
const rulesToLearnFrom: readonly BlockingRule[] = [
  blockOn('births', { explode: ['births'] }),
  blockOn('forenames', 'surnames'),
  blockOn('numbers', { explode: ['numbers'] }),
]
const pairsToLearnFromMin = 200
