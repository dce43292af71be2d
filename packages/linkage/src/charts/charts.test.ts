import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PairExplained } from '../explain/explain-pair.ts'
import { accuracyFromLabels } from '../evaluate/accuracy-from-labels.ts'
import { explainPair } from '../explain/explain-pair.ts'
import { inventedRun } from '../testing/invented-run.ts'
import { clusterMetrics } from '../understand/cluster-metrics.ts'
import { completenessOf } from '../understand/completeness-of.ts'
import { matchWeightHistogram } from '../understand/match-weight-histogram.ts'
import { parameterEstimates } from '../understand/parameter-estimates.ts'
import { profileTable } from '../understand/profile-table.ts'
import { unlinkableShares } from '../understand/unlinkables.ts'
import { accuracyChart, precisionRecallChart, rocChart } from './accuracy-charts.ts'
import { blockingRulesChart } from './blocking-rules-chart.ts'
import type { Chart } from './chart.ts'
import { clusterSizesChart } from './cluster-sizes-chart.ts'
import { completenessChart } from './completeness-chart.ts'
import { mAndUChart } from './m-and-u-chart.ts'
import { matchWeightHistogramChart } from './match-weight-histogram-chart.ts'
import { matchWeightsChart } from './match-weights-chart.ts'
import { parameterEstimatesChart } from './parameter-estimates-chart.ts'
import { commonValuesChart, valueDistributionChart } from './profile-charts.ts'
import { linearScale, roundDomain } from './scale.ts'
import { trainingHistoryChart } from './training-history-chart.ts'
import { unlinkablesChart } from './unlinkables-chart.ts'
import { waterfallChart } from './waterfall-chart.ts'
import { wrapWords } from './wrap-words.ts'
import { cellText, shareText, weightText } from './written-numbers.ts'

const run = await inventedRun({ people: 60 })
const { engine, model, pairs, clusters, thresholdMatchWeight } = run
const { sessions } = run.training
const accuracy = await accuracyFromLabels(pairs, run.labels)
const explained = await explainPair(engine, model, 0, 1)

/** The elements that a picture opens are closed in order, and everything it places is on it. */
function checkPicture({ svg, title, description }: Chart): void {
  const open: string[] = []
  for (const [, closing, name, , self] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[\w-]+="[^"<]*")*)(\/?)>/g)) {
    if (closing === '/') assert.equal(open.pop(), name)
    else if (self !== '/') open.push(name ?? '')
  }
  assert.deepEqual(open, [])
  assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/)
  assert.ok(title !== '' && description !== '')
  assert.doesNotMatch(svg, /NaN|Infinity|undefined|style=/)
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  for (const [, name = '', at] of svg.matchAll(/ (x|y|x1|x2|y1|y2|cx|cy)="(-?[\d.]+)"/g)) {
    const most = Number(name.startsWith('x') || name === 'cx' ? width : height)
    assert.ok(Number(at) >= -0.5 && Number(at) <= most + 0.5, `${title}: ${name} is ${at} of ${most}`)
  }
}

const allCharts: Record<string, Chart> = {
  completeness: completenessChart(completenessOf(run.table)),
  weights: matchWeightsChart(model),
  mAndU: mAndUChart(model),
  waterfall: waterfallChart(explained),
  waterfallWithValues: waterfallChart(explained, { showValues: true }),
  estimates: parameterEstimatesChart(parameterEstimates(model, sessions), 'm'),
  history: trainingHistoryChart(sessions),
  histogram: matchWeightHistogramChart(matchWeightHistogram(pairs), { thresholdMatchWeight }),
  unlinkables: unlinkablesChart(await unlinkableShares(engine, model)),
  accuracy: accuracyChart(accuracy),
  roc: rocChart(accuracy),
  precisionRecall: precisionRecallChart(accuracy),
  clusters: clusterSizesChart(clusterMetrics(clusters, pairs, { thresholdMatchWeight })),
  rules: blockingRulesChart(run.pairsPerRule.map((count, place) => ({ rule: `rule ${place}`, pairs: count }))),
  ...Object.fromEntries(profileTable(run.table).flatMap((profile) => [[`${profile.column} spread`, valueDistributionChart(profile)], [`${profile.column} values`, commonValuesChart(profile)]])), // prettier-ignore
}

