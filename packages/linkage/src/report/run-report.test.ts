import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { modelOf } from '../model/model-of.ts'
import { inventedRun } from '../testing/invented-run.ts'
import { runReport } from './run-report.ts'

const run = await inventedRun({ people: 120 })
const report = await runReport(run)

test('a report of a run has every part, each chart beside a table', () => {
  const titles = [...report.matchAll(/<h2 id="[a-z]+">([^<]+)</g)].map(([, title]) => title)
  assert.deepEqual(titles, ['The data', 'The model', 'Training', 'Pairs', 'Clusters', 'Accuracy by the labels', 'Pairs explained']) // prettier-ignore
  for (const [figure] of report.matchAll(/<figure>.*?<\/figure>/gs)) assert.match(figure, /<svg.*<table>/s)
})

test('no value of the data is in a report, unless values were asked for', async () => {
  const values = ['forename', 'surname', 'dob', 'postcode', 'person', 'unique_id'].flatMap((name) =>
    (run.table.columns.get(name)?.values ?? []).filter((value) => value !== null),
  )
  assert.ok(values.length > 300)
  const shown = (html: string): unknown[] =>
    values.filter((value) => new RegExp(`(?<![\\w#&])${String(value)}(?![\\w-])`).test(html))
  assert.deepEqual(shown(report), [])
  assert.match(report, /This report shows no values of the data/)
  const withValues = await runReport({ ...run, showValues: true })
  assert.ok(shown(withValues).length > 30)
  assert.match(withValues, /This report shows values of the data/)
})

test('a report asks for nothing from anywhere and runs no script', () => {
  assert.doesNotMatch(report, /<script|<link|<img|url\(|@import|\son\w+=|style="/)
  const addresses = [...report.matchAll(/https?:\/\/[^"<\s]+/g)].map(([address]) => address)
  assert.deepEqual([...new Set(addresses)], ['http://www.w3.org/2000/svg'])
})

test('names that look like markup are written as text', async () => {
  const table = tableOf([{ '<b>&"name': 'x' }, { '<b>&"name': 'y' }])
  const model = modelOf({ linkType: 'dedupe_only', comparisons: [exactMatchComparison('"<b>&""name"')], blockingRules: [] }) // prettier-ignore
  const html = await runReport({ table, model, title: '<i>Tables</i>' })
  assert.doesNotMatch(html, /<b>|<i>/)
  assert.match(html, /&lt;b&gt;&amp;&quot;name/)
})

test('a table without records still has a report', async () => {
  const model = modelOf({ linkType: 'dedupe_only', comparisons: [exactMatchComparison('name')], blockingRules: [] })
  assert.match(await runReport({ table: tableOf([]), model }), /There are no records/)
})
