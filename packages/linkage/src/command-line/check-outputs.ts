import { resolve } from 'node:path'
import { LinkageError } from '../errors.ts'
import { checkCanWrite } from '../files/whole-file.ts'
import { checkCanWriteTable } from '../files/write-table.ts'

/**
 * Refuses outputs that could only be a mistake, before any work is done: an ending that is not known, a folder that is not
 * there, a file that is also read, or one file for two things.
 */
export function checkOutputs(
  {
    tables = {},
    texts = {},
  }: {
    /** By option: what goes to CSV or Parquet, and what goes to JSON or HTML. */
    readonly tables?: Readonly<Record<string, string | undefined>>
    readonly texts?: Readonly<Record<string, string | undefined>>
  },
  inputs: readonly string[],
): void {
  const taken = new Map<string, string>()
  for (const [option, path] of Object.entries({ ...tables, ...texts })) {
    if (path === undefined) continue
    if (option in tables) checkCanWriteTable(path, inputs)
    else checkCanWrite(path, inputs)
    const other = taken.get(resolve(path))
    if (other !== undefined) {
      throw new LinkageError('option-invalid', `--${other} and --${option} name one file. Give each a name of its own.`)
    }
    taken.set(resolve(path), option)
  }
}
