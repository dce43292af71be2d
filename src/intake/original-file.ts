import { rm } from 'node:fs/promises'
import type { SourceDefinition } from './definition/source-schema.ts'

/** What the source's definition says becomes of the partner's own file, and what was done about it now. */
export type OriginalFile = {
  readonly setting: SourceDefinition['original-file']
  readonly deleted: boolean
  readonly says: string
}

const says: Record<SourceDefinition['original-file'], string> = {
  leave: 'Kith kept no copy. The file lies where it was; whoever put it there decides what becomes of it.',
  'keep-with-partner': 'Kith kept no copy. The partner keeps the original; delete the file from here.',
  'delete-after-receipt': 'Kith kept no copy and has deleted the file, as this source’s definition asks.',
}

/**
 * Do with the file what the definition asks, once it is received. Killed in between, the same command run again finds the
 * bytes received and deletes the file then.
 */
export async function treatOriginal(
  definition: Pick<SourceDefinition, 'original-file'>,
  { path }: { readonly path: string },
  dryRun: boolean,
): Promise<OriginalFile> {
  const setting = definition['original-file']
  const deletes = setting === 'delete-after-receipt' && !dryRun
  if (deletes) await rm(path, { force: true })
  return { setting, deleted: deletes, says: dryRun ? 'This was a dry run: nothing was kept.' : says[setting] }
}
