import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { outsideFile } from '../testing/outside-data.ts'
import { aFolder, typed, type Answer } from './testing/kith-linkage.ts'
import { peopleRows, peopleSettings, writeCsvRows, writeJson } from './testing/people-files.ts'

type Json = Record<string, unknown> & { seconds: Record<string, number>; peak_memory_mb: number; chosen: string[]; warnings: string[] } // prettier-ignore

function jsonOf({ exitCode, stdout, stderr }: Answer): Json {
  assert.equal(exitCode, 0, stderr)
  return JSON.parse(stdout) as Json
}

function csvRows(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']))
  })
}

/** Of the pairs of records in one cluster, the share that are one person, and of the pairs of one person, the share found. */
function pairwise(rows: readonly Record<string, string>[]): { precision: number; recall: number } {
  const pairsBy = (keyOf: (row: Record<string, string>) => string): number => {
    const sizes = new Map<string, number>()
    for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1)
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  }
  const both = pairsBy((row) => `${row['cluster_id'] ?? ''}|${row['person'] ?? ''}`)
  return {
    precision: both / pairsBy((row) => row['cluster_id'] ?? ''),
    recall: both / pairsBy((row) => row['person'] ?? ''),
  }
}

test('people with typing errors are found again in one go, and what was chosen for them is said', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(300))
  writeJson(file('settings.json'), { ...peopleSettings(), blocking_rules_to_generate_predictions: [] })
  const answer = await typed('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('clusters.csv'), '--json') // prettier-ignore
  const json = jsonOf(answer)
  const rows = csvRows(file('clusters.csv'))
  assert.deepEqual(Object.keys(rows[0] ?? {}), [
    'cluster_id',
    'unique_id',
    'forename',
    'surname',
    'dob',
    'postcode',
    'person',
  ])
  const { precision, recall } = pairwise(rows)
  assert.ok(precision > 0.94 && recall > 0.92, JSON.stringify({ precision, recall }))
  assert.equal(json['records'], rows.length)
  for (const step of ['read', 'train', 'predict', 'cluster', 'write', 'total'])
    assert.ok((json.seconds[step] ?? -1) >= 0, step)
  assert.ok(json.peak_memory_mb > 20)
  for (const what of [
    /match probability of/,
    /blocking rule /,
    /[Dd]eterministic|matches/,
    /random pairs/,
    /is learned from the/,
  ]) {
    assert.ok(
      json.chosen.some((sentence) => what.test(sentence)),
      `${what}`,
    )
    assert.match(answer.stderr, what)
  }
})

test('train, predict and cluster one after the other give what dedupe gives', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(200))
  writeJson(file('settings.json'), peopleSettings())
  const input = ['--input', file('people.csv')]
  const at = ['--threshold-probability', '0.8', '--method', 'connected-components']
  await typed('dedupe', '--settings', file('settings.json'), ...input, ...at, '--output', file('at-once.csv'), '--model-output', file('model-at-once.json'), '--pairs-output', file('pairs-at-once.csv')) // prettier-ignore
  jsonOf(await typed('train', '--settings', file('settings.json'), ...input, '--output', file('model.json'), '--json')) // prettier-ignore
  jsonOf(await typed('predict', '--model', file('model.json'), ...input, '--threshold-probability', '0.8', '--output', file('pairs.csv'), '--json')) // prettier-ignore
  jsonOf(await typed('cluster', '--pairs', file('pairs.csv'), ...input, ...at, '--output', file('clusters.csv'), '--json')) // prettier-ignore
  for (const [one, other] of [
    ['model-at-once.json', 'model.json'],
    ['pairs-at-once.csv', 'pairs.csv'],
    ['at-once.csv', 'clusters.csv'],
  ] as const) {
    // prettier-ignore
    assert.equal(readFileSync(file(one), 'utf8'), readFileSync(file(other), 'utf8'), one)
  }
  assert.deepEqual(Object.keys(csvRows(file('pairs.csv'))[0] ?? {}), ['match_weight', 'match_probability', 'unique_id_l', 'unique_id_r', 'match_key']) // prettier-ignore
})

