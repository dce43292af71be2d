import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test, type TestContext } from 'node:test'
import { aFolder, answerOf, kithLinkage, startKithLinkage, type Answer } from './testing/kith-linkage.ts'
import { peopleRows, peopleSettings, writeCsvRows, writeJson } from './testing/people-files.ts'

type Case = {
  readonly people?: ReturnType<typeof peopleRows>
  /** The text of people.csv, instead of rows. */
  readonly csv?: string | Buffer
  readonly settings?: Record<string, unknown>
  readonly args?: readonly string[]
}

/** Runs dedupe as a process of its own on files that a test has damaged. */
async function dedupe(
  t: TestContext,
  { people, csv, settings, args = [] }: Case = {},
): Promise<Answer & { readonly folder: string }> {
  // prettier-ignore
  const file = aFolder(t)
  if (csv === undefined) writeCsvRows(file('people.csv'), people ?? peopleRows(60))
  else writeFileSync(file('people.csv'), csv)
  writeJson(file('settings.json'), settings ?? peopleSettings())
  const answer = await kithLinkage('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('clusters.csv'), ...args) // prettier-ignore
  return { ...answer, folder: dirname(file('x')) }
}

/** A refusal is exit code 4, one clear message, no stack trace and nothing written. */
function checkRefused(
  { exitCode, stdout, stderr, folder }: Answer & { readonly folder: string },
  ...says: readonly RegExp[]
): void {
  // prettier-ignore
  assert.equal(exitCode, 4, stderr)
  assert.equal(stdout, '')
  for (const what of says) assert.match(stderr, what)
  assert.doesNotMatch(stderr, /\n {4}at |Error:/)
  assert.deepEqual(readdirSync(folder).sort(), ['people.csv', 'settings.json'])
}

test('a column that the settings read and the input lacks is refused by its place in the settings', async (t) => {
  const people = peopleRows(60).map(({ dob: born, ...row }) => ({ ...row, born: born ?? null }))
  checkRefused(
    await dedupe(t, { people }),
    /no column "dob", which comparisons\[2\]\.comparison_levels\[0\]\.sql_condition of the settings reads\. It has .*"born"/,
  )
})

test('an input without the column of unique ids is refused with the columns there are', async (t) => {
  const settings = { ...peopleSettings(), unique_id_column_name: 'nhs_number' }
  checkRefused(await dedupe(t, { settings }), /no column "nhs_number".*"unique_id"/)
})

test('two records of one id are refused by their place, not by the id', async (t) => {
  const [first, ...others] = peopleRows(60)
  checkRefused(await dedupe(t, { people: [...others, { ...others[3], unique_id: 4711 }, { ...first, unique_id: 4711 }] }), /people\.csv, line \d+: the record has the same "unique_id" as an earlier record/) // prettier-ignore
})

test('a column that holds nothing at all is told, and linking goes on', async (t) => {
  const people = peopleRows(60).map((row) => ({ ...row, postcode: null }))
  const { exitCode, stderr } = await dedupe(t, { people })
  assert.equal(exitCode, 0, stderr)
  assert.match(stderr, /Warning: Column "postcode".*holds nothing in any record/)
})

test('one record alone is refused, because there is nothing to compare', async (t) => {
  checkRefused(await dedupe(t, { people: peopleRows(1).slice(0, 1) }), /no two records to compare/)
})

test('a file with no records is refused', async (t) => {
  checkRefused(await dedupe(t, { csv: 'unique_id,forename,surname,dob,postcode\n' }), /column names but no records/)
})

test('an empty file is refused', async (t) => {
  checkRefused(await dedupe(t, { csv: '' }), /people\.csv/)
})

test('bytes that are not UTF-8 are refused by line and column', async (t) => {
  const csv = Buffer.from('unique_id,forename,surname,dob,postcode\n1,Zo\xeb,marsh,1990-01-01,BA1 1AA\n', 'latin1')
  checkRefused(await dedupe(t, { csv }), /people\.csv, line 2.*UTF-8/)
})

test('one giant block is refused with its size and the options that change it, before anything hangs', async (t) => {
  const people = peopleRows(300).map((row) => ({ ...row, surname: 'unknown', dob: '1900-01-01' }))
  const started = performance.now()
  const answer = await dedupe(t, { people, args: ['--largest-block', '10000'] })
  checkRefused(
    answer,
    /l\."surname" = r\."surname".*\d+ records.*one block of \d{6} comparisons/,
    /--skip-large-blocks.*--largest-block/,
  )
  assert.ok(performance.now() - started < 20_000)
  assert.doesNotMatch(answer.stderr, /1900-01-01/)
})

test('a giant block that is to be left out is left out, and what is missing is said', async (t) => {
  const people = peopleRows(300).map((row) => ({ ...row, surname: 'unknown', dob: '1900-01-01' }))
  const training = {
    probability_two_random_records_match: {
      deterministic_rules: ['l.forename = r.forename and l.postcode = r.postcode'],
      recall: 0.7,
    },
    em: [{ blocking_rule: 'l.forename = r.forename and l.postcode = r.postcode' }],
  }
  const { exitCode, stderr } = await dedupe(t, {
    people,
    settings: { ...peopleSettings(), training },
    args: ['--largest-block', '10000', '--skip-large-blocks'],
  })
  assert.equal(exitCode, 0, stderr)
  assert.match(
    stderr,
    /Warning: 1 block\(s\) of [\d,]+ comparisons were left out as too large, the largest of \d+ records/,
  )
})

for (const [what, args, says] of [
  ['a threshold above 1', ['--threshold-probability', '1.5'], /--threshold-probability takes a number from 0 to 1/],
  [
    'a threshold that is a word',
    ['--threshold-probability', 'high'],
    /--threshold-probability takes a number from 0 to 1/,
  ],
  ['both thresholds', ['--threshold-probability', '0.9', '--threshold-weight', '3'], /Give one of them/],
  ['an unknown method', ['--method', 'magic'], /--method takes one of profile-link/],
  ['half a seed', ['--seed', '0.5'], /--seed takes a whole number of at least 0/],
] as const) {
  test(`${what} is refused before anything is read`, async (t) => {
    checkRefused(await dedupe(t, { csv: 'not even read', args }), says)
  })
}

test('settings that are not JSON are refused by line and column', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(10))
  writeFileSync(file('settings.json'), '{\n  "link_type": "dedupe_only",\n}')
  const answer = await kithLinkage('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('clusters.csv')) // prettier-ignore
  checkRefused({ ...answer, folder: dirname(file('x')) }, /settings\.json is not JSON: at line 3, column 1/)
})

