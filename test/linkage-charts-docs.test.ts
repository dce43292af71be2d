import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chartsMarkdown } from '../scripts/linkage-charts/charts-markdown.ts'
import { exampleCharts } from '../scripts/linkage-charts/example-charts.ts'

const folder = fileURLToPath(new URL('../docs/linkage/', import.meta.url))

test('docs/linkage shows the charts as they are drawn now (npm run docs:charts draws them)', async () => {
  const charts = await exampleCharts()
  assert.deepEqual(readdirSync(`${folder}charts`).toSorted(), charts.map(({ file }) => `${file}.svg`).toSorted())
  for (const { file, chart } of charts) {
    assert.ok(
      readFileSync(`${folder}charts/${file}.svg`, 'utf8') === `${chart.svg}\n`,
      `${file}.svg is drawn otherwise`,
    )
  }
  assert.equal(readFileSync(`${folder}charts.md`, 'utf8'), chartsMarkdown(charts))
})
