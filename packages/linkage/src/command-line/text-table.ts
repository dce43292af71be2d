/** Rows as text in columns: numbers to the right, words to the left, two spaces between. */
export function textTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [headings, ...rows].map((row) => row.map(cell))
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const toTheRight = headings.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  )
  return all
    .map((row) =>
      row
        .map((text, column) =>
          toTheRight[column] === true ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function cell(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 4 }) : value
}

/** A bar of up to `width` blocks for a share from 0 to 1; what is not nothing shows at least a sliver. */
export function textBar(share: number, width = 20): string {
  const eighths = share > 0 ? Math.max(1, Math.round(share * width * 8)) : 0
  return '█'.repeat(eighths >> 3) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths & 7] ?? '')
}
