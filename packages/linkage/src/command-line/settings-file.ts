import { readFile } from 'node:fs/promises'
import { engineOf } from './option-values.ts'
import type { VerbContext } from './verb.ts'
import { LinkageError } from '../errors.ts'
import { readSettingsText, type Settings } from '../settings/read-settings.ts'

/** Reads the settings or model an option names, and says what of them was left aside. */
export async function settingsFile(
  option: 'settings' | 'model',
  path: string,
  { values, warn }: Pick<VerbContext, 'values' | 'warn'>,
): Promise<Settings> {
  const settings = readSettingsText(await textOfFile(option, path), { file: path, engine: engineOf(values) })
  settings.warnings.forEach((each) => warn(`${path}: ${each}`))
  return settings
}

/** The text of a file that an option names, in UTF-8 or refused. */
export async function textOfFile(option: string, path: string): Promise<string> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read'
    throw new LinkageError(
      'file-missing',
      `The file of --${option}, ${path}, ${why}. Correct the path, or its permissions.`,
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new LinkageError('file-invalid', `The file of --${option}, ${path}, is not UTF-8. Save it as UTF-8.`)
  }
}
