import { realpathSync, statSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { LinkageError } from '../errors.ts'

/**
 * Writes a file so that it is there whole or not at all: under another name beside it, synced, and then renamed. When
 * writing fails or is interrupted, nothing is left and what was there before stays.
 *
 * @param inputs files that must not be written over
 */
export async function writeWholeFile(
  path: string,
  inputs: readonly string[],
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  checkCanWrite(path, inputs)
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`)
  try {
    const file = await open(unfinished, 'w')
    try {
      await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Throws unless a result may be written there: the folder is there, and it is none of the inputs. Ask before work that takes long. */
export function checkCanWrite(path: string, inputs: readonly string[] = []): void {
  const folder = dirname(resolve(path))
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new LinkageError('file-missing', `There is no folder ${folder} to write ${basename(path)} to. Make it first.`)
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new LinkageError('file-missing', `${path} is a folder. Name a file in it.`)
  }
  const real = realPath(path)
  if (inputs.some((input) => realPath(input) === real)) {
    throw new LinkageError(
      'option-invalid',
      `${path} is one of the inputs and would be written over. Name another file.`,
    )
  }
}

/** Where a path leads in the end; where nothing is there yet, through its folder. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return join(realpathSync(dirname(resolve(path))), basename(path))
  }
}
