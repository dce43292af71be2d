import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataDirectory } from './data-directory.ts'
import { writeFileDurably } from './durable-file.ts'
import { isAnswering, startEmbeddedPostgres, stopEmbeddedPostgres } from './embedded-postgres.ts'
import type { PostgresOptions, RunningPostgres } from './embedded-postgres.ts'
import { withLockFile } from './lock-file.ts'
import { isRunning, thisProcess, type ProcessIdentity } from './process-identity.ts'

/** A share in the data directory's one PostgreSQL server. */
export type ServerShare = { readonly port: number; leave(): Promise<void> }

let shares = 0

/**
 * Join the server of a data directory, starting it when none runs. Every process that uses it has a file named for its
 * process id; the last one to leave stops the server. A process that was killed leaves its file behind, which the next
 * one to come or go sees through, because the file also says when the process started.
 */
export async function joinServer(at: DataDirectory, options: PostgresOptions): Promise<ServerShare> {
  const users = join(at.server, 'users')
  mkdirSync(users, { recursive: true, mode: 0o700 })
  const lock = join(at.server, 'lock')
  const myself = join(users, `${process.pid}.${++shares}`)

  const running = await withLockFile(lock, async () => {
    removeTheGone(users)
    const found = runningServer(at)
    const answering = found !== undefined && (await isAnswering(found, options.adminPassword))
    const server = answering ? found : await startEmbeddedPostgres(at, options)
    if (!answering) await writeFileDurably(serverFile(at), JSON.stringify(server))
    await writeFileDurably(myself, JSON.stringify(thisProcess()))
    return server
  })

  return {
    port: running.port,
    leave: () =>
      withLockFile(lock, async () => {
        rmSync(myself, { force: true })
        removeTheGone(users)
        if (userFiles(users).length > 0) return
        await stopEmbeddedPostgres(running)
        rmSync(serverFile(at), { force: true })
      }),
  }
}

/** The server that runs for this data directory now, if one does. */
export function runningServer(at: DataDirectory): RunningPostgres | undefined {
  try {
    const server = JSON.parse(readFileSync(serverFile(at), 'utf8')) as RunningPostgres
    return isRunning(server.process) ? server : undefined
  } catch {
    return undefined
  }
}

function removeTheGone(users: string): void {
  for (const name of userFiles(users)) {
    if (!belongsToARunningProcess(join(users, name))) rmSync(join(users, name), { force: true })
  }
}

function userFiles(users: string): string[] {
  return readdirSync(users).filter((name) => !name.endsWith('.tmp'))
}

function belongsToARunningProcess(path: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity)
  } catch {
    return false
  }
}

function serverFile(at: DataDirectory): string {
  return join(at.server, 'server.json')
}
