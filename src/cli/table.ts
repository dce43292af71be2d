/** Rows as text in columns: numbers to the right, words to the left, two spaces between. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [headings, ...rows].map((row) => row.map(cell))
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const toTheRight = headings.map((_, column) => rows.length > 0 && typeof rows[0]![column] === 'number')
  return all
    .map((row) =>
      row
        .map((text, column) => (toTheRight[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function cell(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en-GB') : value
}
