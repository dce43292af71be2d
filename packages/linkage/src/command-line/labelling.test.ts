import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { typed } from './testing/kith-linkage.ts'
import { peopleRows, peopleSettings, writeCsvRows, writeJson } from './testing/people-files.ts'

type Json = Record<string, unknown>

const folder = mkdtempSync(join(tmpdir(), 'kith-labelling-'))
const file = (name: string): string => join(folder, name)
const about = ['--model', file('model.json'), '--input', file('people.csv')]
const rows = peopleRows(150)
const personOf = new Map(rows.map((row) => [String(row['unique_id']), row['person']]))

before(async () => {
  writeCsvRows(file('people.csv'), rows)
  writeJson(file('settings.json'), peopleSettings())
  await run('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('clusters.csv'), '--model-output', file('model.json'), '--pairs-output', file('pairs.csv')) // prettier-ignore
})
after(() => rmSync(folder, { recursive: true }))

async function run(...args: readonly string[]): Promise<Json> {
  const { exitCode, stdout, stderr } = await typed(...args, '--json')
  assert.equal(exitCode, 0, stderr)
  return JSON.parse(stdout) as Json
}

/** What a page asks about: the beginning of each line that it would save, and the weight at its end. */
function askedIn(path: string) {
  const html = readFileSync(path, 'utf8')
  const pairs = [...html.matchAll(/data-row="([^"]*)" data-sampling-weight="([^"]*)"/g)].map(([, row = '', weight = '']) => ({ ids: row.split(','), weight: Number(weight) })) // prettier-ignore
  return { pairs, header: /data-header="([^"]*)"/.exec(html)?.[1] ?? '', saveAs: /data-save-as="([^"]*)"/.exec(html)?.[1] } // prettier-ignore
}

function csvOf(name: string): string[][] {
  return readFileSync(file(name), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')) // prettier-ignore
}

test('labels that people give on the page judge the model as labels of all pairs do', async () => {
  const { pairs, pairs_asked_about } = await run('label', ...about, '--output', file('labels.html'), '--size', '100')
  const asked = askedIn(file('labels.html'))
  assert.equal(asked.pairs.length, 100)
  assert.equal(pairs_asked_about, 100)
  assert.ok(Number(pairs) > 200, `${Number(pairs)}`)
  assert.equal(asked.saveAs, 'labels.csv')
  const answered = asked.pairs.map(({ ids: [l = '', r = ''], weight }) => [l, r, personOf.get(l) === personOf.get(r) ? 1 : 0, weight].join(',')) // prettier-ignore
  writeFileSync(file('labels.csv'), [asked.header, ...answered].join('\r\n'))
  const judged = await run('evaluate', ...about, '--labels', file('labels.csv'))
  const truth = await run('evaluate', ...about, '--label-column', 'person')
  const [matches, found] = [Number(judged['labelled_matches']), Number(truth['labelled_matches']) - Number(truth['matches_no_rule_finds'])] // prettier-ignore
  assert.ok(Math.abs(matches / found - 1) < 0.1, `${matches} matches by the sample, ${found} in truth`)
  assert.equal(Math.round(matches + Number(judged['labelled_non_matches'])), pairs)
})

test('a page about clusters asks about records that stand together, those that no rule found among them', async () => {
  await run('label', ...about, '--output', file('together.html'), '--clusters', file('clusters.csv'), '--size', '10000')
  const clusterOf = new Map(csvOf('clusters.csv').map(([cluster = '', id = '']) => [id, cluster]))
  const { pairs } = askedIn(file('together.html'))
  for (const { ids: [l = '', r = ''] } of pairs) assert.equal(clusterOf.get(l), clusterOf.get(r)) // prettier-ignore
  const sizes = Object.values(Object.groupBy(clusterOf.values(), (cluster) => cluster)).map((each) => each?.length ?? 0)
  assert.equal(pairs.length, sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)) // prettier-ignore
  const largest = Math.max(...sizes)
  const [one] = [...clusterOf.values()].filter((cluster, _, all) => all.filter((other) => other === cluster).length === largest) // prettier-ignore
  await run('label', ...about, '--output', file('one.html'), '--clusters', file('clusters.csv'), '--cluster-id', one!)
  assert.equal(askedIn(file('one.html')).pairs.length, (largest * (largest - 1)) / 2)
})

test('a page about one record asks about each other that is likely enough, and no other', async () => {
  const { chosen } = await run('label', ...about, '--output', file('one.html'), '--id', '7')
  assert.match(String(chosen), /match weight of -4/)
  const { pairs } = askedIn(file('one.html'))
  assert.ok(pairs.length > 0)
  assert.ok(pairs.every(({ ids }) => ids.includes('7')))
  const strict = await run('label', ...about, '--output', file('one.html'), '--id', '7', '--threshold-weight=-1000')
  assert.equal(strict['pairs'], rows.length - 1)
})

test('a page about pairs of a file asks about those from the threshold on, the same on both engines', async () => {
  const asks = async (engine: string) => {
    await run('label', ...about, '--output', file(`${engine}.html`), '--pairs', file('pairs.csv'), '--threshold-weight', '8', '--engine', engine) // prettier-ignore
    return readFileSync(file(`${engine}.html`), 'utf8').replaceAll(`${engine}.csv`, '')
  }
  const inMemory = await asks('in-memory')
  const strong = new Set(csvOf('pairs.csv').filter(([weight]) => Number(weight) >= 8).map(([, , l = '', r = '']) => `${l},${r}`)) // prettier-ignore
  const { pairs } = askedIn(file('in-memory.html'))
  assert.ok(strong.size > 50)
  assert.equal(pairs.length, Math.min(100, strong.size))
  for (const { ids } of pairs) assert.ok(strong.has(ids.join(',')))
  assert.equal(await asks('duckdb'), inMemory)
})

test('a page shows the columns asked for, and saves under the name of the page', async () => {
  await run('label', ...about, '--output', file('who.html'), '--column', 'person', '--size', '3', '--title', 'A < B?')
  const html = readFileSync(file('who.html'), 'utf8')
  assert.match(html, /<th scope="row">person</)
  assert.doesNotMatch(html, /<th scope="row">surname/)
  assert.match(html, /<h1>A &lt; B\?<\/h1>/)
})

test('what cannot be asked about is refused before the records are read', async () => {
  const refused = async (...args: readonly string[]) => {
    const { exitCode, stderr } = await typed('label', '--model', 'x', '--input', 'y', '--output', 'z.html', ...args)
    assert.equal(exitCode, 2)
    return stderr
  }
  assert.match(await refused('--id', '1', '--pairs', 'p.csv'), /Give one of --pairs, --clusters and --id/)
  assert.match(await refused('--cluster-id', '1'), /--cluster-id is given without --clusters/)
  const unknown = await typed('label', ...about, '--output', file('no.html'), '--clusters', file('clusters.csv'), '--cluster-id', 'nobody') // prettier-ignore
  assert.match(unknown.stderr, /does not have every cluster that --cluster-id names/)
})
