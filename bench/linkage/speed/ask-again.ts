/** Asks a table already linked: new records against old ones, and people misspelt. Prints one JSON object. */
import { readFileSync } from 'node:fs'
import { inMemoryEngine, matchFinder, predict, readSettings, readTable, valueAt, type Table } from '@kith/linkage'

const COLUMNS = ['forename', 'surname', 'dob', 'postcode', 'sex'] as const
/** People who are looked up, one after another, spread over the table. */
const LOOK_UPS = 1000

const [input, modelFile, newRecords] = [process.argv[2]!, process.argv[3]!, Number(process.argv[4])]
const { model } = readSettings(JSON.parse(readFileSync(modelFile, 'utf8')))
const table = await readTable([input], { uniqueId: 'unique_id', columns: [...COLUMNS] })
const engine = inMemoryEngine(table)
const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10

const changed = new Uint8Array(table.records).fill(1, table.records - newRecords)
const scope = { changed, within: true, between: true }
const scored = async (): Promise<{ milliseconds: number; pairs: number }> => {
  const from = performance.now()
  const pairs = await predict(engine, model, { thresholdMatchWeight: 0, scope })
  return { milliseconds: tenths(performance.now() - from), pairs: pairs.length }
}
await scored()
const ofNewRecords = await scored()

const from = performance.now()
const finder = matchFinder(engine, model)
const readyMilliseconds = tenths(performance.now() - from)
const times: number[] = []
let found = 0
for (let place = 0; place < LOOK_UPS; place++) {
  const record = Math.floor((place * table.records) / LOOK_UPS)
  const since = performance.now()
  const matches = finder.find(misspelt(table, record), { thresholdMatchWeight: 0 })
  times.push(performance.now() - since)
  if (matches.some((match) => match.record === record)) found++
}
times.sort((a, b) => a - b)
const onePerson = { lookUps: LOOK_UPS, found, readyMilliseconds, medianMilliseconds: tenths(times[LOOK_UPS / 2]!), of99In100: tenths(times[Math.floor(LOOK_UPS * 0.99)]!), most: tenths(times.at(-1)!) } // prettier-ignore
console.log(JSON.stringify({ newRecords: ofNewRecords, onePerson }))

/** A record as it was typed with two letters of the surname swapped. */
function misspelt(from: Table, record: number): Record<string, string | null> {
  const values = COLUMNS.map((name) => [name, valueAt(from.columns.get(name)!, record) as string | null] as const)
  return Object.fromEntries(values.map(([name, value]) => [name, name === 'surname' && value !== null ? value.replace(/^(.)(.)(.)/, '$1$3$2') : value])) // prettier-ignore
}
