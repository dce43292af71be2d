/**
 * Probabilistic record linkage after Fellegi and Sunter, in Splink's vocabulary. Everything a user may rely on is here;
 * whatever is not exported may change.
 */
export { LinkageError, isLinkageError, type LinkageErrorCode } from './errors.ts'

// Records as dictionary-encoded columns
export type { LooseValue, Scalar, Value } from './columns/value.ts'
export { columnOf, valueAt, type Column } from './columns/column.ts'
export { columnNamed, tableOf, tableOfColumns, type Table, type TableOptions } from './columns/table.ts'

// Files
export { readTable, type ReadTableOptions } from './files/read-table.ts'
export { readPairs } from './files/read-pairs.ts'
export { checkCanWriteTable, writeTable, type WriteTableOptions } from './files/write-table.ts'
export { writePairs } from './files/write-pairs.ts'
export { writeClusters, type WriteClustersOptions } from './files/write-clusters.ts'
export type { OutputColumn } from './files/output-column.ts'
export type { FileProgress } from './files/file-progress.ts'

// Models
export type {
  BlockingRule,
  Comparison,
  ComparisonLevel,
  LinkType,
  Model,
  TermFrequencyAdjustment,
} from './model/model.ts'
export { modelOf, type ModelDraft } from './model/model-of.ts'
export { anyRule, blockOn, everyRule, notRule } from './model/block-on.ts'
export { readModel, type ReadModelOptions } from './model/read-model.ts'
export { writeModel } from './model/write-model.ts'
export { withDefaultProbabilities } from './model/with-default-probabilities.ts'
export { matchProbability, matchWeightOfProbability } from './model/weights.ts'
export { termFrequencyTable, type TermFrequencyTable } from './model/term-frequency-table.ts'

// Settings: a model, and how to train it
export { readSettings, readSettingsText, type Settings } from './settings/read-settings.ts'
export { writeTrainingSettings, type EmSettings, type TrainingSettings } from './settings/training-settings.ts'

// Comparisons and their levels
export {
  arrayIntersectComparison,
  comparison,
  cosineComparison,
  damerauLevenshteinComparison,
  distanceFunctionComparison,
  distanceInKmComparison,
  exactMatchComparison,
  jaccardComparison,
  jaroComparison,
  jaroWinklerComparison,
  levenshteinComparison,
  pairwiseStringDistanceComparison,
} from './comparisons/comparison.ts'
export { addressComparison } from './comparisons/address-comparison.ts'
export { configured, type ComparisonConfiguration } from './comparisons/configured.ts'
export {
  absoluteDateDifferenceComparison,
  absoluteTimeDifferenceComparison,
  type DateComparisonOptions,
} from './comparisons/date-comparisons.ts'
export { dateOfBirthComparison, type DateOfBirthOptions } from './comparisons/date-of-birth-comparison.ts'
export { emailComparison } from './comparisons/email-comparison.ts'
export { forenameSurnameComparison } from './comparisons/forename-surname-comparison.ts'
export { identifierComparison } from './comparisons/identifier-comparison.ts'
export { nameComparison } from './comparisons/name-comparison.ts'
export { postcodeComparison, type PostcodeOptions } from './comparisons/postcode-comparison.ts'
export {
  allLevels,
  anyLevel,
  columnsReversedLevel,
  cosineLevel,
  damerauLevenshteinLevel,
  distanceFunctionLevel,
  elseLevel,
  exactMatchLevel,
  jaccardLevel,
  jaroLevel,
  jaroWinklerLevel,
  level,
  levenshteinLevel,
  literalMatchLevel,
  notLevel,
  nullLevel,
  oneDigitDifferentLevel,
  type LevelOptions,
} from './comparisons/levels.ts'
export {
  absoluteDateDifferenceLevel,
  absoluteTimeDifferenceLevel,
  dayMonthSwappedLevel,
  type DateOptions,
  type TimeDifference,
} from './comparisons/date-levels.ts'
export {
  arrayIntersectLevel,
  arraySubsetLevel,
  pairwiseStringDistanceLevel,
  type PairwiseFunction,
} from './comparisons/list-levels.ts'
export { absoluteDifferenceLevel, distanceInKmLevel, percentageDifferenceLevel } from './comparisons/number-levels.ts'
export { defineFunction, type LinkageFunction, type PairFunction } from './functions/linkage-function.ts'

// Engines, and what works with any of them
export type {
  AgreementPatterns,
  CountComparisonsOptions,
  CountPairsOptions,
  Engine,
  LargestBlock,
  LevelCounts,
  OnPairs,
  PairCount,
  PairsAmong,
  PredictOptions,
  RandomPairOptions,
  RuleCount,
} from './engines/engine.ts'
export { predict } from './engines/predict.ts'
export { deterministicLink } from './engines/deterministic-link.ts'
export { comparePairs } from './engines/compare-pairs.ts'
export { countComparisons, countPairs, type CumulativePairCount } from './engines/count-comparisons.ts'
export {
  inMemoryEngine,
  type InMemoryEngineOptions,
  type OpenInMemoryEngine as InMemoryEngine,
} from './engines/in-memory/engine.ts'
export { matchesToNewRecords, type MatchesToNewRecords } from './engines/in-memory/matches-to-new-records.ts'
export { duckDbEngine, type DuckDbEngine, type DuckDbEngineOptions, type DuckDbFiles } from './engines/duckdb/engine.ts'
export { candidatePairs } from './engines/in-memory/candidate-pairs.ts'
export { matchFinder, type FindOptions, type FoundMatch, type MatchFinder } from './engines/in-memory/match-finder.ts'
export type { PairBlock } from './engines/in-memory/pair-source.ts'
export type { ComparedPairs, Pairs, PairScope, ScoredPairs, SkippedBlock } from './steps/pairs.ts'

