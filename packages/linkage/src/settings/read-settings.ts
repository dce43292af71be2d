import { LinkageError } from '../errors.ts'
import type { Model } from '../model/model.ts'
import { readModel, type ReadModelOptions } from '../model/read-model.ts'
import { placesInJson } from './places-in-json.ts'
import { readTrainingSettings, type TrainingSettings } from './training-settings.ts'

/** What settings say, and what they leave to be chosen. */
export type Settings = {
  readonly model: Model
  readonly training: TrainingSettings
  /** False where settings leave the prior out, or at Splink's default of 0.0001, which says nothing about the data. */
  readonly saysPrior: boolean
  readonly saysBlockingRules: boolean
  /** What was left aside, in sentences to show. */
  readonly warnings: readonly string[]
}

/** Splink's default of `probability_two_random_records_match`; Splink too takes it to mean that nobody has set it. */
const PRIOR_NOT_SET = 0.0001

/** Reads Splink settings, version 4 or 5, with their `training` key. A model is settings with m and u filled. */
export function readSettings(json: unknown, options: ReadModelOptions = {}): Settings {
  const model = readModel(json, options)
  const { training } = json as { readonly training?: unknown }
  if (model.comparisons.length === 0) {
    throw new LinkageError(
      'settings-invalid',
      'The settings hold no comparisons, so there is nothing to compare records by. Give at least one under "comparisons".',
      { path: 'comparisons' },
    )
  }
  return {
    model,
    training: training === undefined ? {} : readTrainingSettings(training),
    saysPrior: model.probabilityTwoRandomRecordsMatch !== PRIOR_NOT_SET,
    saysBlockingRules: model.blockingRules.length > 0,
    warnings: saltingWarnings(json as Rules),
  }
}

type Rules = { readonly blocking_rules_to_generate_predictions?: readonly unknown[] | null }

/** Splink 5 leaves salting aside and warns of it; so does this. */
function saltingWarnings({ blocking_rules_to_generate_predictions: rules }: Rules): string[] {
  const salted = (rules ?? []).filter(
    (rule) => typeof rule === 'object' && rule !== null && 'salting_partitions' in rule,
  )
  if (salted.length === 0) return []
  return [
    `salting_partitions of ${salted.length} blocking rule(s) is left aside, and is not written back: it spread Splink 4's work over machines and changes no result.`,
  ]
}

/**
 * Reads settings from the text of a file. Errors name the file, the line and the place in the JSON.
 *
 * @param file how the file is called in errors
 */
export function readSettingsText(
  text: string,
  { file, ...options }: ReadModelOptions & { readonly file: string },
): Settings {
  const json = text.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    const { fault } = placesInJson(json)
    throw new LinkageError(
      'settings-invalid',
      `${file} is not JSON: at line ${fault?.line ?? 1}, column ${fault?.column ?? 1} it should have ${fault?.expected ?? 'a value'}. Correct it there and run again.`,
    )
  }
  try {
    return readSettings(value, options)
  } catch (error) {
    if (!(error instanceof LinkageError)) throw error
    throw inFile(error, file, json)
  }
}

function inFile(error: LinkageError, file: string, json: string): LinkageError {
  const { path = '' } = error
  const { line } = placesInJson(json).placeOf(path)
  const where = path === '' ? file : `${file}, line ${line}, ${path}`
  return new LinkageError(error.code, `${where}: ${error.message}`, { cause: error, path })
}
