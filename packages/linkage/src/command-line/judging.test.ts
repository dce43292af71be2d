import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test, type TestContext } from 'node:test'
import { aFolder, typed, type Answer } from './testing/kith-linkage.ts'
import { peopleRows, peopleSettings, writeCsvRows, writeJson } from './testing/people-files.ts'

type Json = Record<string, unknown>

function jsonOf({ exitCode, stdout, stderr }: Answer): Json {
  assert.equal(exitCode, 0, stderr)
  return JSON.parse(stdout) as Json
}

async function trainedPeople(t: TestContext) {
  const file = aFolder(t)
  const rows = peopleRows(200)
  writeCsvRows(file('people.csv'), rows)
  writeJson(file('settings.json'), peopleSettings())
  const input = ['--input', file('people.csv')]
  await typed('train', '--settings', file('settings.json'), ...input, '--output', file('model.json'))
  return { file, rows, about: ['--model', file('model.json'), ...input] }
}

test('a profile counts what each column holds, and shows values only where they are asked for', async (t) => {
  const file = aFolder(t)
  const rows = peopleRows(100)
  writeCsvRows(file('people.csv'), rows)
  const profile = ['profile', '--input', file('people.csv'), '--column', 'surname']
  const { columns } = jsonOf(await typed(...profile, '--json')) as { columns: Json[] }
  const known = rows.map(({ surname }) => surname).filter((surname) => surname !== null)
  assert.deepEqual(columns.map(({ column, nulls, distinct_values }) => [column, nulls, distinct_values]), [['surname', rows.length - known.length, new Set(known).size]]) // prettier-ignore
  const hidden = await typed(...profile)
  const shown = await typed(...profile, '--values', '--json')
  const [commonest] = (JSON.parse(shown.stdout) as { columns: { most_common: { value: string; records: number }[] }[] })
    .columns[0]!.most_common
  assert.equal(commonest!.records, known.filter((surname) => surname === commonest!.value).length)
  for (const surname of new Set(known)) assert.ok(!hidden.stdout.includes(String(surname)), 'a surname is shown')
})

test('labels in a file judge thresholds as a column of the truth does, and the errors are written', async (t) => {
  const { file, rows, about } = await trainedPeople(t)
  const column = jsonOf(await typed('evaluate', ...about, '--label-column', 'person', '--json'))
  const labels = rows.flatMap((one, place) =>
    rows.slice(place + 1).map((other) => ({
      unique_id_l: one['unique_id'] ?? null,
      unique_id_r: other['unique_id'] ?? null,
      clerical_match_score: one['person'] === other['person'] ? 1 : 0,
    })),
  )
  writeCsvRows(file('labels.csv'), labels)
  const pairs = jsonOf(await typed('evaluate', ...about, '--labels', file('labels.csv'), '--threshold-probability', '0.9', '--errors-output', file('errors.csv'), '--output', file('truth.csv'), '--json')) // prettier-ignore
  for (const same of ['labelled_matches', 'labelled_non_matches', 'matches_no_rule_finds', 'best_f1', 'thresholds']) {
    assert.deepEqual(pairs[same], column[same], same)
  }
  const { f1 } = pairs['best_f1'] as { f1: number }
  assert.ok(f1 > 0.9 && f1 < 1, `${f1}`)
  const errors = pairs['errors'] as { false_positives: number; false_negatives: number }
  const written = readFileSync(file('errors.csv'), 'utf8').trim().split('\n').slice(1)
  assert.equal(written.filter((line) => line.startsWith('false-positive')).length, errors.false_positives)
  assert.equal(written.filter((line) => line.startsWith('false-negative')).length, errors.false_negatives)
  assert.ok(errors.false_negatives > 0)
  assert.match(readFileSync(file('truth.csv'), 'utf8'), /^truth_threshold,/)
})

test('clusters are judged by who is who, and those that hold two people are counted', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('clusters.csv'), [
    { cluster_id: 1, person: 'a' },
    { cluster_id: 1, person: 'a' },
    { cluster_id: 2, person: 'a' },
    { cluster_id: 2, person: 'b' },
  ])
  const judged = jsonOf(await typed('evaluate', '--clusters', file('clusters.csv'), '--label-column', 'person', '--json')) // prettier-ignore
  const { precision, recall } = judged['pairs'] as { precision: number; recall: number }
  assert.deepEqual([precision, recall, judged['over_merged'], judged['split']], [1 / 2, 1 / 3, 1, 1])
})

test('DuckDB finds the pairs that the engine in memory finds, with the same weights', async (t) => {
  const { file, about } = await trainedPeople(t)
  const written = async (engine: string) => {
    jsonOf(await typed('predict', ...about, '--engine', engine, '--threshold-probability', '0.5', '--output', file(`${engine}.csv`), '--json')) // prettier-ignore
    const [head, ...lines] = readFileSync(file(`${engine}.csv`), 'utf8')
      .trim()
      .split('\n')
    const rounded = lines.map((line) => line.replace(/\d+\.\d+/g, (number) => Number(number).toPrecision(9)))
    return [head, ...rounded.sort()]
  }
  const inMemory = await written('in-memory')
  assert.ok(inMemory.length > 100)
  assert.deepEqual(await written('duckdb'), inMemory)
})
