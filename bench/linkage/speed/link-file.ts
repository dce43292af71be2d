/**
 * Links one file as a job says, in a process of its own, and prints one JSON object: what `splink/link.py` does, by the
 * package's API.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import {
  clusterWithModel,
  inMemoryEngine,
  matchWeightOfProbability,
  predict,
  readSettings,
  readTable,
  trainModel,
  writeClusters,
  writeModel,
  writePairs,
} from '@kith/linkage'
import type { SplinkJob } from '../splink/run-splink.ts'

const job = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as SplinkJob
const seconds: Record<string, number> = {}
let since = performance.now()
const done = (step: string): void => {
  const now = performance.now()
  seconds[step] = Number(((now - since) / 1000).toFixed(3))
  since = now
}

const settings = readSettings(JSON.parse(readFileSync(job.settings, 'utf8')))
const columns = ['forename', 'surname', 'dob', 'postcode', 'sex']
const table = await readTable([job.input], { uniqueId: 'unique_id', columns })
done('read')
const engine = inMemoryEngine(table, { threads: job.threads })
let { model } = settings
if (settings.training.em !== undefined) {
  model = (await trainModel(engine, model, settings.training as Parameters<typeof trainModel>[2])).model
  done('train')
}
if (job.model !== undefined) writeFileSync(job.model, JSON.stringify(writeModel(model)))

const found: { pairs?: number; clusters?: number } = {}
if (job.threshold_probability !== undefined) {
  const isClustered = job.cluster_probability !== undefined
  const pairs = await predict(engine, model, {
    ...(job.threshold_probability > 0 && { thresholdMatchWeight: matchWeightOfProbability(job.threshold_probability) }),
    keepLevels: isClustered,
  })
  done('predict')
  found.pairs = pairs.length
  if (job.pairs !== undefined) {
    await writePairs(job.pairs, { table, pairs })
    done('write pairs')
  }
  if (isClustered) {
    const thresholdMatchWeight = matchWeightOfProbability(job.cluster_probability)
    const { clusterOf, count } = await clusterWithModel(engine, model, pairs, { thresholdMatchWeight })
    done('cluster')
    found.clusters = count
    if (job.clusters !== undefined) {
      await writeClusters(job.clusters, { table, clusterOf }, { inputs: [job.input] })
      done('write clusters')
    }
  }
}
// ru_maxrss, in kilobytes: the process with all its threads.
const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ seconds, peakMemoryMb, ...found }))
