/** Asks a table already linked: new records against old ones, and one misspelt person. Prints one JSON object. */
import { readFileSync } from 'node:fs'
import { inMemoryEngine, predict, readSettings, readTable } from '@kith/linkage'

const [input, modelFile, newRecords] = [process.argv[2]!, process.argv[3]!, Number(process.argv[4])]
const { model } = readSettings(JSON.parse(readFileSync(modelFile, 'utf8')))
const table = await readTable([input], { uniqueId: 'unique_id', columns: ['forename', 'surname', 'dob', 'postcode', 'sex'] }) // prettier-ignore
const engine = inMemoryEngine(table)
const scored = async (changed: Uint8Array): Promise<{ milliseconds: number; pairs: number }> => {
  const from = performance.now()
  const pairs = await predict(engine, model, { thresholdMatchWeight: 0, scope: { changed, within: true, between: true } }) // prettier-ignore
  return { milliseconds: Math.round((performance.now() - from) * 10) / 10, pairs: pairs.length }
}
const theLast = (count: number): Uint8Array => new Uint8Array(table.records).fill(1, table.records - count)
await scored(theLast(newRecords))
console.log(JSON.stringify({ newRecords: await scored(theLast(newRecords)), onePerson: await scored(theLast(1)) }))
