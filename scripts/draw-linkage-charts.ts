/** Draw docs/linkage/charts/ and write docs/linkage/charts.md from invented people: `npm run docs:charts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chartsMarkdown } from './linkage-charts/charts-markdown.ts'
import { exampleCharts } from './linkage-charts/example-charts.ts'

const folder = fileURLToPath(new URL('../docs/linkage/', import.meta.url))
const charts = await exampleCharts()
mkdirSync(`${folder}charts`, { recursive: true })
for (const { file, chart } of charts) writeFileSync(`${folder}charts/${file}.svg`, `${chart.svg}\n`)
writeFileSync(`${folder}charts.md`, chartsMarkdown(charts))
