import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from '../run-command-line.ts'
import { collect } from './collect.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** What the command answered. */
export type Answer = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }

/** A folder for the files of a test, gone when it ends. */
export function aFolder(t: TestContext): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-linkage-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return (name) => join(folder, name)
}

/** What someone types, and what the command line answers, within this process. */
export async function typed(...args: readonly string[]): Promise<Answer> {
  const [stdout, stderr] = [collect(), collect()]
  const { signal } = new AbortController()
  const exitCode = await runCommandLine({ program: 'kith-linkage', stdout: stdout.stream, stderr: stderr.stream, signal }, args) // prettier-ignore
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}

/** Runs the real command as a process of its own. */
export async function kithLinkage(...args: readonly string[]): Promise<Answer> {
  return answerOf(startKithLinkage(...args))
}

export function startKithLinkage(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=kith-source', '--disable-warning=ExperimentalWarning', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export function answerOf(child: ChildProcess): Promise<Answer> {
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (piece: Buffer) => (stdout += piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString()))
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr })))
}
