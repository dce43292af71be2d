import { LinkageError } from '../errors.ts'
import type { BlockingRule } from '../model/model.ts'
import { readBlockingRule } from '../model/read-model.ts'
import { memberPath } from './places-in-json.ts'

/** The `training` key of settings: how the model is to be trained. Whatever it leaves out is chosen for the data. */
export type TrainingSettings = {
  readonly prior?: { readonly deterministicRules?: readonly BlockingRule[]; readonly recall?: number }
  readonly u?: { readonly maxPairs?: number; readonly seed?: number; readonly minimumCountPerLevel?: number }
  readonly em?: readonly EmSettings[]
}

export type EmSettings = {
  readonly blockingRule: BlockingRule
  readonly fixU?: boolean
  readonly fixM?: boolean
  readonly fixPrior?: boolean
  readonly estimateWithoutTermFrequencies?: boolean
  readonly maxPairs?: number
}

const PRIOR = 'probability_two_random_records_match'

/** Reads the `training` key. A key it does not know is refused by name, for a misspelt one would change nothing unseen. */
export function readTrainingSettings(json: unknown): TrainingSettings {
  const training = members(json, 'training', [PRIOR, 'u', 'em'])
  return {
    ...(training[PRIOR] !== undefined && { prior: readPrior(training[PRIOR], `training.${PRIOR}`) }),
    ...(training['u'] !== undefined && { u: readU(training['u'], 'training.u') }),
    ...(training['em'] !== undefined && {
      em: items(training['em'], 'training.em').map((each, place) => readEm(each, `training.em[${place}]`)),
    }),
  }
}

/** The same as JSON, so that what was chosen for one run can be given to another. */
export function writeTrainingSettings({ prior, u, em }: TrainingSettings): Record<string, unknown> {
  return {
    ...(prior !== undefined && {
      [PRIOR]: {
        ...(prior.deterministicRules && { deterministic_rules: prior.deterministicRules.map(writeRule) }),
        ...(prior.recall !== undefined && { recall: prior.recall }),
      },
    }),
    ...(u !== undefined && {
      u: {
        ...(u.maxPairs !== undefined && { max_pairs: u.maxPairs }),
        ...(u.seed !== undefined && { seed: u.seed }),
        ...(u.minimumCountPerLevel !== undefined && { min_count_per_level: u.minimumCountPerLevel }),
      },
    }),
    ...(em !== undefined && {
      em: em.map(({ blockingRule, fixU, fixM, fixPrior, estimateWithoutTermFrequencies, maxPairs }) => ({
        blocking_rule: writeRule(blockingRule),
        ...(fixU !== undefined && { fix_u_probabilities: fixU }),
        ...(fixM !== undefined && { fix_m_probabilities: fixM }),
        ...(fixPrior !== undefined && { fix_probability_two_random_records_match: fixPrior }),
        ...(estimateWithoutTermFrequencies !== undefined && {
          estimate_without_term_frequencies: estimateWithoutTermFrequencies,
        }),
        ...(maxPairs !== undefined && { max_pairs: maxPairs }),
      })),
    }),
  }
}

function readPrior(json: unknown, path: string): NonNullable<TrainingSettings['prior']> {
  const prior = members(json, path, ['deterministic_rules', 'recall'])
  const rules = prior['deterministic_rules']
  const rulesPath = `${path}.deterministic_rules`
  const recall = numeric(prior['recall'], `${path}.recall`, 'a number above 0 and at most 1', (n) => n > 0 && n <= 1)
  return {
    ...(rules !== undefined && {
      deterministicRules: items(rules, rulesPath).map((rule, place) =>
        readBlockingRule(rule, `${rulesPath}[${place}]`),
      ),
    }),
    ...(recall !== undefined && { recall }),
  }
}

function readU(json: unknown, path: string): NonNullable<TrainingSettings['u']> {
  const u = members(json, path, ['max_pairs', 'seed', 'min_count_per_level'])
  const maxPairs = numeric(u['max_pairs'], `${path}.max_pairs`, 'a number of at least 1', (n) => n >= 1)
  const seed = numeric(u['seed'], `${path}.seed`, 'a whole number', Number.isSafeInteger)
  const minimum = numeric(
    u['min_count_per_level'],
    `${path}.min_count_per_level`,
    'a number of at least 1',
    (n) => n >= 1,
  )
  return {
    ...(maxPairs !== undefined && { maxPairs }),
    ...(seed !== undefined && { seed }),
    ...(minimum !== undefined && { minimumCountPerLevel: minimum }),
  }
}

function readEm(json: unknown, path: string): EmSettings {
  const em = members(json, path, [
    'blocking_rule',
    'fix_u_probabilities',
    'fix_m_probabilities',
    'fix_probability_two_random_records_match',
    'estimate_without_term_frequencies',
    'max_pairs',
  ])
  if (em['blocking_rule'] === undefined)
    throw invalid(`${path}.blocking_rule`, 'is missing', 'Say which pairs to learn from.')
  const fixU = truth(em['fix_u_probabilities'], `${path}.fix_u_probabilities`)
  const fixM = truth(em['fix_m_probabilities'], `${path}.fix_m_probabilities`)
  const priorPath = `${path}.fix_probability_two_random_records_match`
  const fixPrior = truth(em['fix_probability_two_random_records_match'], priorPath)
  const withoutPath = `${path}.estimate_without_term_frequencies`
  const without = truth(em['estimate_without_term_frequencies'], withoutPath)
  const maxPairs = numeric(em['max_pairs'], `${path}.max_pairs`, 'a number of at least 1', (n) => n >= 1)
  return {
    blockingRule: readBlockingRule(em['blocking_rule'], `${path}.blocking_rule`),
    ...(fixU !== undefined && { fixU }),
    ...(fixM !== undefined && { fixM }),
    ...(fixPrior !== undefined && { fixPrior }),
    ...(without !== undefined && { estimateWithoutTermFrequencies: without }),
    ...(maxPairs !== undefined && { maxPairs }),
  }
}

function writeRule({ sql, arraysToExplode }: BlockingRule): unknown {
  return arraysToExplode.length === 0 ? sql : { blocking_rule: sql, arrays_to_explode: arraysToExplode }
}

function members(json: unknown, path: string, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalid(path, 'is not an object', `Give an object with any of ${known.join(', ')}.`)
  }
  const odd = Object.keys(json).find((key) => !known.includes(key))
  if (odd === undefined) return json as Readonly<Record<string, unknown>>
  throw invalid(
    memberPath(path, odd),
    'is not known',
    `${path} takes ${known.join(', ')}: correct the name or take it out.`,
  )
}

function items(json: unknown, path: string): readonly unknown[] {
  if (Array.isArray(json)) return json
  throw invalid(path, 'is not a list', 'Put it in square brackets.')
}

function numeric(json: unknown, path: string, what: string, fits: (n: number) => boolean): number | undefined {
  if (json === undefined) return undefined
  if (typeof json === 'number' && fits(json)) return json
  throw invalid(path, `is not ${what}`, `Give ${what}, or leave it out.`)
}

function truth(json: unknown, path: string): boolean | undefined {
  if (json === undefined || typeof json === 'boolean') return json
  throw invalid(path, 'is neither true nor false', 'Give one of the two, or leave it out.')
}

function invalid(path: string, what: string, remedy: string): LinkageError {
  return new LinkageError('settings-invalid', `${path} ${what}. ${remedy}`, { path })
}
