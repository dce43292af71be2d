import { KithError } from '../platform/errors.ts'
import type { ReleaseColumn } from './release-schema.ts'

/** Rows as the recipient's machine reads them: RFC 4180, UTF-8. Nothing in a cell is ever altered. */
export function releaseCsv(columns: readonly ReleaseColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => cells.map(quoted).join(','))
  return `${lines.join('\r\n')}\r\n`
}

/**
 * Refuse a cell that a spreadsheet would take for a formula, where its column does not declare that it may begin with
 * anything. The cell is not altered, and not shown.
 */
export function checkNoFormula(columns: readonly ReleaseColumn[], rows: readonly (readonly (string | null)[])[]): void {
  for (const [at, column] of columns.entries()) {
    if (column['begins-with'] === 'anything') continue
    const count = rows.filter((cells) => /^\s*[=+\-@\t\r\n]/.test(cells[at] ?? '')).length
    if (count === 0) continue
    throw new KithError({
      code: 'release-formula',
      what: `${count === 1 ? 'A cell' : `${count} cells`} of the column ${column.name} would be taken for a formula by a spreadsheet, so nothing can be released.`,
      remedy:
        'Ask the partner whose record it is to correct it. If the column holds words that may begin with anything, say so in release.yaml.',
    })
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