test('predict refuses a model with levels that were never trained, by name and number', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(10))
  writeJson(file('settings.json'), peopleSettings())
  const answer = await kithLinkage('predict', '--model', file('settings.json'), '--input', file('people.csv'), '--output', file('pairs.csv')) // prettier-ignore
  checkRefused(
    { ...answer, folder: dirname(file('x')) },
    /settings\.json, comparisons\[0\]\.comparison_levels\[1\]: Level ".*" of comparison "forename" has no m_probability and no u_probability.*The verb train|the verb train/,
  )
})

test('a file that is not there, and a folder to write to that is not there, are told', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(10))
  writeJson(file('settings.json'), peopleSettings())
  const settings = ['--settings', file('settings.json')]
  const folder = dirname(file('x'))
  checkRefused({ ...(await kithLinkage('dedupe', ...settings, '--input', file('nobody.csv'), '--output', file('c.csv'))), folder }, /There is no file .*nobody\.csv/) // prettier-ignore
  checkRefused({ ...(await kithLinkage('dedupe', ...settings, '--input', file('people.csv'), '--output', file('no/c.csv'))), folder }, /folder/) // prettier-ignore
  checkRefused({ ...(await kithLinkage('dedupe', ...settings, '--input', file('people.csv'), '--output', file('people.csv'))), folder }, /one of the inputs and would be written over/) // prettier-ignore
})

test('an output that exists is replaced as a whole, and kept as it was when the run fails', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(60))
  writeJson(file('settings.json'), peopleSettings())
  writeFileSync(file('clusters.csv'), 'before')
  const run = (...more: readonly string[]) => kithLinkage('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('clusters.csv'), ...more) // prettier-ignore
  assert.equal((await run('--largest-block', '1')).exitCode, 4)
  assert.equal(readFileSync(file('clusters.csv'), 'utf8'), 'before')
  assert.equal((await run()).exitCode, 0)
  assert.match(readFileSync(file('clusters.csv'), 'utf8'), /^cluster_id,unique_id/)
})

test('one file alone cannot be linked with others, which is said before anything is chosen', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(10))
  writeJson(file('settings.json'), peopleSettings('link_only'))
  const answer = await kithLinkage('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('clusters.csv')) // prettier-ignore
  checkRefused({ ...answer, folder: dirname(file('x')) }, /all records come from one\. Give --input again/)
  assert.doesNotMatch(answer.stderr, /Chosen: blocking rule|is learned/)
})

test('Ctrl-C ends a run with 130 and leaves nothing half-written', async (t) => {
  const file = aFolder(t)
  writeCsvRows(file('people.csv'), peopleRows(8_000))
  writeJson(file('settings.json'), { ...peopleSettings(), training: { u: { max_pairs: 1e8 } } })
  const child = startKithLinkage('dedupe', '--settings', file('settings.json'), '--input', file('people.csv'), '--output', file('clusters.csv'), '--json') // prettier-ignore
  const answer = answerOf(child)
  // Once: a second signal is the way to stop where the work stands.
  let asked = false
  child.stderr?.on('data', (piece: Buffer) => {
    if (asked || !piece.toString().includes('is learned from the')) return
    asked = true
    child.kill('SIGINT')
  })
  const { exitCode, stdout, stderr } = await answer
  assert.equal(exitCode, 130, stderr)
  assert.match(stderr, /Stopping; nothing is left half-written/)
  assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, 'interrupted')
  assert.deepEqual(readdirSync(dirname(file('x'))).sort(), ['people.csv', 'settings.json'])
  assert.ok(!existsSync(file('clusters.csv')))
})
