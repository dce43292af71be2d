import { cellText } from '../charts/written-numbers.ts'
import { escapeText } from '../charts/svg.ts'
import type { Chart, ChartTable } from '../charts/chart.ts'

/**
 * A whole page in one file. It asks the network for nothing and, unless given one, runs no script: the policy in its head
 * makes browsers hold it to that.
 */
export function htmlPage({
  title,
  body,
  styles = '',
  script,
}: {
  readonly title: string
  readonly body: string
  readonly styles?: string
  readonly script?: string
}): string {
  const scripts = script === undefined ? '' : " script-src 'unsafe-inline';"
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';${scripts}">
<meta name="robots" content="noindex">
<title>${escapeText(title)}</title>
<style>${STYLES}${styles}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}

/** A chart with the same numbers as a table beside it. */
export function figure(chart: Chart, { level = 3 }: { readonly level?: 3 | 4 } = {}): string {
  return `<figure>
<h${level}>${escapeText(chart.title)}</h${level}>
<p>${escapeText(chart.description)}</p>
<div class="beside">
<div class="chart">${chart.svg}</div>
${tableOf(chart.table, chart.title)}
</div>
</figure>
`
}

/** A table that scrolls on its own, also by keyboard, when it is larger than its place. */
export function tableOf({ columns, rows }: ChartTable, caption: string): string {
  const head = columns.map(({ title, holds }) => `<th scope="col"${numeric(holds)}>${escapeText(title)}</th>`).join('')
  const lines = rows.map((row) => {
    const cells = row.map((cell, place) => {
      const column = columns[place] ?? { title: '', holds: 'text' as const }
      const text = escapeText(cellText(cell, column))
      return place === 0
        ? `<th scope="row"${numeric(column.holds)}>${text}</th>`
        : `<td${numeric(column.holds)}>${text}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const label = escapeText(`Table: ${caption}`)
  return `<div class="table" tabindex="0" role="region" aria-label="${label}"><table>
<caption>${escapeText(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table></div>
`
}

/** A list of names and what they are. */
export function facts(pairs: readonly (readonly [name: string, value: string])[]): string {
  const items = pairs.map(([name, value]) => `<div><dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd></div>`)
  return `<dl>${items.join('')}</dl>\n`
}

export function paragraph(text: string): string {
  return `<p>${escapeText(text)}</p>\n`
}

export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escapeText(item)}</li>`).join('')}</ul>\n`
}

function numeric(holds: string): string {
  return holds === 'text' ? '' : ' class="number"'
}

const STYLES = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; background: #fff; color: #0b0c0c; font: 1rem/1.5 Arial, Helvetica, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 1rem 0; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .75rem; border-top: 2px solid #0b0c0c; }
h3 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; overflow-wrap: anywhere; }
p, li, dd { max-width: 44rem; overflow-wrap: anywhere; }
a { color: #005ea5; }
:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; box-shadow: 0 0 0 3px #fd0; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; margin: 1rem 0; }
dl div { border-left: 4px solid #b1b4b6; padding-left: .75rem; }
dt { color: #505a5f; }
dd { margin: 0; font-weight: bold; }
figure { margin: 0 0 2.5rem; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-items: start; }
.chart { max-width: 32rem; }
.chart svg { display: block; width: 100%; height: auto; }
.table { overflow: auto; max-height: 28rem; border: 1px solid #b1b4b6; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.35; }
caption { text-align: left; padding: .5rem; font-weight: bold; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #e6e8ea; }
tbody th { font-weight: normal; }
thead th { border-bottom: 2px solid #0b0c0c; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
.note { border-left: 6px solid #505a5f; padding: .5rem 1rem; background: #f3f2f1; }
.warn { border-left-color: #c75000; }
@media (min-width: 62rem) { .beside { grid-template-columns: minmax(0, 32rem) minmax(0, 1fr); } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .table { max-height: none; overflow: visible; }
  .beside { grid-template-columns: minmax(0, 1fr); }
  .chart { max-width: 14cm; break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  nav { display: none; }
}
`
