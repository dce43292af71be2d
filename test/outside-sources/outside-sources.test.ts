import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { XmlDocument } from 'libxml2-wasm'
import { parse } from 'yaml'
import { actingAs } from '../../src/governance/service-actors.ts'
import { readEdition, sourceEditions, sourceFolders } from '../../src/intake/definition/source-definitions.ts'
import { readFactKinds } from '../../src/intake/fact-kinds.ts'
import { receiveFile, type Received } from '../../src/intake/receive-file.command.ts'
import { sampleResult } from '../../src/intake/testing/sample-result.ts'
import { testDatabase, type TestServices } from '../../src/platform/testing/test-database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { temporaryFile } from '../../src/intake/testing/temporary-file.ts'

const data = '../shared/data'
const skip = existsSync(data) ? false : 'no ../shared/data: it is not here'
const outside = 'test/outside-sources'
const folders = sourceFolders(outside)

const endings: (() => Promise<void>)[] = []
let services: TestServices
before(async () => {
  services = await testDatabase({ after: (work) => endings.push(work) }, '2026-08-31')
})
after(async () => {
  for (const ending of endings) await ending()
})

async function receive(source: string, file: string): Promise<Received> {
  const received = await receiveFile(services, { source, file, folders })
  if (received.state === 'already-received') assert.fail(`${file} had been received before`)
  return received
}

function stored(received: Received): number {
  return received.recordsNew + received.recordsChanged + received.recordsUnchanged
}

/** Why rows were quarantined, and how many for each reason. */
function reasons({ quarantine }: Received): Record<string, number> {
  return Object.fromEntries(quarantine.map(({ column, reason, times }) => [`${column} ${reason}`, times]))
}

async function duck(sql: string): Promise<Record<string, unknown>> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const [row] = (await connection.runAndReadAll(sql)).getRowObjects()
  connection.closeSync()
  return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)]))
}

function rowsByDuckDb(path: string): Promise<Record<string, unknown>> {
  return duck(`select count(*) as rows from read_csv('${path}', header = true, all_varchar = true)`)
}

type Expected = { 'received-on': string } & Record<string, Record<string, unknown>>

test('an outside source is defined by its folder alone, and its sample says what its expected result says', async () => {
  const factKinds = readFactKinds(folders)
  const editions = sourceEditions(folders).filter(({ folder }) => folder.includes(outside))
  assert.equal(editions.length, 3)
  for (const edition of editions) {
    const definition = readEdition(edition, factKinds)
    const text = readFileSync(join(edition.folder, 'expected.yaml'), 'utf8')
    const { 'received-on': receivedOn, ...files } = parse(text) as Expected
    for (const [name, says] of Object.entries(files)) {
      const result = await sampleResult(definition, join(edition.folder, 'sample', name), receivedOn)
      const { identities, quarantined, notices = [], rows } = says
      const made = JSON.parse(JSON.stringify(result)) as Record<string, unknown>
      assert.deepEqual([made.identities, made.rows, made.notices], [identities, rows, notices], name)
      assert.deepEqual(made.quarantined, quarantined ?? [], name)
    }
  }
})

for (const [source, file, expected] of [
  ['decennial-census', 'decennial_census', {}],
  ['social-security', 'social_security', { 'event_date no-such-date': 340 }],
  ['women-infants-children', 'women_infants_and_children', {}],
] as const) {
  test(`${file}: one row is one record or one row in quarantine, as DuckDB counts them`, { skip }, async (t) => {
    const compressed = join(data, 'pseudopeople', `${file}.csv.gz`)
    const counted = await rowsByDuckDb(temporaryFile(t, gunzipSync(readFileSync(compressed))))
    const received = await receive(source, compressed)
    assert.deepEqual({ rows: stored(received) + received.rowsQuarantined }, counted)
    assert.deepEqual(reasons(received), expected)
  })
}

test('whoever lives in group quarters has an institution for an address', { skip }, async () => {
  const definition = readEdition(
    sourceEditions(folders).find(({ source }) => source === 'decennial-census')!,
    readFactKinds(folders),
  )
  const path = join(data, 'pseudopeople', 'decennial_census.csv.gz')
  const { identities } = await sampleResult(definition, path, '2026-08-31')
  const kinds = Object.values(identities as Record<string, { address?: { kind?: string } }>).map(
    ({ address }) => address?.kind,
  )
  const counted = await duckOnCompressed(
    path,
    `select count(*) filter (where housing_type not in ('Household')
       or (housing_type is null and relationship_to_reference_person ilike '%group quarters%')) as institutions`,
  )
  assert.equal(kinds.filter((kind) => kind === 'institution').length, counted.institutions)
})

