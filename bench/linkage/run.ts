/**
 * The linkage package beside Splink 5 on DuckDB with two threads, in one run: the same invented people, rules and settings.
 *
 * `npm run bench:linkage` (a million records) · `-- --size 1e5` · `-- --only dedupe,predict,weights,training,again`
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readModel } from '@kith/linkage'
import { thisMachine } from '../this-machine.ts'
import { settingsOf } from './accuracy/data-set.ts'
import { comparePairFiles, compareTraining, modelOfFile, type ParameterCompared } from './speed/compare-results.ts'
import { model, training } from './speed/settings.ts'
import { LOCAL, runSplink, type SplinkJob, type SplinkRun } from './splink/run-splink.ts'
import { writePeople } from './write-people.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1e6' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'dedupe,predict,weights,training,again' },
  },
})
/** How often a model is trained to see how far m and u differ by the draw of records alone. */
const SEEDS = 32
/** So many standard errors apart is within sampling error: with 31 degrees of freedom, of 45 numbers one is further off by chance in one run of sixty. */
const STANDARD_ERRORS = 4
const records = Number(values.size)
const only = new Set(values.only.split(','))
const file = (name: string): string => join(LOCAL, `${values.size}-${values.seed}-${name}`)
const people = file('people.parquet')
const common = { input: people, threads: 2 }
const [ourModel, splinkModel] = [file('kith-model.json'), file('splink-model.json')]

console.log(`${thisMachine()}\n${records} records of invented people, seed ${values.seed}`)
mkdirSync(LOCAL, { recursive: true })
if (!existsSync(people)) await writePeople(people, { records, seed: Number(values.seed) })
writeFileSync(file('settings.json'), JSON.stringify(settingsOf({ model, training })))

if (only.has('dedupe') || !existsSync(ourModel)) {
  const job = { settings: file('settings.json'), threshold_probability: 0.01, cluster_probability: 0.95 }
  const ours = timed(() => runDedupe())
  tell('dedupe, Kith', ours)
  const theirs = timed(() => runSplink({ ...common, ...job, model: splinkModel, clusters: file('splink-clusters.parquet') })) // prettier-ignore
  tell('dedupe, Splink', theirs)
  ratio('dedupe', ours, theirs)
}
if (existsSync(splinkModel)) {
  if (only.has('training')) {
    // Splink's own stopping rule looks at as little as a hundredth of the pairs; here both look at all of their sample.
    const ran = runSplink({ ...common, settings: file('settings.json'), model: file('splink-trained.json'), every_sampled_pair: true }) // prettier-ignore
    tell('training on every sampled pair, Splink', ran && { run: ran, seconds: Object.values(ran.seconds).reduce((sum, each) => sum + each, 0) }) // prettier-ignore
    const ours = JSON.parse(node('speed/train-often.ts', people, file('settings.json'), String(SEEDS))) as unknown[]
    tellTraining(compareTraining(ours.map((json) => readModel(json)), modelOfFile(file('splink-trained.json')))) // prettier-ignore
  }
  if (only.has('predict')) {
    const job = { settings: splinkModel, threshold_probability: 0.01 }
    const ours = timed(() => runKith({ ...common, ...job }))
    const theirs = timed(() => runSplink({ ...common, ...job }))
    tell('predict alone, Kith', ours)
    tell('predict alone, Splink', theirs)
    const [a, b] = [ours?.run.seconds['predict'], theirs?.run.seconds['predict']]
    if (a !== undefined && b !== undefined) console.log(`predict: ${a} s beside ${b} s, 1/${(b / a).toFixed(1)}`)
  }
  if (only.has('weights')) {
    const job = { settings: splinkModel, threshold_probability: 0 }
    runKith({ ...common, ...job, pairs: file('kith-pairs.parquet') })
    runSplink({ ...common, ...job, pairs: file('splink-pairs.parquet') })
    const { both, onlyOne, largestDifference } = await comparePairFiles(file('kith-pairs.parquet'), file('splink-pairs.parquet')) // prettier-ignore
    console.log(`weights: ${both} pairs in both, ${onlyOne} in one alone, apart by ${largestDifference.toExponential(1)} at most`) // prettier-ignore
    for (const name of ['kith-pairs.parquet', 'splink-pairs.parquet']) rmSync(file(name))
  }
}
if (only.has('again')) {
  const ran = node('speed/ask-again.ts', people, ourModel, String(Math.min(10_000, records / 10)))
  console.log(`new records and one person against ${records}: ${ran}`)
}

