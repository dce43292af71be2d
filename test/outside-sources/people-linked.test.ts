import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { actingAs } from '../../src/governance/service-actors.ts'
import { sourceFolders } from '../../src/intake/definition/source-definitions.ts'
import { receiveFile } from '../../src/intake/receive-file.command.ts'
import { temporaryFile } from '../../src/intake/testing/temporary-file.ts'
import { linkPeople } from '../../src/people/link-people.command.ts'
import { testDatabase } from '../../src/platform/testing/test-database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'

const data = '../shared/data/pseudopeople'
const skip = existsSync(data) ? false : 'no ../shared/data: pseudopeople is not here'

const sources = {
  'decennial-census': 'decennial_census',
  'social-security': 'social_security',
  'women-infants-children': 'women_infants_and_children',
} as const

type Row = Readonly<Record<string, string>>
/** One received row: who it truly is, whom Kith takes it for, and what exact matching would go by. */
type Judged = { readonly truth: string; readonly found: string; readonly exact: readonly string[] }

test(
  'people of three sources that none of us wrote are linked more completely than by exact match, and rarely wrongly',
  { skip },
  async (t) => {
    const services = await testDatabase(t, '2040-06-30')
    const rows = new Map<string, readonly Row[]>()
    for (const [source, name] of Object.entries(sources)) {
      const text = gunzipSync(readFileSync(`${data}/${name}.csv.gz`))
      rows.set(source, parse<Row>(text, { columns: true }))
      const file = temporaryFile(t, text, `${name}.csv`)
      await receiveFile(services, { source, file, folders: sourceFolders('test/outside-sources') })
    }
    await linkPeople(services)

    const { rows: records } = await inTransaction(services.database, actingAs('status'), (tx) =>
      tx.query<{ source: string; row_number: number; person_id: string }>(
        `select record.source, record.row_number, member.person_id
       from source_record as record
       join person_member as member using (source_person_id)
       where member.known_to = 'infinity'`,
      ),
    )
    const judged = records.map(({ source, row_number, person_id }): Judged => {
      const row = rows.get(source)![row_number - 1]!
      return { truth: row.simulant_id!, found: person_id, exact: exactKeys(row) }
    })
    assert.ok(judged.length > 50_000, `${judged.length} records were linked`)

    const truePairs = pairsWithin(judged.map(({ truth }) => truth))
    const bothPairs = pairsWithin(judged.map(({ truth, found }) => `${truth} ${found}`))
    const precision = bothPairs / pairsWithin(judged.map(({ found }) => found))
    const recall = bothPairs / truePairs
    const exactRecall = pairsFoundExactly(judged) / truePairs
    t.diagnostic(
      `${judged.length} records: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; exact match finds ${exactRecall.toFixed(4)}`,
    )
    assert.ok(precision >= 0.97, `precision ${precision}`)
    assert.ok(recall > exactRecall, `recall ${recall}, exact match ${exactRecall}`)
  },
)

/** Exact forename, surname and birthday; or the exact number. */
function exactKeys({ first_name, last_name, date_of_birth, ssn }: Row): string[] {
  const day = sortableDay(date_of_birth ?? '')
  return [
    ...(first_name && last_name && day ? [`name ${first_name} ${last_name} ${day}`.toLowerCase()] : []),
    ...(ssn ? [`ssn ${ssn}`] : []),
  ]
}

/** The three files write the same day as MM/DD/YYYY, YYYYMMDD and MMDDYYYY. */
function sortableDay(text: string): string {
  const slashed = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)
  if (slashed) return `${slashed[3]}${slashed[1]}${slashed[2]}`
  if (/^(19|20)\d{6}$/.test(text) && Number(text.slice(4, 6)) <= 12) return text
  return /^\d{8}$/.test(text) ? `${text.slice(4)}${text.slice(0, 4)}` : ''
}

/** How many true pairs share at least one exact key. */
function pairsFoundExactly(judged: readonly Judged[]): number {
  let pairs = 0
  for (const members of Map.groupBy(judged, ({ truth }) => truth).values()) {
    for (const [index, one] of members.entries()) {
      pairs += members.slice(index + 1).filter((other) => one.exact.some((key) => other.exact.includes(key))).length
    }
  }
  return pairs
}

function pairsWithin(labels: readonly string[]): number {
  const counts = [...Map.groupBy(labels, (label) => label).values()].map(({ length }) => length)
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}
