import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { SignedInPerson } from '../../governance/signed-in-person.ts'
import { systemClock } from '../../platform/clock.ts'
import { writeFileDurably } from '../../platform/durable-file.ts'
import type { Services } from '../../platform/services.ts'

/** Who is signed in on this data directory's command line, and until when. */
export type KeptToken = { readonly person: SignedInPerson; readonly endsAt: Date }

const longestMs = 60 * 60 * 1000

type Vault = Pick<Services, 'keys' | 'dataDirectory'>

/** Keep who signed in, sealed and readable by its owner only, for an hour or as long as the provider says, if less. */
export async function keepToken({ keys, dataDirectory }: Vault, { person, endsAt }: KeptToken): Promise<KeptToken> {
  await forgetToken({ keys, dataDirectory })
  const latest = systemClock.now().getTime() + longestMs
  const kept = { person, endsAt: new Date(Math.min(endsAt.getTime(), latest)) }
  const keyNumber = await keys.reserve(1)
  const sealed = keys.seal(placeOf(keyNumber), JSON.stringify(kept)).toString('base64')
  await writeFileDurably(dataDirectory.token, `${JSON.stringify({ keyNumber, sealed })}\n`)
  return kept
}

/** Who is signed in now; no one when nobody did, when it is over, or when the file was tampered with. */
export function readToken({ keys, dataDirectory }: Vault): KeptToken | undefined {
  const file = readFile(dataDirectory.token)
  if (file === undefined) return undefined
  try {
    const text = keys.open(placeOf(file.keyNumber), Buffer.from(file.sealed, 'base64')).toString('utf8')
    const { person, endsAt } = JSON.parse(text) as { person: SignedInPerson; endsAt: string }
    const token = { person, endsAt: new Date(endsAt) }
    return systemClock.now() < token.endsAt ? token : undefined
  } catch {
    return undefined
  }
}

/** Sign out: the key is dropped first, so that a copy of the file is worth nothing either. */
export async function forgetToken({ keys, dataDirectory }: Vault): Promise<void> {
  const file = readFile(dataDirectory.token)
  if (file !== undefined) await keys.drop([file.keyNumber])
  rmSync(dataDirectory.token, { force: true })
}

function readFile(path: string): { keyNumber: number; sealed: string } | undefined {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { keyNumber: number; sealed: string }
  } catch {
    return undefined
  }
}

function placeOf(keyNumber: number) {
  return { keyNumber, table: 'token', row: 'command-line', column: 'person' }
}
