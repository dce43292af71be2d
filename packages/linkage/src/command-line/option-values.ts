import { LinkageError } from '../errors.ts'
import { matchWeightOfProbability } from '../model/weights.ts'
import { UsageError } from './usage-error.ts'
import type { Values } from './verb.ts'

/** The text given for an option, or nothing when it was not given. */
export function textOption(values: Values, name: string): string | undefined {
  const given = values[name]
  return typeof given === 'string' ? given : undefined
}

/** The text given for an option without which there is nothing to do. */
export function requiredOption(values: Values, name: string): string {
  const given = textOption(values, name)
  if (given === undefined) throw new UsageError(`The option --${name} is missing.`)
  return given
}

/** Everything given for an option that may be given several times. */
export function textOptions(values: Values, name: string): readonly string[] {
  const given = values[name]
  return Array.isArray(given) ? given.map(String) : []
}

export function numberOption(
  values: Values,
  name: string,
  { least = -Infinity, most = Infinity, whole = false }: { least?: number; most?: number; whole?: boolean },
): number | undefined {
  const given = textOption(values, name)
  if (given === undefined) return undefined
  const number = given.trim() === '' ? Number.NaN : Number(given)
  if (number >= least && number <= most && (!whole || Number.isSafeInteger(number))) return number
  const kind = whole ? 'a whole number' : 'a number'
  const range = most === Infinity ? (least === -Infinity ? '' : ` of at least ${least}`) : ` from ${least} to ${most}`
  throw new LinkageError('option-invalid', `The option --${name} takes ${kind}${range}. Correct it and run again.`)
}

/** One of a few words. */
export function wordOption<Word extends string>(
  values: Values,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const given = textOption(values, name)
  if (given === undefined) return undefined
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  throw new LinkageError('option-invalid', `The option --${name} takes one of ${words.join(', ')}. Give one of them.`)
}

/** The threshold given, as a match weight, and as whichever of the two it was given. */
export type Threshold = { readonly matchWeight: number; readonly said: string }

export function thresholdOption(values: Values): Threshold | undefined {
  const probability = numberOption(values, 'threshold-probability', { least: 0, most: 1 })
  const weight = numberOption(values, 'threshold-weight', {})
  if (probability !== undefined && weight !== undefined) {
    throw new LinkageError(
      'option-invalid',
      'Both --threshold-probability and --threshold-weight are given, and they could disagree. Give one of them.',
    )
  }
  if (probability !== undefined) {
    return { matchWeight: matchWeightOfProbability(probability), said: `match probability ${probability}` }
  }
  return weight === undefined ? undefined : { matchWeight: weight, said: `match weight ${weight}` }
}

const engines = ['in-memory', 'duckdb'] as const

/** The engine that is to compare the records. */
export function engineOf(values: Values): (typeof engines)[number] {
  return wordOption(values, 'engine', engines) ?? 'in-memory'
}

export function threadsOf(values: Values): number | undefined {
  return numberOption(values, 'threads', { whole: true, least: 1 })
}

export function seedOf(values: Values): number | undefined {
  return numberOption(values, 'seed', { whole: true, least: 0 })
}
