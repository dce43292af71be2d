import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncDirectory } from './durable-file.ts'

/** A file being written under a temporary name, readable by its owner only. It is there under its own name, whole, or not at all. */
export type StagedFile = {
  readonly write: (text: string) => Promise<void>
  /** Everything written so far is on the disk. */
  readonly sync: () => Promise<void>
  /** Give it its name. Call once what it tells is committed. */
  readonly finish: () => Promise<void>
  /** Leave nothing behind. */
  readonly abandon: () => Promise<void>
}

export async function stageFile(path: string): Promise<StagedFile> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  const file = await open(temporary, 'wx', 0o600)
  return {
    write: async (text) => {
      await file.appendFile(text)
    },
    sync: () => file.sync(),
    finish: async () => {
      await file.close()
      await rename(temporary, path)
      await syncDirectory(dirname(path))
    },
    abandon: async () => {
      await file.close()
      await rm(temporary, { force: true })
    },
  }
}
