import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where everything that is made for a benchmark lies; git does not see it. */
export const LOCAL = fileURLToPath(new URL('../.local/', import.meta.url))

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url))
const SCRIPT = fileURLToPath(new URL('link.py', import.meta.url))

/** What Splink is to do. Every path but `input` and `settings` is written. */
export type SplinkJob = {
  /** Parquet or CSV. When linking, the source column parts it into Splink's tables. */
  readonly input: string
  readonly settings: string
  readonly threads: number
  readonly model?: string
  /** u from every pair of the sample, where Splink would stop once each level has been seen a hundred times. */
  readonly every_sampled_pair?: boolean
  /** Left out: no prediction. 0 keeps every pair. */
  readonly threshold_probability?: number
  readonly pairs?: string
  readonly cluster_probability?: number
  readonly clusters?: string
  /** Clusters at many match weights, all into `clusters` as (method, weight, id, source, cluster). */
  readonly cluster_weights?: readonly number[]
  /** Sources with one record per person: single best links are then tried beside connected components. */
  readonly duplicate_free?: readonly string[]
}

export type SplinkRun = {
  readonly splink: string
  readonly duckdb: string
  readonly python: string
  readonly seconds: Readonly<Record<string, number>>
  /** Largest resident set of the process. */
  readonly peakMemoryMb: number
  readonly pairs?: number
  readonly clusters?: number
}

/** Runs Splink in a process of its own; undefined where there is no Python, which is said once. */
export function runSplink(job: SplinkJob): SplinkRun | undefined {
  const python = splinkPython()
  if (python === undefined) return undefined
  const file = join(LOCAL, `splink-job-${process.pid}.json`)
  writeFileSync(file, JSON.stringify(job))
  const ran = spawnSync(python, ['-W', 'ignore', SCRIPT, file], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  rmSync(file)
  if (ran.status !== 0) throw new Error(`Splink ended with ${ran.status ?? 'a signal'}:\n${ran.stderr}`)
  return JSON.parse(ran.stdout.trim().split('\n').at(-1)!) as SplinkRun
}

let found: { readonly python: string | undefined } | undefined

/** Python with Splink in it, made on the first run from the pinned requirements. */
function splinkPython(): string | undefined {
  found ??= { python: makeEnvironment() }
  return found.python
}

function makeEnvironment(): string | undefined {
  const folder = join(LOCAL, 'splink-5.0.0')
  const python = join(folder, 'bin', 'python')
  const pinned = readFileSync(REQUIREMENTS, 'utf8')
  const marker = join(folder, 'installed.txt')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === pinned) return python
  const version = spawnSync('python3', ['-c', 'import sys, venv; print(sys.version_info >= (3, 10))'], { encoding: 'utf8' }) // prettier-ignore
  if (version.status !== 0 || version.stdout.trim() !== 'True') {
    console.error('skipped: Python is absent (python3, 3.10 or later, with venv)')
    return undefined
  }
  console.error('Making a Python environment with Splink 5.0.0, once …')
  run('python3', ['-m', 'venv', folder])
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '-r', REQUIREMENTS])
  writeFileSync(marker, pinned)
  return python
}

function run(command: string, args: readonly string[]): void {
  const ran = spawnSync(command, args, { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${ran.status ?? 'a signal'}:\n${ran.stdout}${ran.stderr}`) // prettier-ignore
}
