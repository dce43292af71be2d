/**
 * Probabilistic record linkage after Fellegi and Sunter, in Splink's vocabulary. Everything a user may rely on is here;
 * whatever is not exported may change.
 */
export { LinkageError, isLinkageError, type LinkageErrorCode } from './errors.ts'

// Records as dictionary-encoded columns
export type { LooseValue, Scalar, Value } from './columns/value.ts'
export { columnOf, valueAt, type Column } from './columns/column.ts'
export { columnNamed, tableOf, tableOfColumns, type Table, type TableOptions } from './columns/table.ts'

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
export { blockOn } from './model/block-on.ts'
export { readModel } from './model/read-model.ts'
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
  damerauLevenshteinComparison,
  exactMatchComparison,
  jaroComparison,
  jaroWinklerComparison,
  levenshteinComparison,
} from './comparisons/comparison.ts'
export { dateOfBirthComparison } from './comparisons/date-of-birth-comparison.ts'
export { emailComparison } from './comparisons/email-comparison.ts'
export { forenameSurnameComparison } from './comparisons/forename-surname-comparison.ts'
export { identifierComparison } from './comparisons/identifier-comparison.ts'
export { nameComparison } from './comparisons/name-comparison.ts'
export { postcodeComparison } from './comparisons/postcode-comparison.ts'
export {
  absoluteDateDifferenceLevel,
  absoluteDifferenceLevel,
  allLevels,
  anyLevel,
  arrayIntersectLevel,
  arraySubsetLevel,
  columnsReversedLevel,
  cosineLevel,
  damerauLevenshteinLevel,
  dayMonthSwappedLevel,
  elseLevel,
  exactMatchLevel,
  jaccardLevel,
  jaroLevel,
  jaroWinklerLevel,
  level,
  levenshteinLevel,
  notLevel,
  nullLevel,
  oneDigitDifferentLevel,
  type LevelOptions,
} from './comparisons/levels.ts'
export { defineFunction, type LinkageFunction, type PairFunction } from './functions/linkage-function.ts'

// Engines, and what works with any of them
export type {
  AgreementPatterns,
  CountComparisonsOptions,
  CountPairsOptions,
  Engine,
  LargestBlock,
  LevelCounts,
  PairCount,
  PairsAmong,
  PredictOptions,
  RandomPairOptions,
  RuleCount,
} from './engines/engine.ts'
export { predict } from './engines/predict.ts'
export { comparePairs } from './engines/compare-pairs.ts'
export { countComparisons, countPairs, type CumulativePairCount } from './engines/count-comparisons.ts'
export {
  inMemoryEngine,
  type InMemoryEngineOptions,
  type OpenInMemoryEngine as InMemoryEngine,
} from './engines/in-memory/engine.ts'
export { candidatePairs, type PairBlock } from './engines/in-memory/candidate-pairs.ts'
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
export { combineSessions, trainModel, type TrainOptions, type Training } from './training/train-model.ts'

// Clusters
export { clusterPairs } from './steps/cluster/cluster-pairs.ts'
export { conflictBelow } from './steps/cluster/conflict-below.ts'
export type { Clusters, ClusterMethod, ClusterOptions, DecidedPair, RefusalReason, RefusedLink } from './steps/cluster/cluster-options.ts' // prettier-ignore

// Understanding and measuring
export { pairScorer, type PairScorer } from './explain/pair-scorer.ts'
export { explainPair, type ComparisonExplained, type PairExplained } from './explain/explain-pair.ts'
export { evaluateClusters, type ClusterEvaluation } from './evaluate/evaluate-clusters.ts'
export { thresholdTable, type ThresholdRow } from './evaluate/threshold-table.ts'
export { unlinkables } from './evaluate/unlinkables.ts'
export type { Rates } from './evaluate/rates.ts'

// The measures themselves, for rules outside a model
export {
  damerauLevenshteinDistance,
  jaroSimilarity,
  jaroWinklerSimilarity,
  levenshteinDistance,
} from './functions/text-measures.ts'
