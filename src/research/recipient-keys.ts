import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { z } from 'zod'
import { checkData } from '../governance/data-file.ts'
import { exitCodes, KithError } from '../platform/errors.ts'
import type { ReleaseDefinition } from './release-schema.ts'

/** The age public key of each recipient, by its id in `release.yaml`. */
export type RecipientKeys = ReadonlyMap<string, string>

const fileName = 'recipients.yaml'

const schema = z.strictObject({ recipients: z.record(z.string(), z.string().trim()) })

/**
 * The recipients' own public keys, as they gave them to the council: `recipients.yaml` in the data directory, a line for
 * each, `office-for-national-statistics: age1…`. Each has one of its own, so that neither can open the other's file.
 */
export function readRecipientKeys(
  dataDirectory: { readonly path: string },
  { recipients }: Pick<ReleaseDefinition, 'recipients'>,
): RecipientKeys {
  const path = join(dataDirectory.path, fileName)
  if (!existsSync(path)) throw missing(`There is no ${fileName} in the data directory, so nothing can be encrypted.`)
  const given = checkData({ text: readFileSync(path, 'utf8'), name: fileName, schema }).recipients
  const keys = new Map<string, string>()
  for (const [id, { name }] of Object.entries(recipients)) {
    const key = given[id]
    if (key === undefined) throw missing(`${fileName} has no key for ${id}, ${name}.`)
    checkIsKey(id, key)
    keys.set(id, key)
  }
  if (new Set(keys.values()).size < keys.size) {
    throw notAKey(
      `${fileName} gives both recipients the same key: each could open the other's file.`,
      'Ask each recipient for a key of its own.',
    )
  }
  return keys
}

/** What was given is never repeated: it may be a secret key, given by mistake. */
function checkIsKey(id: string, key: string): void {
  if (/^age-secret-key-/i.test(key)) {
    throw notAKey(
      `The key of ${id} in ${fileName} is a secret key, which only the recipient may have.`,
      'Delete it, tell the recipient that it can no longer be used, and ask for the public key of a new one (age1…).',
    )
  }
  try {
    if (!/^age1[02-9ac-hj-np-z]{58}$/.test(key)) throw new Error('another form')
    new Encrypter().addRecipient(key)
  } catch {
    throw notAKey(
      `The key of ${id} in ${fileName} is not an age public key.`,
      'It begins with age1 and has 62 characters. Ask the recipient to send it again, and check it with them by telephone.',
    )
  }
}

function missing(what: string): KithError {
  return new KithError({
    code: 'release-key-missing',
    what,
    remedy: `Ask each recipient for its age public key and write it into ${fileName}: docs/how-to/release-to-research.md says how.`,
    exitCode: exitCodes.missing,
  })
}

function notAKey(what: string, remedy: string): KithError {
  return new KithError({ code: 'release-key-not-a-key', what, remedy, exitCode: exitCodes.badInput })
}
