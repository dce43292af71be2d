/**
 * Trains settings on one file with many seeds in a process of its own, and prints the models, one JSON array:
 * `train-often.ts people.parquet settings.json seeds`
 */
import { readFileSync } from 'node:fs'
import { inMemoryEngine, readSettings, readTable, trainModel, writeModel } from '@kith/linkage'

const [input, file, seeds] = process.argv.slice(2) as [string, string, string]
const { model, training } = readSettings(JSON.parse(readFileSync(file, 'utf8')))
const columns = ['forename', 'surname', 'dob', 'postcode', 'sex']
const engine = inMemoryEngine(await readTable([input], { uniqueId: 'unique_id', columns }), { threads: 2 })
const models: unknown[] = []
for (let seed = 1; seed <= Number(seeds); seed++) {
  const options = { ...training, u: { ...training.u, seed } } as Parameters<typeof trainModel>[2]
  models.push(writeModel((await trainModel(engine, model, options)).model))
}
console.log(JSON.stringify(models))
