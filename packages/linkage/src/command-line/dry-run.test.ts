import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test, type TestContext } from 'node:test'
import { aFolder, typed } from './testing/kith-linkage.ts'
import { peopleRows, peopleSettings, writeCsvRows, writeJson } from './testing/people-files.ts'

type Json = Record<string, unknown>

async function run(...args: readonly string[]): Promise<Json> {
  const { exitCode, stdout, stderr } = await typed(...args, '--json')
  assert.equal(exitCode, 0, stderr)
  return JSON.parse(stdout) as Json
}

function people(t: TestContext, changes: Json = {}) {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(200))
  writeJson(file('settings.json'), { ...peopleSettings(), ...changes })
  const input = ['--input', file('people.csv')]
  const files = (): string[][] =>
    readdirSync(dirname(file('x')))
      .sort()
      .map((name) => [name, readFileSync(file(name), 'utf8')])
  return { file, files, input, settings: ['--settings', file('settings.json'), ...input] }
}

test('a dry run of train and dedupe says the training and the comparisons of the run that follows, and writes nothing', async (t) => {
  const { file, files, settings } = people(t, { blocking_rules_to_generate_predictions: [] })
  const before = files()
  const train = ['train', ...settings, '--seed', '3', '--output', file('model.json')]
  const dedupe = ['dedupe', ...settings, '--seed', '3', '--output', file('clusters.csv'), '--model-output', file('model.json')] // prettier-ignore
  const planned = { train: await run(...train, '--dry-run'), dedupe: await run(...dedupe, '--dry-run') }
  assert.deepEqual(files(), before)
  assert.deepEqual([planned.train['dry_run'], planned.train['comparisons_at_most']], [true, undefined])
  assert.deepEqual(planned.dedupe['outputs'], { output: file('clusters.csv'), 'model-output': file('model.json') })
  const done = { train: await run(...train), dedupe: await run(...dedupe) }
  assert.deepEqual(planned.train['training'], done.train['training'])
  assert.deepEqual(planned.dedupe['training'], done.dedupe['training'])
  const [atMost, candidates] = [Number(planned.dedupe['comparisons_at_most']), Number(done.dedupe['candidate_pairs'])]
  assert.ok(candidates > 100 && candidates <= atMost, `${candidates} of at most ${atMost}`)
  const sessions = done.train['em_sessions'] as { blocking_rule: string; pairs: number }[]
  const rules = (planned.train['rules'] as { used_for: string; blocking_rule: string; comparisons_at_most: number }[]).filter(({ used_for }) => used_for === 'em') // prettier-ignore
  assert.deepEqual(rules.map(({ blocking_rule }) => blocking_rule), sessions.map(({ blocking_rule }) => blocking_rule)) // prettier-ignore
  sessions.forEach(({ pairs }, place) => assert.ok(pairs <= rules[place]!.comparisons_at_most))
  assert.ok(Number(done.train['random_pairs']) <= Number(planned.train['random_pairs_at_most']))
})

test('a dry run of predict and cluster counts what they would work on, and says which files they would replace', async (t) => {
  const { file, files, input, settings } = people(t)
  await run('train', ...settings, '--output', file('model.json'))
  const predict = ['predict', '--model', file('model.json'), ...input, '--output', file('pairs.csv')]
  const planned = await run(...predict, '--dry-run')
  assert.deepEqual(planned['outputs_replaced'], [])
  const { comparisons_at_most } = await run('block', ...settings)
  assert.equal(planned['comparisons_at_most'], comparisons_at_most)
  const pairs = await run(...predict)
  const before = files()
  assert.deepEqual((await run(...predict, '--dry-run'))['outputs_replaced'], [file('pairs.csv')])
  const cluster = ['cluster', '--pairs', file('pairs.csv'), ...input, '--threshold-probability', '0.9', '--output', file('clusters.csv')] // prettier-ignore
  const clusters = await run(...cluster, '--dry-run')
  const atLeast = readFileSync(file('pairs.csv'), 'utf8').trim().split('\n').slice(1).filter((line) => Number(line.split(',')[1]) >= 0.9) // prettier-ignore
  assert.deepEqual([clusters['pairs'], clusters['pairs_at_threshold']], [pairs['pairs'], atLeast.length])
  const { stdout } = await typed(...cluster, '--dry-run')
  assert.match(stdout, /records would be clustered by profile-link[^]*Nothing was done\.\n$/)
  assert.deepEqual(files(), before)
})

test('a dry run warns of a block that the run would refuse or leave out', async (t) => {
  const { file, settings } = people(t)
  const dedupe = ['dedupe', ...settings, '--output', file('clusters.csv'), '--largest-block', '2', '--dry-run']
  assert.match(String((await run(...dedupe))['warnings']), /more than 2: a run refuses it/)
  assert.match(String((await run(...dedupe, '--skip-large-blocks'))['warnings']), /more than 2: it would be left out/)
})
