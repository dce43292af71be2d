import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  clusterPairs,
  clusterWithModel,
  columnNamed,
  inMemoryEngine,
  predict,
  readSettings,
  readTable,
  tableOf,
  trainModel,
  valueAt,
  writeTable,
} from '@kith/linkage'
import { LOCAL, runSplink, type SplinkRun } from '../splink/run-splink.ts'
import { settingsOf, type DataSet } from './data-set.ts'
import { judgeClusters, type Judged } from './judged-clusters.ts'

/** Match weights at which clusters are made, the same for both systems. */
const WEIGHTS = Array.from({ length: 33 }, (_, place) => place - 10)
/** The least match weight of pairs that are kept. */
const LEAST = -15

/** A way of clustering at every weight. */
export type Curve = { readonly method: string; readonly points: readonly Point[] }
export type Point = Judged & { readonly weight: number }

/** Trains without labels, links and clusters with the package. */
export async function linkHere(dataSet: DataSet): Promise<Curve[]> {
  const table = tableOf(numbered(dataSet), { uniqueId: 'unique_id', ...(dataSet.source && { sourceDataset: dataSet.source }) }) // prettier-ignore
  const engine = inMemoryEngine(table)
  const { model, training } = readSettings(settingsOf(dataSet))
  const { model: trained } = await trainModel(engine, model, training as Parameters<typeof trainModel>[2])
  const pairs = await predict(engine, trained, { thresholdMatchWeight: LEAST, keepLevels: true })
  const { source, onePerSource } = dataSet
  const oneRecordPerSource = source !== undefined && onePerSource !== undefined ? Int32Array.from(dataSet.rows, (row) => onePerSource.indexOf(row[source] ?? '') + 1) : undefined // prettier-ignore
  const held = oneRecordPerSource && { oneRecordPerSource }
  const points: Point[] = []
  const chained: Point[] = []
  for (const weight of WEIGHTS) {
    const { clusterOf } = await clusterWithModel(engine, trained, pairs, { thresholdMatchWeight: weight, ...held })
    points.push({ weight, ...judgeClusters(clusterOf, dataSet.truth) })
    const plain = clusterPairs({ records: table.records, pairs, thresholdMatchWeight: weight, method: 'connected-components' }) // prettier-ignore
    chained.push({ weight, ...judgeClusters(plain.clusterOf, dataSet.truth) })
  }
  return [
    { method: 'profile link', points },
    { method: 'connected components', points: chained },
  ]
}

/** The same with Splink: its own training, prediction and clusters; undefined without Python. */
export async function linkWithSplink(dataSet: DataSet): Promise<{ curves: Curve[]; run: SplinkRun } | undefined> {
  const name = dataSet.name.replace(/\W+/g, '-')
  const path = (ending: string): string => join(LOCAL, `${name}.${ending}`)
  mkdirSync(LOCAL, { recursive: true })
  const table = tableOf(numbered(dataSet))
  const columns = [...table.columns].map(([column, cells]) => ({ name: column, column: cells }))
  await writeTable(path('parquet'), { rows: table.records, columns })
  writeFileSync(path('settings.json'), JSON.stringify(settingsOf(dataSet)))
  const run = runSplink({
    input: path('parquet'),
    settings: path('settings.json'),
    threads: 2,
    threshold_probability: 0,
    cluster_weights: WEIGHTS,
    clusters: path('clusters.parquet'),
    ...(dataSet.onePerSource && { duplicate_free: dataSet.onePerSource }),
  })
  if (run === undefined) return undefined
  const clusters = await readTable([path('clusters.parquet')])
  const [methods, weights, ids, found] = ['method', 'weight', 'id', 'cluster'].map((column) => columnNamed(clusters, column)) // prettier-ignore
  const curves = new Map<string, Map<number, Int32Array>>()
  for (let row = 0; row < clusters.records; row++) {
    const byWeight = inserted(curves, String(valueAt(methods!, row)), () => new Map<number, Int32Array>())
    const clusterOf = inserted(byWeight, Number(valueAt(weights!, row)), () => new Int32Array(table.records).fill(-1))
    clusterOf[Number(valueAt(ids!, row))] = found!.codes[row]!
  }
  return {
    run,
    curves: Array.from(curves, ([method, byWeight]) => ({
      method,
      points: Array.from(byWeight, ([weight, clusterOf]) => ({ weight, ...judgeClusters(clusterOf, dataSet.truth) })),
    })),
  }
}

function numbered({ rows }: DataSet) {
  return rows.map((row, place) => ({ unique_id: place, ...row }))
}

function inserted<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
