import {
  accuracyChart,
  accuracyFromLabels,
  blockOn,
  blockingRulesChart,
  clusterMetrics,
  clusterPairs,
  clusterSizesChart,
  commonValuesChart,
  comparison,
  completenessChart,
  completenessOf,
  countPairs,
  elseLevel,
  estimateM,
  exactMatchComparison,
  exactMatchLevel,
  explainPair,
  inMemoryEngine,
  jaroWinklerLevel,
  labelsOfColumn,
  levenshteinLevel,
  mAndUChart,
  matchWeightHistogram,
  matchWeightHistogramChart,
  matchWeightsChart,
  modelOf,
  nullLevel,
  parameterEstimates,
  parameterEstimatesChart,
  precisionRecallChart,
  predict,
  predictionErrors,
  profileTable,
  rocChart,
  tableOf,
  trainingHistoryChart,
  unlinkableShares,
  unlinkablesChart,
  valueDistributionChart,
  waterfallChart,
  type Chart,
  type Comparison,
} from '@kith/linkage'
import { inventedPeople } from '../../packages/linkage/src/testing/invented-people.ts'

export type ExampleChart = {
  readonly file: string
  /** How the chart is made. */
  readonly made: string
  /** What Splink calls it. */
  readonly splink: string
  readonly chart: Chart
}

/** Every chart, drawn from a run over invented people with m and u that are written down here. */
export async function exampleCharts(): Promise<ExampleChart[]> {
  const rows = inventedPeople({ people: 150, seed: 7 }).map((row, place) => ({
    unique_id: place + 1,
    source_dataset: place % 3 === 0 ? 'schools' : 'housing',
    ...row,
  }))
  const table = tableOf(rows, { uniqueId: 'unique_id', sourceDataset: 'source_dataset' })
  const engine = inMemoryEngine(table)
  const threshold = { thresholdMatchWeight: 3 }
  const pairs = await predict(engine, model)
  const clusters = clusterPairs({ records: table.records, pairs, ...threshold, method: 'connected-components' })
  const labels = labelsOfColumn(table, 'person', { linkType: model.linkType })
  const accuracy = await accuracyFromLabels(pairs, labels, { step: 1 })
  const [error] = await predictionErrors(pairs, labels, { ...threshold, engine, model })
  const { perRule, possiblePairs } = await countPairs(engine, { rules: model.blockingRules, linkType: model.linkType })
  const rules = model.blockingRules.map(({ sql }, place) => ({ rule: sql, pairs: perRule[place] ?? 0 }))
  const sessions = [
    await estimateM(engine, model, { blockingRule: blockOn('dob') }),
    await estimateM(engine, model, { blockingRule: blockOn('postcode') }),
  ]
  const [surname] = profileTable(table, { columns: ['surname'], top: 8 })
  if (surname === undefined || error === undefined) throw new Error('The invented people show no surname and no error.')
  const columns = ['forename', 'surname', 'dob', 'postcode']
  const waterfall = await explainPair(engine, model, error.l, error.r)
  const entry = (file: string, made: string, splink: string, chart: Chart): ExampleChart => ({
    file,
    made,
    splink,
    chart,
  })
  return [
    entry('completeness', 'completenessChart(completenessOf(table))', 'completeness_chart', completenessChart(completenessOf(table, { columns }))), // prettier-ignore
    entry('value-distribution', 'valueDistributionChart(profile), a profile of profileTable(table)', 'profile_columns', valueDistributionChart(surname)), // prettier-ignore
    entry('common-values', 'commonValuesChart(profile), which shows personal data', 'profile_columns', commonValuesChart(surname)), // prettier-ignore
    entry('blocking-rules', 'blockingRulesChart(rules), from countPairs', 'cumulative_comparisons_to_be_scored_from_blocking_rules_chart', blockingRulesChart(rules, { possiblePairs })), // prettier-ignore
    entry('match-weights', 'matchWeightsChart(model)', 'match_weights_chart', matchWeightsChart(model)),
    entry('m-and-u', 'mAndUChart(model)', 'm_u_parameters_chart', mAndUChart(model)),
    entry('training-history', 'trainingHistoryChart(sessions)', 'the charts of a training session', trainingHistoryChart(sessions)), // prettier-ignore
    entry('parameter-estimates', "parameterEstimatesChart(parameterEstimates(model, sessions), 'm')", 'parameter_estimate_comparisons_chart', parameterEstimatesChart(parameterEstimates(model, sessions), 'm')), // prettier-ignore
    entry('match-weight-histogram', 'matchWeightHistogramChart(matchWeightHistogram(pairs))', 'match_weights_histogram', matchWeightHistogramChart(matchWeightHistogram(pairs, { bars: 40 }), threshold)), // prettier-ignore
    entry('unlinkables', 'unlinkablesChart(await unlinkableShares(engine, model))', 'unlinkables_chart', unlinkablesChart(await unlinkableShares(engine, model))), // prettier-ignore
    entry('waterfall', 'waterfallChart(await explainPair(engine, model, a, b), { showValues: true })', 'waterfall_chart', waterfallChart(waterfall, { showValues: true })), // prettier-ignore
    entry('cluster-sizes', 'clusterSizesChart(clusterMetrics(clusters, pairs, { thresholdMatchWeight }))', 'compute_graph_metrics, which draws nothing', clusterSizesChart(clusterMetrics(clusters, pairs, threshold))), // prettier-ignore
    entry('accuracy', 'accuracyChart(await accuracyFromLabels(pairs, labels))', 'accuracy_analysis_from_labels_column and _table', accuracyChart(accuracy)), // prettier-ignore
    entry('precision-recall', 'precisionRecallChart(accuracy)', 'the same with output_type="precision_recall"', precisionRecallChart(accuracy)), // prettier-ignore
    entry('roc', 'rocChart(accuracy)', 'the same with output_type="roc"', rocChart(accuracy)),
  ]
}

const model = modelOf({
  linkType: 'dedupe_only',
  probabilityTwoRandomRecordsMatch: 0.004,
  comparisons: [
    trained(comparison('forename', [nullLevel('forename'), exactMatchLevel('forename', { termFrequency: true }), jaroWinklerLevel('forename', 0.88), elseLevel()]), [0.86, 0.08, 0.06], [0.012, 0.01, 0.978]), // prettier-ignore
    trained(comparison('surname', [nullLevel('surname'), exactMatchLevel('surname', { termFrequency: true }), jaroWinklerLevel('surname', 0.88), elseLevel()]), [0.87, 0.08, 0.05], [0.016, 0.009, 0.975]), // prettier-ignore
    trained(comparison('dob', [nullLevel('dob'), exactMatchLevel('dob'), levenshteinLevel('dob', 1), elseLevel()]), [0.88, 0.06, 0.06], [0.0015, 0.004, 0.9945]), // prettier-ignore
    trained(exactMatchComparison('postcode'), [0.84, 0.16], [0.012, 0.988]),
  ],
  blockingRules: [blockOn('forename', 'surname'), blockOn('dob'), blockOn('surname'), blockOn('postcode')],
})

/** The comparison with these probabilities, from its best level to its last. */
function trained(untrained: Comparison, m: readonly number[], u: readonly number[]): Comparison {
  let place = 0
  return {
    ...untrained,
    levels: untrained.levels.map((level) => (level.isNull ? level : { ...level, m: m[place], u: u[place++] })),
  }
}