type Timed = { readonly run: Omit<SplinkRun, 'splink' | 'duckdb' | 'python'> & Partial<SplinkRun>; readonly seconds: number } // prettier-ignore

function timed(work: () => Timed['run'] | undefined): Timed | undefined {
  const from = performance.now()
  const run = work()
  return run && { run, seconds: (performance.now() - from) / 1000 }
}

function tell(what: string, timing: Timed | undefined): void {
  if (timing === undefined) return
  const { run, seconds } = timing
  const version = run.splink === undefined ? '' : ` ${run.splink}, DuckDB ${run.duckdb}, Python ${run.python}`
  console.log(`${what}${version}: ${seconds.toFixed(1)} s in all, ${run.peakMemoryMb} MB; ${JSON.stringify(run.seconds)}; ${run.pairs} pairs, ${run.clusters} clusters`) // prettier-ignore
}

function tellTraining(parameters: readonly ParameterCompared[]): void {
  for (const { parameter, ours, splinks, standardError, z } of parameters) {
    const numbers = [ours, splinks, standardError].map((each) => each.toPrecision(5).padStart(11)).join(' ')
    console.log(`${numbers} ${z.toFixed(2).padStart(7)}  ${parameter}`)
  }
  const furthest = parameters.reduce((far, each) => (Math.abs(each.z) > Math.abs(far.z) ? each : far))
  const beyond = parameters.filter(({ z }) => !(Math.abs(z) <= STANDARD_ERRORS))
  console.log(
    `training: of ${parameters.length} numbers (ours over ${SEEDS} seeds, Splink's, standard error, z) ${beyond.length === 0 ? 'all are' : `${beyond.length} are NOT`} within sampling error, ${STANDARD_ERRORS} standard errors; the furthest is ${furthest.parameter}, ${furthest.z.toFixed(1)}`,
  )
}

function ratio(what: string, ours: Timed | undefined, theirs: Timed | undefined): void {
  if (ours === undefined || theirs === undefined) return
  const time = theirs.seconds / ours.seconds
  const memory = theirs.run.peakMemoryMb / ours.run.peakMemoryMb
  console.log(`${what}: 1/${time.toFixed(1)} of the time, 1/${memory.toFixed(1)} of the memory`)
}

/** The command line, as anyone would run it; `kith` has been started before, so Node has compiled it. */
function runDedupe(): Timed['run'] {
  const options = { settings: file('settings.json'), input: people, output: file('kith-clusters.parquet'), 'model-output': ourModel, 'threshold-probability': '0.95', threads: '2' } // prettier-ignore
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const kith = fileURLToPath(new URL('../../kith', import.meta.url))
  const ran = spawnSync(kith, ['linkage', 'dedupe', ...args, '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (ran.status !== 0) throw new Error(`./kith linkage dedupe ended with ${ran.status ?? 'a signal'}:\n${ran.stderr}`)
  const { seconds, peak_memory_mb: peakMemoryMb, pairs, clusters } = JSON.parse(ran.stdout) as DedupeAnswer
  return { seconds, peakMemoryMb, pairs, clusters }
}

type DedupeAnswer = { readonly seconds: Readonly<Record<string, number>>; readonly peak_memory_mb: number; readonly pairs: number; readonly clusters: number } // prettier-ignore

function runKith(job: SplinkJob): Timed['run'] {
  const path = file(`kith-job-${process.pid}.json`)
  writeFileSync(path, JSON.stringify(job))
  const printed = node('speed/link-file.ts', path)
  rmSync(path)
  return JSON.parse(printed) as Timed['run']
}

function node(script: string, ...args: readonly string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const ran = spawnSync(process.execPath, ['--conditions=kith-source', path, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 }) // prettier-ignore
  if (ran.status !== 0) throw new Error(`${script} ended with ${ran.status ?? 'a signal'}:\n${ran.stderr}`)
  return ran.stdout.trim()
}
