/** One line of a delimited file, quoted where the delimiter, a quote or a line break would be misread. */
export function writeRow(cells: readonly string[], delimiter: ',' | '|'): string {
  let line = ''
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!
    line += at === 0 ? '' : delimiter
    line +=
      cell.includes(delimiter) || cell.includes('"') || cell.includes('\n') ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return `${line}\n`
}
