import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isExpected } from './expected-skips.ts'
import type { TestStep } from './test-steps.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type SkippedTest = {
  readonly name: string
  readonly file: string
  readonly reason: string
  readonly expected: boolean
}

export type StepResult = {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly tests: number
  readonly skipped: readonly SkippedTest[]
}

/** Run one step in the repository's root, its words going straight to the terminal. */
export async function runTestStep(step: TestStep, signal: AbortSignal): Promise<StepResult> {
  const startedAt = Date.now()
  const directory = mkdtempSync(join(tmpdir(), 'kith-tally-'))
  const tallyFile = join(directory, 'tally.jsonl')
  try {
    const exitCode = await spawnIn([...step.command, ...testArguments(step, tallyFile)], signal)
    const tally = step.tests === undefined ? { tests: 0, skipped: [] } : readTally(tallyFile)
    const ranSomething = step.tests === undefined || tally.tests > 0
    const passed = exitCode === 0 && ranSomething && tally.skipped.every(({ expected }) => expected)
    return { name: step.name, passed, seconds: Math.round((Date.now() - startedAt) / 1000), ...tally }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function testArguments({ tests, concurrency }: TestStep, tallyFile: string): string[] {
  if (tests === undefined) return []
  const files = globSync([...tests], { cwd: root }).sort()
  return [
    '--test',
    `--test-concurrency=${concurrency ?? 2}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${new URL('./tally-reporter.ts', import.meta.url).href}`,
    `--test-reporter-destination=${tallyFile}`,
    // Without a file node would look for tests everywhere, the packages of others included.
    ...(files.length > 0 ? files : ['no-such-test.ts']),
  ]
}

function spawnIn([command, ...args]: readonly string[], signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command!, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], signal })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function readTally(path: string): { tests: number; skipped: SkippedTest[] } {
  const lines = readFileSync(path, 'utf8').trim().split('\n').filter(Boolean)
  const entries = lines.map(
    (line) => JSON.parse(line) as { ran?: number; skipped?: string; file?: string; reason?: string },
  )
  const skipped = entries
    .filter((entry) => entry.skipped !== undefined)
    .map(({ skipped: name = '', file = '', reason = '' }) => ({
      name,
      file: relative(root, file),
      reason,
      expected: isExpected(reason),
    }))
  return { tests: entries.find((entry) => entry.ran !== undefined)?.ran ?? 0, skipped }
}
