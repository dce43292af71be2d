import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { buildFamilies } from '../../src/families/build-families.command.ts'
import { homesAndFamilies } from '../../src/families/homes-and-families.store.ts'
import { actingAs } from '../../src/governance/service-actors.ts'
import { sourceFolders } from '../../src/intake/definition/source-definitions.ts'
import { receiveFile } from '../../src/intake/receive-file.command.ts'
import { temporaryFile } from '../../src/intake/testing/temporary-file.ts'
import { linkPeople } from '../../src/people/link-people.command.ts'
import { testDatabase, type TestServices } from '../../src/platform/testing/test-database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'

const census = '../shared/data/pseudopeople/decennial_census.csv.gz'
const skip = existsSync(census) ? false : 'no ../shared/data: it is not here'

type Row = { readonly household_id: string; readonly housing_type: string; readonly year: string }

/** By person: the household Kith found and the true one; someone in group quarters truly has none. */
type Judged = ReadonlyMap<string, { readonly found: string | null; readonly truth: string | null }>

test(
  'households of a census that none of us wrote are near the truth, and institutions make none',
  { skip },
  async (t) => {
    const text = gunzipSync(readFileSync(census))
    const rows = parse<Row>(text, { columns: true })
    const services = await testDatabase(t, '2020-06-30')
    const file = temporaryFile(t, text, 'decennial_census.csv')
    await receiveFile(services, { source: 'decennial-census', file, folders: sourceFolders('test/outside-sources') })
    await linkPeople(services)
    await buildFamilies(services)

    const judged = await judge(services, rows)
    const fromQuarters = [...judged.values()].filter(({ found, truth }) => found !== null && truth === null)
    assert.deepEqual(fromQuarters, [], 'people of institutional quarters were put in households')

    const people = [...judged.values()]
    const together = pairsOf(
      people.flatMap(({ found, truth }) => (found === null || truth === null ? [] : `${found} ${truth}`)),
    )
    const precision = together / pairsOf(people.flatMap(({ found }) => found ?? []))
    const recall = together / pairsOf(people.flatMap(({ truth }) => truth ?? []))
    t.diagnostic(
      `households of 2020: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, of ${judged.size} people`,
    )
    assert.ok(precision >= 0.98, `precision ${precision}`)
    assert.ok(recall >= 0.88, `recall ${recall}`)
  },
)

async function judge(services: TestServices, rows: readonly Row[]): Promise<Judged> {
  const quarters = groupQuarters(rows)
  return inTransaction(services.database, actingAs('families'), async (tx) => {
    const homes = await homesAndFamilies(tx, { asOf: '2020-06-30', knownAt: services.clock.now() })
    const { rows: records } = await tx.query<{ row_number: number; person_id: string }>(
      `select record.row_number, member.person_id
       from source_record as record
       join person_member as member using (source_person_id)
       where member.known_to = 'infinity'`,
    )
    const ofYear = records.filter(({ row_number }) => rows[row_number - 1]!.year === '2020')
    return new Map(
      ofYear.map(({ row_number, person_id }) => {
        const { household_id } = rows[row_number - 1]!
        const truth = quarters.has(household_id) ? null : household_id
        return [person_id, { found: homes.get(person_id)?.householdId ?? null, truth }]
      }),
    )
  })
}

/** The simulation counts everyone of one institution as one household; most of its rows say what it is. */
function groupQuarters(rows: readonly Row[]): ReadonlySet<string> {
  const byHousehold = Map.groupBy(
    rows.filter(({ year }) => year === '2020'),
    ({ household_id }) => household_id,
  )
  const isHome = ({ housing_type }: Row) => housing_type === 'Household' || housing_type === ''
  return new Set(
    [...byHousehold].flatMap(([id, members]) =>
      members.length > 10 && members.filter(isHome).length * 2 < members.length ? [id] : [],
    ),
  )
}

function pairsOf(labels: readonly string[]): number {
  const counts = [...Map.groupBy(labels, (label) => label).values()].map(({ length }) => length)
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}