function duckOnCompressed(path: string, select: string): Promise<Record<string, unknown>> {
  return duck(`${select} from read_csv('${path}', header = true, all_varchar = true, compression = 'gzip')`)
}

test('every CIN census file is received, row for row as libxml2 counts them', { skip }, async () => {
  const names = readdirSync(join(data, 'cin-census')).filter((name) => name.endsWith('.xml'))
  assert.equal(names.length, 6)
  const quarantined: Record<string, Record<string, number>> = {}
  for (const name of names) {
    const path = join(data, 'cin-census', name)
    const received = await receive('cin-census', path)
    assert.equal(stored(received) + received.rowsQuarantined, elementsByLibxml2(path), name)
    if (received.rowsQuarantined > 0) quarantined[name] = reasons(received)
  }
  assert.deepEqual(quarantined, {
    'CIN_Census_2024.xml': { 'AssessmentFactors code-unknown': 1 },
    'CIN_Census_2026.xml': { 'AssessmentFactors code-unknown': 1 },
  })
})

/** The elements that are rows of the census, counted by XPath. */
function elementsByLibxml2(path: string): number {
  const document = XmlDocument.fromBuffer(readFileSync(path))
  const rows = ['Child', 'CINdetails', 'AssessmentFactors', 'CINPlanDates', 'Section47', 'ChildProtectionPlans']
  const count = rows.reduce((sum, name) => sum + document.find(`/Message/Children//${name}`).length, 0)
  document.dispose()
  return count
}

test('pupil numbers that are not well formed are flagged and kept', { skip }, async () => {
  const [flagged] = await rows(
    `select count(*)::int as flagged from data_quality_notice where source = 'cin-census' and kind = 'identifier-not-valid' and column_name = 'UPN'`,
  )
  assert.ok(Number(flagged!.flagged) > 300)
})

const census = {
  'pupils-on-roll': '2024_autumn_pupilonroll.csv',
  'pupils-no-longer-on-roll': '2024_autumn_pupilnolongeronroll.csv',
  'exclusions-on-roll': '2024_autumn_termlyexclusionsonroll.csv',
  'sessions-on-roll': '2024_autumn_termlysessiondetailsonroll.csv',
  'free-meals-on-roll': '2024_autumn_fsmperiodsonroll.csv',
} as const

test('the autumn school census is received, row for row as DuckDB counts them', { skip }, async () => {
  const quarantined: Record<string, Record<string, number>> = {}
  for (const [kind, name] of Object.entries(census)) {
    const path = join(data, 'school-census', name)
    const received = await receive('school-census', path)
    assert.equal(received.fileKind, kind)
    assert.deepEqual({ rows: stored(received) + received.rowsQuarantined }, await rowsByDuckDb(path), name)
    if (received.rowsQuarantined > 0) quarantined[kind] = reasons(received)
  }
  assert.deepEqual(quarantined, {
    'sessions-on-roll': { 'attendancereason code-out-of-date': 5_196 },
    'free-meals-on-roll': { 'fsmenddate ends-before-it-starts': 6_263 },
  })
})

for (const kind of ['pupils-on-roll', 'pupils-no-longer-on-roll'] as const) {
  test(
    `the absence of ${kind.replaceAll('-', ' ')} is what DuckDB makes of it, blank being none`,
    { skip },
    async () => {
      const path = join(data, 'school-census', census[kind])
      const counted = await duck(`
      with pupil as (
        select
          coalesce(cast(termlysessionspossible as double), 0) as possible,
          coalesce(cast(termlysessionsauthorised as double), 0) + coalesce(cast(termlysessionsunauthorised as double), 0) as missed
        from read_csv('${path}', header = true, all_varchar = true)
      )
      select sum(missed) as missed, sum(possible) as possible, count(*) filter (where missed >= possible * 0.1) as persistently
      from pupil where possible > 0`)
      const [ours] = await rows(
        `with pupil as (
         select
           sum(fact.amount) filter (where fact.kind = 'school-sessions-possible') as possible,
           sum(fact.amount) filter (where fact.kind like 'school-absence-%') as missed
         from fact join source_record as record using (record_id)
         where record.file_kind = $1 and fact.known_to = 'infinity'
         group by record.record_id
       )
       select sum(missed)::float8 as missed, sum(possible)::float8 as possible,
         count(*) filter (where missed >= possible * 0.1)::int as persistently
       from pupil where possible > 0`,
        [kind],
      )
      assert.deepEqual(ours, counted)
      assert.ok(Number(ours.persistently) > 0)
    },
  )
}

function rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return inTransaction(
    services.database,
    actingAs('receive'),
    async (tx) => (await tx.query<Record<string, unknown>>(sql, values)).rows,
  )
}
