import type { SealedPlace } from '../platform/keys.ts'

/** Where a version of a note is sealed: under a key of its own, so that it can be disposed of on its own. */
export function notePlace({
  noteId,
  version,
  keyNumber,
}: {
  readonly noteId: string
  readonly version: number
  readonly keyNumber: number
}): SealedPlace {
  return { keyNumber, table: 'case_note_version', row: `${noteId} ${version}`, column: 'sealed' }
}
