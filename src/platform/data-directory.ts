import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where one installation of Kith keeps everything: the database, the keys beside it, and who is signed in. */
export type DataDirectory = {
  readonly path: string
  readonly postgres: string
  readonly postgresLog: string
  readonly databaseSecrets: string
  readonly server: string
  readonly keys: string
  readonly masterKey: string
  readonly clock: string
  readonly token: string
}

/** Make the data directory when it is not there yet; only its owner may enter. */
export function openDataDirectory(path: string): DataDirectory {
  const root = resolve(path)
  mkdirSync(root, { recursive: true, mode: 0o700 })
  return {
    path: root,
    postgres: join(root, 'postgres'),
    postgresLog: join(root, 'postgres.log'),
    databaseSecrets: join(root, 'database.json'),
    server: join(root, 'server'),
    keys: join(root, 'keys'),
    masterKey: process.env.KITH_MASTER_KEY_FILE ?? join(root, 'master.key'),
    clock: join(root, 'clock.json'),
    token: join(root, 'token.json'),
  }
}