test('every chart is a whole picture with a name, and everything on it is inside it', () => {
  assert.ok(Object.keys(allCharts).length > 25)
  for (const chart of Object.values(allCharts)) checkPicture(chart)
})

test('every chart has the same numbers as a table, one cell a column', () => {
  for (const { table } of Object.values(allCharts)) {
    assert.ok(table.rows.length > 0)
    for (const row of table.rows) assert.equal(row.length, table.columns.length)
  }
  const [, ...levels] = allCharts['weights']?.table.rows ?? []
  assert.deepEqual(
    levels.map(([comparison, level, weight]) => [comparison, level, weight]),
    model.comparisons.flatMap(({ name, levels: all }) =>
      all.flatMap(({ isNull, label, m = 0, u = 0 }) => (isNull ? [] : [[name, label, Math.log2(m / u)]])),
    ),
  )
})

test('a chart of nothing, or of what is beyond all bounds, is still a picture', () => {
  const nothing = { rows: [], positives: 0, negatives: 0, positivesNotFound: 0, areaUnderRoc: 1 }
  const endless: PairExplained = {
    ...explained,
    comparisons: explained.comparisons.map((each) => ({ ...each, matchWeight: -950, termFrequencyAdjustment: 1e-9 })),
    matchWeight: -4800,
  }
  const extreme = { ...model, comparisons: model.comparisons.map((each) => ({ ...each, levels: each.levels.map((level, place) => ({ ...level, m: place === 1 ? 0 : undefined, u: 1 })) })) } // prettier-ignore
  for (const chart of [
    completenessChart([]),
    unlinkablesChart([]),
    matchWeightHistogramChart({ width: 1, bars: [] }),
    accuracyChart(nothing),
    rocChart(nothing),
    precisionRecallChart(nothing),
    blockingRulesChart([]),
    trainingHistoryChart([]),
    parameterEstimatesChart([], 'u'),
    clusterSizesChart(clusterMetrics({ clusterOf: new Int32Array(), count: 0 }, { length: 0, l: new Int32Array(), r: new Int32Array(), matchWeight: new Float64Array() }, { thresholdMatchWeight: 0 })), // prettier-ignore
    waterfallChart(endless),
    matchWeightsChart({ ...extreme, probabilityTwoRandomRecordsMatch: 1e-12 }),
    mAndUChart(extreme),
  ]) {
    checkPicture(chart)
  }
})

test('names that look like markup, and characters that no picture may hold, do no harm', () => {
  const chart = blockingRulesChart([{ rule: 'l."a" < r."<b>" \u0007 & so on', pairs: 3 }])
  checkPicture(chart)
  assert.match(chart.svg, /l\.&quot;a&quot; &lt; r\.&quot;&lt;b&gt;&quot; {1,2}&amp; so on/)
})

test('an axis ends on round numbers and marks them', () => {
  const from = fc.double({ min: -1e3, max: 1e3, noNaN: true })
  const width = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(from, width, (least, wide) => {
      const [low, high] = roundDomain([least, least + wide])
      assert.ok(low <= least + wide * 1e-6 && high >= least + wide * (1 - 1e-6), `${low} to ${high}`)
      const { ticks, at } = linearScale([low, high], [0, 400])
      assert.ok(ticks.length >= 2 && ticks.length <= 13, `${ticks.length} ticks`)
      for (const tick of ticks) assert.ok(at(tick) >= -0.01 && at(tick) <= 400.01, `${tick} is at ${at(tick)}`)
    }),
  )
})

test('numbers are written as they are read', () => {
  assert.deepEqual([weightText(3.14), weightText(-0.04), weightText(-12, 0)], ['+3.1', '0.0', '−12'])
  assert.deepEqual([shareText(1), shareText(0.99999), shareText(0.123), shareText(1e-5), shareText(0)], ['100%', '>99.9%', '12.3%', '<0.1%', '0%']) // prettier-ignore
  assert.equal(cellText(undefined, { title: '', holds: 'count' }), '–')
  assert.equal(cellText(1234567, { title: '', holds: 'count' }), '1,234,567')
})

test('wrapping breaks between words, and a word only where it alone is too long', () => {
  assert.deepEqual(wrapWords('one two three', 7), ['one two', 'three'])
  assert.deepEqual(wrapWords('abcdefghij k', 4), ['abcd', 'efgh', 'ij k'])
  assert.deepEqual(wrapWords('', 4), [])
})
