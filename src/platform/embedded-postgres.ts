import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  closeSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { DataDirectory } from './data-directory.ts'
import { KithError, exitCodes } from './errors.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { isRunning, processIdentity, type ProcessIdentity } from './process-identity.ts'
import { unprivileged } from './run-unprivileged.ts'

export type RunningPostgres = { readonly process: ProcessIdentity; readonly port: number }

/** Only clusters that tests throw away may run without syncing. */
export type PostgresOptions = { readonly adminPassword: string; readonly throwAway?: boolean }

/**
 * Start this data directory's own PostgreSQL, making its cluster first when there is none. It listens on 127.0.0.1 only,
 * asks for passwords, writes no row's values to its log, and is detached: a Ctrl-C at the terminal does not reach it.
 */
export async function startEmbeddedPostgres(at: DataDirectory, options: PostgresOptions): Promise<RunningPostgres> {
  if (!existsSync(at.postgres)) initialiseCluster(at, options)
  for (let attempt = 1; ; attempt++) {
    removeStalePid(at)
    const started = await startOnce(at, options)
    if (started !== undefined) return started
    if (attempt === 20 || !hasOrphans(at)) throw didNotStart(at)
    // After a power cut the killed server's own children may take a moment to notice and let go of its memory.
    await sleep(500)
  }
}

async function startOnce(at: DataDirectory, options: PostgresOptions): Promise<RunningPostgres | undefined> {
  const port = await freePort()
  const binaries = postgresBinaries()
  const { command, args, uid } = unprivileged(binaries.postgres, ['-D', at.postgres, ...settings(port, options)])
  if (uid !== undefined) giveTo(uid, at.postgres)
  const log = openSync(at.postgresLog, 'a', 0o600)
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: at.path,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  const hasExited = () => child.exitCode !== null || child.pid === undefined
  if (!(await ready({ port, password: options.adminPassword, hasExited }))) return undefined
  return { process: processIdentity(child.pid!)!, port }
}

/** Whether a server that is said to run answers; false once its process is gone. */
export async function isAnswering(server: RunningPostgres, password: string): Promise<boolean> {
  return ready({ port: server.port, password, hasExited: () => !isRunning(server.process) })
}

/** Ask PostgreSQL to roll back what is open, write everything out and go; waits until it has gone. */
export async function stopEmbeddedPostgres({ process: server }: RunningPostgres): Promise<void> {
  const isGone = () => processIdentity(server.pid)?.startedAt !== server.startedAt
  if (isGone()) return
  process.kill(server.pid, 'SIGINT')
  for (let waitedMs = 0; waitedMs < 60_000 && !isGone(); waitedMs += 20) await sleep(20)
}

/** `initdb` works beside the final place, so that a cluster either exists whole or not at all. */
function initialiseCluster(at: DataDirectory, options: PostgresOptions): void {
  const fresh = `${at.postgres}.new`
  const passwordFile = join(at.path, 'initdb.password')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, options.adminPassword, { mode: 0o600 })
  const { command, args, uid } = unprivileged(postgresBinaries().initdb, [
    `--pgdata=${fresh}`,
    '--username=kith_admin',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    ...(options.throwAway ? ['--no-sync'] : []),
  ])
  if (uid !== undefined) {
    giveTo(uid, fresh)
    giveTo(uid, passwordFile)
  }
  const ran = spawnSync(command, args, {
    encoding: 'utf8',
    cwd: at.path,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  rmSync(passwordFile, { force: true })
  if (ran.status !== 0) {
    throw new KithError({
      code: 'initdb-failed',
      what: `PostgreSQL could not make its cluster in ${fresh}: ${lastLine(ran.stderr || String(ran.error))}`,
      remedy: 'Run ./kith doctor to see what this machine lacks.',
      exitCode: exitCodes.missing,
    })
  }
  renameSync(fresh, at.postgres)
}

function settings(port: number, { throwAway }: PostgresOptions): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '256MB',
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    jit: 'off',
    timezone: 'UTC',
    // A row's values never reach the log: neither in an error's detail, nor as a statement, nor as its parameters.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_statement: 'none',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

type Knock = { readonly port: number; readonly password: string; readonly hasExited: () => boolean }

/** Wait until the server answers; false when its process ends first. */
async function ready(server: Knock): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < 120_000 && !server.hasExited(); waitedMs += 50) {
    if (await answers(server)) return true
    await sleep(50)
  }
  return false
}

function didNotStart(at: DataDirectory): KithError {
  return new KithError({
    code: 'postgres-did-not-start',
    what: `PostgreSQL did not start: ${lastLine(readFileSync(at.postgresLog, 'utf8'))}`,
    remedy: `Read ${at.postgresLog}, then run ./kith doctor.`,
    exitCode: exitCodes.missing,
  })
}

function hasOrphans(at: DataDirectory): boolean {
  return readFileSync(at.postgresLog, 'utf8').slice(-2_000).includes('pre-existing shared memory block')
}

async function answers({ port, password }: { port: number; password: string }): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'kith_admin', password, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** After a power cut the process id in postmaster.pid may belong to another program by now, and PostgreSQL would refuse. */
function removeStalePid(at: DataDirectory): void {
  const path = join(at.postgres, 'postmaster.pid')
  if (!existsSync(path)) return
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10)
  if (processIdentity(pid) === undefined || !commandLine(pid).includes(at.postgres)) rmSync(path, { force: true })
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

function giveTo(uid: number, path: string): void {
  chownSync(path, uid, uid)
  for (const entry of existsSync(path) ? safeEntries(path) : []) giveTo(uid, join(path, entry))
}

function safeEntries(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