test('a level that only DuckDB understands is run by it from training to clusters, with the clusters of the same level in plain words', async (t) => {
  const file = aFolder(t)
  // From the last id to the first: what decides between equals is the id and not the row.
  writeCsvRows(file('people.csv'), peopleRows(150).toReversed())
  const plain = JSON.stringify(peopleSettings())
  const spoken = plain.replaceAll('\\"dob_l\\" = \\"dob_r\\"', 'hash(dob_l) = hash(dob_r)')
  assert.notEqual(spoken, plain)
  writeFileSync(file('plain.json'), plain)
  writeFileSync(file('spoken.json'), spoken)
  const input = ['--input', file('people.csv')]
  jsonOf(await typed('dedupe', '--settings', file('plain.json'), ...input, '--output', file('plain.csv'), '--json'))
  jsonOf(await typed('dedupe', '--settings', file('spoken.json'), ...input, '--engine', 'duckdb', '--output', file('spoken.csv'), '--json')) // prettier-ignore
  assert.equal(readFileSync(file('spoken.csv'), 'utf8'), readFileSync(file('plain.csv'), 'utf8'))
})

test('two files are linked with each other: pairs name their sources, and no pair lies within one file', async (t) => {
  const file = aFolder(t)
  const rows = peopleRows(200)
  writeCsvRows(
    file('school.csv'),
    rows.filter((_, place) => place % 2 === 0),
  )
  writeCsvRows(
    file('council.csv'),
    rows.filter((_, place) => place % 2 === 1),
  )
  writeJson(file('settings.json'), peopleSettings('link_only'))
  const json = jsonOf(
    await typed('dedupe', '--settings', file('settings.json'), '--input', file('school.csv'), '--input', file('council.csv'), '--source-dataset', 'roll', '--source-dataset', 'tax', '--output', file('clusters.csv'), '--pairs-output', file('pairs.csv'), '--json'), // prettier-ignore
  )
  assert.equal(json['records'], rows.length)
  const pairs = csvRows(file('pairs.csv'))
  assert.ok(pairs.length > 50)
  assert.deepEqual(Object.keys(pairs[0] ?? {}), ['match_weight', 'match_probability', 'source_dataset_l', 'source_dataset_r', 'unique_id_l', 'unique_id_r', 'match_key']) // prettier-ignore
  for (const pair of pairs)
    assert.deepEqual([pair['source_dataset_l'], pair['source_dataset_r']].sort(), ['roll', 'tax'])
  const clusters = csvRows(file('clusters.csv'))
  assert.deepEqual(new Set(clusters.map((row) => row['source_dataset'])), new Set(['roll', 'tax']))
  assert.ok(pairwise(clusters).precision > 0.97)
})

test('the settings’ own names of the id columns are the names in the pairs', async (t) => {
  const file = aFolder(t)
  const rows = peopleRows(80).map(({ unique_id: number, ...row }) => ({ nhs: `N-${number}`, ...row }))
  writeCsvRows(file('people.csv'), rows)
  writeJson(file('settings.json'), { ...peopleSettings(), unique_id_column_name: 'nhs' })
  jsonOf(await typed('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('c.csv'), '--pairs-output', file('pairs.csv'), '--json')) // prettier-ignore
  const [pair] = csvRows(file('pairs.csv'))
  assert.match(pair?.['nhs_l'] ?? '', /^N-\d+$/)
  assert.ok((pair?.['nhs_l'] ?? '') < (pair?.['nhs_r'] ?? ''))
})

test('the same seed gives the same answer, and the seed typed goes before the one in the settings', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(200))
  writeJson(file('settings.json'), { ...peopleSettings(), training: { u: { max_pairs: 2000, seed: 4 } } })
  const train = async (name: string, ...more: readonly string[]): Promise<string> => {
    jsonOf(await typed('train', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file(name), '--json', ...more)) // prettier-ignore
    return readFileSync(file(name), 'utf8')
  }
  const first = await train('1.json')
  assert.equal(await train('2.json', '--seed', '4'), first)
  assert.notEqual(await train('3.json', '--seed', '5'), first)
})

