import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf, type Table } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { dateOfBirthComparison } from '../comparisons/date-of-birth-comparison.ts'
import { emailComparison } from '../comparisons/email-comparison.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { modelOf } from '../model/model-of.ts'
import type { Comparison } from '../model/model.ts'
import { columnNamesOf } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { inventedPeople } from '../testing/invented-people.ts'
import { absent, outsideRows } from '../testing/outside-data.ts'
import { chooseDeterministicRules } from './choose-deterministic-rules.ts'
import { chooseTraining } from './choose-training.ts'
import { estimatePrior } from './estimate-prior.ts'
import { trainModel } from './train-model.ts'

const people = inventedPeople({ people: 1500, seed: 9 })
const table = tableOf(people)
const comparisons = [
  nameComparison('forename'),
  nameComparison('surname'),
  dateOfBirthComparison('dob'),
  exactMatchComparison('postcode'),
  emailComparison('email'),
  exactMatchComparison('sex'),
]

/** Matches that the chosen prior expects, over those there are. */
async function expectedOverTrue(
  on: Table,
  compared: readonly Comparison[],
  truth: readonly unknown[],
): Promise<number> {
  const engine = inMemoryEngine(on)
  const model = modelOf({ linkType: 'dedupe_only', comparisons: compared, blockingRules: [] })
  const chosen = chooseDeterministicRules(engine, model)
  assert.ok(chosen !== undefined)
  const estimate = await estimatePrior(engine, model, chosen)
  let matches = 0
  for (const { length } of Map.groupBy(truth.keys(), (record) => truth[record]).values()) {
    matches += (length * (length - 1)) / 2
  }
  return (estimate.probabilityTwoRandomRecordsMatch * estimate.possiblePairs) / matches
}

test('the prior of deterministic rules chosen without a label is near the truth', async () => {
  const ratio = await expectedOverTrue(table, comparisons, people.map(({ person }) => person)) // prettier-ignore
  assert.ok(ratio > 0.85 && ratio < 1.2, `${ratio}`)
})

test('families share a surname and a postcode, and are not taken to be one person for it', () => {
  const chosen = chooseDeterministicRules(inMemoryEngine(table), { linkType: 'dedupe_only', comparisons })
  assert.ok(chosen !== undefined)
  const keys = chosen.deterministicRules.map(({ sql }) => columnNamesOf(parseSql(sql, 'rule')).sort().join())
  assert.ok(keys.length > 1 && !keys.includes('postcode,surname'), keys.join(' '))
  assert.match(chosen.explanation.at(-1) ?? '', /expected to find [\d.]+% of matches/)
})

test('EM rules teach about every comparison, from pairs of which a fair share are matches, and say so', async () => {
  const engine = inMemoryEngine(table)
  const model = modelOf({ linkType: 'dedupe_only', comparisons, blockingRules: [] })
  const chosen = chooseTraining(engine, model)
  const { sessions, warnings, model: trained } = await trainModel(engine, model, { ...chosen, u: { maxPairs: 2e5 } })
  const taught = new Set(sessions.flatMap((session) => session.comparisons))
  assert.deepEqual([...taught].sort(), comparisons.map(({ name }) => name).sort()) // prettier-ignore
  for (const { history } of sessions) assert.ok((history.at(-1)?.prior ?? 0) > 0.05)
  assert.deepEqual(warnings.filter((warning) => warning.startsWith('No EM session')), []) // prettier-ignore
  const agree = trained.comparisons.find(({ name }) => name === 'sex')?.levels[1]
  assert.ok(Math.abs((agree?.m ?? 0) - 0.85) < 0.03, `two records of one person share their sex: ${agree?.m}`)
  assert.match(chosen.explanation.join('\n'), /m of .*sex.* is learned from the [\d,]+ pairs that agree on/)
})

test('the same table gives the same choice', () => {
  const model = { linkType: 'dedupe_only', comparisons } as const
  assert.deepEqual(chooseTraining(inMemoryEngine(tableOf(people)), model), chooseTraining(inMemoryEngine(table), model))
})

test('a handful of records leaves the prior to its owner, and says so', () => {
  for (const few of [people.slice(0, 3), people.slice(0, 1), []]) {
    const rows = few.map((row) => ({ ...row }))
    const columns = { forename: [], surname: [], dob: [], postcode: [], email: [], sex: [] }
    const engine = inMemoryEngine(tableOf(rows.length === 0 ? [columns] : rows))
    const chosen = chooseTraining(engine, { linkType: 'dedupe_only', comparisons })
    assert.equal(chosen.prior, undefined)
    assert.match(chosen.explanation[0] ?? '', /stays as the model has it/)
  }
})

test('only pairs across files are learned from where only files are linked with each other', async () => {
  const rows = people.map((row, place) => ({ ...row, file: place % 2 === 0 ? 'a' : 'b' }))
  const engine = inMemoryEngine(tableOf(rows, { sourceDataset: 'file' }))
  const model = modelOf({ linkType: 'link_only', comparisons, blockingRules: [] })
  const chosen = chooseTraining(engine, model)
  assert.ok(chosen.prior)
  const estimate = await estimatePrior(engine, model, chosen.prior)
  let matches = 0
  rows.forEach((a, l) =>
    rows.slice(l + 1, l + 4).forEach((b) => a.person === b.person && a.file !== b.file && matches++),
  )
  const ratio = (estimate.probabilityTwoRandomRecordsMatch * estimate.possiblePairs) / matches
  assert.ok(ratio > 0.85 && ratio < 1.25, `${ratio}`)
})

const fake1000 = outsideRows('fake_1000.csv')

test(
  'fake_1000: the chosen prior is within a third of the truth',
  { skip: fake1000 === undefined && absent('fake_1000.csv') },
  async () => {
    const rows = fake1000 ?? []
    const compared = [
      nameComparison('first_name'),
      nameComparison('surname'),
      dateOfBirthComparison('dob'),
      emailComparison('email'),
    ]
    const ratio = await expectedOverTrue(tableOf(rows), compared, rows.map(({ cluster }) => cluster)) // prettier-ignore
    assert.ok(ratio > 0.67 && ratio < 1.33, `${ratio}`)
  },
)
