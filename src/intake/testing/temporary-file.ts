import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file that is gone with the test. */
export function temporaryFile(
  t: { after(work: () => void): void },
  content: string | Uint8Array,
  name = 'delivery.csv',
): string {
  const directory = mkdtempSync(join(tmpdir(), 'kith-delivery-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}
