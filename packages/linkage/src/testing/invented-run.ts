import { tableOf } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { dateOfBirthComparison } from '../comparisons/date-of-birth-comparison.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { countPairs } from '../engines/count-comparisons.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { predict } from '../engines/predict.ts'
import { labelsOfColumn } from '../evaluate/labels-of-column.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import { clusterPairs } from '../steps/cluster/cluster-pairs.ts'
import { trainModel } from '../training/train-model.ts'
import { inventedPeople } from './invented-people.ts'

/** A whole run of linkage over invented people, for what shows and describes runs: the same every time. */
export async function inventedRun({
  people = 300,
  seed = 1,
}: { readonly people?: number; readonly seed?: number } = {}) {
  const rows = inventedPeople({ people, seed }).map((row, place) => ({
    unique_id: `r${place + 1}`,
    source_dataset: place % 5 < 3 ? 'housing' : 'schools',
    ...row,
    person: `person-${row.person}`,
  }))
  const table = tableOf(rows, { uniqueId: 'unique_id', sourceDataset: 'source_dataset' })
  const engine = inMemoryEngine(table)
  const untrained = modelOf({
    linkType: 'link_and_dedupe',
    comparisons: [
      nameComparison('forename'),
      nameComparison('surname'),
      dateOfBirthComparison('dob'),
      exactMatchComparison('postcode', { termFrequency: true }),
      exactMatchComparison('sex'),
    ],
    blockingRules: [
      blockOn('surname', 'forename'),
      blockOn('dob'),
      blockOn('postcode'),
      blockOn('substr(surname, 1, 3)'),
    ],
  })
  const training = await trainModel(engine, untrained, {
    prior: { deterministicRules: [blockOn('forename', 'surname', 'dob')], recall: 0.5 },
    em: [
      { blockingRule: blockOn('dob') },
      { blockingRule: blockOn('surname', 'forename') },
      { blockingRule: blockOn('postcode') },
    ],
  })
  const { model } = training
  const thresholdMatchWeight = 4
  const pairs = await predict(engine, model)
  const { perRule, possiblePairs } = await countPairs(engine, { rules: model.blockingRules, linkType: model.linkType })
  return {
    table,
    engine,
    training,
    model,
    pairs,
    pairsPerRule: perRule,
    possiblePairs,
    thresholdMatchWeight,
    clusters: clusterPairs({ records: table.records, pairs, thresholdMatchWeight }),
    labels: labelsOfColumn(table, 'person', { linkType: model.linkType }),
  }
}
