import { randomBytes, randomInt } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { KithError } from './errors.ts'
import { isRunning, thisProcess, type ProcessIdentity } from './process-identity.ts'

/**
 * Do something while no other process does something under the same lock file. The file names its holder by process id
 * and start time, so one left behind by a process that was killed is recognised and taken over.
 */
export async function withLockFile<T>(path: string, work: () => Promise<T>, waitMs = 120_000): Promise<T> {
  const giveUpAt = Date.now() + waitMs
  while (!take(path)) {
    if (Date.now() > giveUpAt) throw lockHeld(path)
    await sleep(randomInt(20, 50))
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): boolean {
  const unique = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(unique, JSON.stringify(thisProcess()), { mode: 0o600 })
  try {
    linkSync(unique, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    removeWhenAbandoned(path)
    return false
  } finally {
    rmSync(unique, { force: true })
  }
}

/** Rename before removing: two processes that both see an abandoned lock cannot then remove a fresh one by mistake. */
function removeWhenAbandoned(path: string): void {
  const before = holderOf(path)
  if (before === undefined || isRunning(before)) return
  const aside = `${path}.abandoned.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const taken = holderOf(aside)
  if (taken !== undefined && isRunning(taken)) {
    try {
      linkSync(aside, path)
    } catch {
      // Someone else holds the lock by now; the one put aside will find that out when it finishes.
    }
  }
  rmSync(aside, { force: true })
}

function holderOf(path: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity
  } catch {
    return undefined
  }
}

function lockHeld(path: string): KithError {
  const holder = holderOf(path)
  return new KithError({
    code: 'lock-held',
    what: `Process ${holder?.pid ?? 'unknown'} has held ${path} for too long.`,
    remedy: 'Wait for it to finish, or stop it, and try again.',
  })
}
