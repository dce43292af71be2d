import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeFileDurably } from './durable-file.ts'
import { withLockFile } from './lock-file.ts'

/** The passwords of the three roles, made at random for each data directory. */
export type DatabaseSecrets = { readonly admin: string; readonly owner: string; readonly app: string }

export function openDatabaseSecrets(path: string): Promise<DatabaseSecrets> {
  return withLockFile(`${path}.lock`, () => readOrMake(path))
}

async function readOrMake(path: string): Promise<DatabaseSecrets> {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as DatabaseSecrets
  const secrets = { admin: password(), owner: password(), app: password() }
  await writeFileDurably(path, `${JSON.stringify(secrets)}\n`)
  return secrets
}

function password(): string {
  return randomBytes(24).toString('base64url')
}