// Choosing rules
export {
  chooseBlockingRules,
  type ChooseBlockingFor,
  type ChooseBlockingOptions,
  type ChosenBlocking,
  type ChosenRule,
} from './blocking/choose-blocking-rules.ts'

// Training
export { estimatePrior, type PriorEstimate, type PriorOptions } from './training/estimate-prior.ts'
export { estimateU, type UEstimate, type UOptions } from './training/estimate-u.ts'
export { estimateM, type EmSession, type EmSessionOptions } from './training/estimate-m.ts'
export { estimateMFromLabelColumn, estimateMFromPairs } from './training/estimate-m-from-labels.ts'
export { priorFromSessions } from './training/prior-from-sessions.ts'
export { chooseDeterministicRules, type ChosenDeterministicRules } from './training/choose-deterministic-rules.ts'
export { chooseTraining, type ChosenTraining } from './training/choose-training.ts'
export { combineSessions, trainModel, type TrainOptions, type Training } from './training/train-model.ts'

// Clusters
export { clusterPairs } from './steps/cluster/cluster-pairs.ts'
export {
  clusterWithModel,
  type ClustersWithModel,
  type ClusterWithModelOptions,
} from './steps/cluster/cluster-with-model.ts'
export { borneOutDisagreements, type BorneOutLevel } from './steps/cluster/borne-out-disagreements.ts'
export { clusterAtThresholds, type ClustersAtThreshold } from './steps/cluster/cluster-at-thresholds.ts'
export { conflictBelow } from './steps/cluster/conflict-below.ts'
export type { Clusters, ClusterMethod, ClusterOptions, ComparisonWeights, DecidedPair, RefusalReason, RefusedLink } from './steps/cluster/cluster-options.ts' // prettier-ignore

// Understanding the data, the model and a run
export { profileTable, type ColumnProfile, type ValueCount, type ValueCountStep } from './understand/profile-table.ts'
export { completenessOf, type Completeness } from './understand/completeness-of.ts'
export { levelParameters, type LevelParameters } from './understand/level-parameters.ts'
export { parameterEstimates, type ParameterEstimate } from './understand/parameter-estimates.ts'
export { matchWeightHistogram, type MatchWeightHistogram } from './understand/match-weight-histogram.ts'
export { unlinkableShares, unlinkables, type UnlinkableShare } from './understand/unlinkables.ts'
export { clusterMetrics, type ClusterMetrics } from './understand/cluster-metrics.ts'
export { intermediateColumns, type PairColumns } from './understand/intermediate-columns.ts'
export { pairScorer, type PairScorer } from './explain/pair-scorer.ts'
export { explainPair, type ComparisonExplained, type PairExplained } from './explain/explain-pair.ts'

// Measuring against what is known
export type { Labels } from './evaluate/labels.ts'
export { labelsOfColumn } from './evaluate/labels-of-column.ts'
export { labelsOfPairs, type LabelsOfPairs } from './evaluate/labels-of-pairs.ts'
export { accuracyFromLabels, type Accuracy, type AccuracyRow } from './evaluate/accuracy-from-labels.ts'
export { sampleForLabelling, type LabellingSample } from './evaluate/sample-for-labelling.ts'
export { truthSpaceTable } from './evaluate/truth-space-table.ts'
export { predictionErrors, type PredictionError } from './evaluate/prediction-errors.ts'
export { evaluateClusters, type ClusterEvaluation } from './evaluate/evaluate-clusters.ts'
export type { Rates, TruthCounts, TruthRates } from './evaluate/rates.ts'

// Charts, each with the same numbers as a table, and pages of them
export type { Chart, ChartCell, ChartColumn, ChartTable } from './charts/chart.ts'
export { cellText } from './charts/written-numbers.ts'
export { accuracyChart, precisionRecallChart, rocChart } from './charts/accuracy-charts.ts'
export { blockingRulesChart } from './charts/blocking-rules-chart.ts'
export { clusterSizesChart } from './charts/cluster-sizes-chart.ts'
export { commonValuesChart, valueDistributionChart } from './charts/profile-charts.ts'
export { completenessChart } from './charts/completeness-chart.ts'
export { mAndUChart } from './charts/m-and-u-chart.ts'
export { matchWeightHistogramChart } from './charts/match-weight-histogram-chart.ts'
export { matchWeightsChart } from './charts/match-weights-chart.ts'
export { parameterEstimatesChart } from './charts/parameter-estimates-chart.ts'
export { trainingHistoryChart } from './charts/training-history-chart.ts'
export { unlinkablesChart } from './charts/unlinkables-chart.ts'
export { waterfallChart } from './charts/waterfall-chart.ts'
export { runReport, type RunReportInput } from './report/run-report.ts'
export { labellingPage } from './report/labelling-page.ts'

// The measures themselves, for rules outside a model
export {
  damerauLevenshteinDistance,
  jaroSimilarity,
  jaroWinklerSimilarity,
  levenshteinDistance,
} from './functions/text-measures.ts'

// The command line, for a program that offers it as its own
export { runCommandLine, type CommandLine } from './command-line/run-command-line.ts'
