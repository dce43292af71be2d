/**
 * The whole path of data on an invented town: seconds and memory of each stage, sealing apart, how well it was linked, and
 * how long its pages take.
 *
 * `npm run bench:demo` (2,000 households, three times) · `npm run bench:borough` (200,000 people, once)
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { DemoResult } from '../src/cli/demo/run-demo.ts'
import { timePages } from './time-pages.ts'
import { thisMachine } from './this-machine.ts'

const kith = fileURLToPath(new URL('../kith', import.meta.url))
const { values } = parseArgs({
  options: {
    households: { type: 'string' },
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
  },
})
const size = values.people === undefined ? ['--households', values.households ?? '2000'] : ['--people', values.people]

console.log(thisMachine())
for (let run = 1; run <= Number(values.runs); run++) {
  const directory = mkdtempSync(join(tmpdir(), 'kith-bench-'))
  try {
    report(makeTown(directory))
    await reportPages(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function makeTown(directory: string): DemoResult {
  const args = ['demo', ...size, '--seed', values.seed, '--no-serve', '--json', '--data-dir', directory]
  const ran = spawnSync(kith, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 })
  if (ran.status !== 0) throw new Error(`./kith ${args.join(' ')} ended with ${ran.status}: ${ran.stdout}`)
  return JSON.parse(ran.stdout) as DemoResult
}

function report(result: DemoResult): void {
  const { stageSeconds, stageMemoryMb, sealingSeconds, seconds } = result
  console.log(
    `\n${result.town.people} people, ${result.deliveries} files, ${result.rowsRead} rows, ${result.sourceRecords} source records`,
  )
  for (const [stage, taken] of Object.entries(stageSeconds)) {
    const share = `${((taken / seconds) * 100).toFixed(0)}%`
    console.log(`${stage.padEnd(12)} ${taken.toFixed(1).padStart(7)} s ${share.padStart(5)} ${stageMemoryMb[stage]} MB`)
  }
  console.log(
    `${'in all'.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s; of receiving, sealing took ${sealingSeconds} s`,
  )
  console.log(`people ${JSON.stringify(result.linkage)}, exact match alone ${JSON.stringify(result.baseline)}`)
  console.log(`households ${JSON.stringify(result.householdMatch)}, families ${JSON.stringify(result.familyMatch)}`)
}

async function reportPages(directory: string): Promise<void> {
  const site = spawn(kith, ['serve', '--port', '0', '--data-dir', directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [words] = (await once(site.stdout, 'data')) as [Buffer]
  const origin = /http:\/\/[\d.]+:\d+/.exec(words.toString())?.[0]
  if (origin === undefined) throw new Error('The site did not say where it is.')
  for (const { page, medianMs, p95Ms } of await timePages(origin)) {
    console.log(`${page.padEnd(24)} ${medianMs.toFixed(0).padStart(5)} ms, 95 of 100 within ${p95Ms.toFixed(0)} ms`)
  }
  site.kill('SIGINT')
  await once(site, 'exit')
}
