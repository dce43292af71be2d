import { cellText, type ChartTable } from '@kith/linkage'
import type { ExampleChart } from './example-charts.ts'

/** docs/linkage/charts.md: every chart with how to read it, how it is made and its table. */
export function chartsMarkdown(charts: readonly ExampleChart[]): string {
  return `# Charts of a linkage

Every chart of \`@kith/linkage\`, drawn from invented people (\`npm run docs:charts\` draws them again). A chart is a function from figures to
\`{ title, description, svg, table }\`: the picture and the same numbers as a table cannot part. Charts need no script and no network, are told
apart without colour, and stay legible on a phone. \`runReport\` puts those that apply on one page.

Charts show counts, levels and weights. Only the commonest values of a column, and a waterfall with \`showValues\`, show values of the data.

${charts.map(chartMarkdown).join('\n')}`
}

function chartMarkdown({ file, made, splink, chart }: ExampleChart): string {
  return `## ${chart.title}

![${chart.title}](charts/${file}.svg)

${chart.description}

Made by \`${made}\`. In Splink: ${/^\w+$/.test(splink) ? `\`${splink}\`` : splink}.

<details><summary>The same as a table</summary>

${tableMarkdown(chart.table)}

</details>
`
}

/** Rows beyond these are more of the same. */
const ROWS = 40

function tableMarkdown({ columns, rows }: ChartTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const shown = rows.slice(0, ROWS).map((row) =>
    line(
      row.map((cell, place) => {
        const column = columns[place]
        return column === undefined ? '' : cellText(cell, column).replaceAll('|', '\\|')
      }),
    ),
  )
  const more = rows.length > ROWS ? `\n\nand ${rows.length - ROWS} more rows` : ''
  return (
    [
      line(columns.map(({ title }) => title)),
      line(columns.map(({ holds }) => (holds === 'text' ? '---' : '--:'))),
      ...shown,
    ].join('\n') + more
  )
}