test('block counts what predict will look at, and writes nothing', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(200))
  writeJson(file('settings.json'), peopleSettings())
  const options = ['--settings', file('settings.json'), '--input', file('people.csv')]
  const json = jsonOf(await typed('block', ...options, '--exact', '--json'))
  const rules = json['rules'] as { pairs_added: number; comparisons_at_most: number; largest_blocks: unknown[] }[]
  assert.equal(rules.length, 4)
  for (const rule of rules) assert.ok(rule.pairs_added <= rule.comparisons_at_most && rule.largest_blocks.length > 0)
  jsonOf(await typed('train', ...options, '--output', file('model.json'), '--json'))
  const predicted = jsonOf(await typed('predict', '--model', file('model.json'), '--input', file('people.csv'), '--output', file('pairs.csv'), '--json')) // prettier-ignore
  assert.equal(predicted['candidate_pairs'], json['pairs'])
  assert.equal(predicted['pairs'], json['pairs'])
  const { stdout } = await typed('block', ...options, '--rule', 'l."surname" = r."surname"')
  assert.match(stdout, /^l\."surname" = r\."surname" +[\d,]+ +[\d,]+ +[\d,]+ +█+$/m)
})

test('explain shows how a weight adds up, and looks a record up by itself', async (t) => {
  const file = aFolder(t)
  const rows = peopleRows(200)
  writeCsvRows(file('people.csv'), rows)
  writeJson(file('settings.json'), peopleSettings())
  const input = ['--input', file('people.csv')]
  jsonOf(await typed('train', '--settings', file('settings.json'), ...input, '--output', file('model.json'), '--json')) // prettier-ignore
  const pair = jsonOf(await typed('explain', '--model', file('model.json'), ...input, '--id-l', '2', '--id-r', '1', '--json')) // prettier-ignore
  assert.deepEqual([pair['unique_id_l'], pair['unique_id_r']], [1, 2])
  const steps = pair['comparisons'] as { match_weight: number; term_frequency_adjustment: number }[]
  const sum = steps.reduce((total, each) => total + each.match_weight + each.term_frequency_adjustment, 0)
  assert.ok(Math.abs((pair['prior_match_weight'] as number) + sum - (pair['match_weight'] as number)) < 1e-9)
  const someone = rows.find(({ forename, surname, dob }) => forename !== null && surname !== null && dob !== null)
  const { forename, surname, dob } = someone ?? {}
  writeJson(file('record.json'), { forename: `${String(forename)}x`, surname, dob })
  const found = jsonOf(await typed('explain', '--model', file('model.json'), ...input, '--record', file('record.json'), '--json')) // prettier-ignore
  const [best] = found['records'] as { unique_id: number; match_weight: number }[]
  assert.equal(rows[(best?.unique_id ?? 0) - 1]?.['person'], someone?.['person'])
})

const fake1000 = outsideFile('fake_1000.csv')

test('fake_1000, that Splink’s users know, is linked in one go', { skip: fake1000.skip }, async (t) => {
  const file = aFolder(t)
  const text = JSON.stringify({ ...peopleSettings(), blocking_rules_to_generate_predictions: [] })
  writeFileSync(file('settings.json'), text.replaceAll('forename', 'first_name').replaceAll('postcode', 'city'))
  jsonOf(await typed('dedupe', '--settings', file('settings.json'), '--input', fake1000.path, '--output', file('clusters.parquet'), '--json')) // prettier-ignore
  assert.ok(existsSync(file('clusters.parquet')))
})
