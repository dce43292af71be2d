import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { KithError, exitCodes } from './errors.ts'
import { writeFileDurably } from './durable-file.ts'

/** The key that seals the key pages: 32 bytes, kept as hexadecimal in a file only its owner may read. */
export async function openMasterKey(path: string): Promise<Buffer> {
  const existing = readMasterKey(path)
  if (existing !== undefined) return existing
  const fresh = randomBytes(32)
  await writeFileDurably(path, `${fresh.toString('hex')}\n`)
  return fresh
}

function readMasterKey(path: string): Buffer | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new KithError({
      code: 'master-key-unreadable',
      what: `The master key file ${path} does not hold a key (64 hexadecimal digits).`,
      remedy: 'Restore the file from its own backup. Without it nothing sealed can be opened.',
      exitCode: exitCodes.missing,
    })
  }
  return Buffer.from(text, 'hex')
}
