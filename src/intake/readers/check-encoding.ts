import { badFile } from './bad-file.ts'
import type { InspectedFile } from './inspect-file.ts'

/**
 * Refuse a file whose bytes are not in the declared encoding. A windows-1252 file is any bytes at all, so one that is
 * whole UTF-8 with characters beyond ASCII is taken for what it is.
 */
export function checkEncoding(file: InspectedFile, declared: 'utf-8' | 'windows-1252'): void {
  const remedy = 'Ask the partner to save it in the encoding that was agreed, or make a new edition of the source.'
  if (declared === 'utf-8' && file.firstLineNotUtf8 !== undefined) {
    throw badFile(
      'file-encoding',
      `The file should be UTF-8, and line ${file.firstLineNotUtf8} is not; it may be windows-1252.`,
      remedy,
    )
  }
  if (declared === 'windows-1252' && !file.asciiOnly && file.firstLineNotUtf8 === undefined) {
    throw badFile('file-encoding', 'The file should be windows-1252, but it is UTF-8.', remedy)
  }
}

/** The text of a file's first bytes, for looking at its header. */
export function headText(file: Pick<InspectedFile, 'head'>, encoding: 'utf-8' | 'windows-1252'): string {
  return new TextDecoder(encoding).decode(file.head)
}
