import {
  agreementsAmongMatches,
  judgedKey,
  type JudgedKey,
  type MatchAgreement,
} from '../blocking/agreement-among-matches.ts'
import { blockingFields, type BlockingField } from '../blocking/blocking-fields.ts'
import { lookAtKeys } from '../blocking/key-agreements.ts'
import { ruleOf } from '../blocking/key-part.ts'
import { likelyMatches, subsets } from '../blocking/likely-matches.ts'
import { inWords, percent, thousands, wholeList } from '../blocking/words.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { columnsRead } from '../model/columns-read.ts'
import type { BlockingRule, Comparison, Model } from '../model/model.ts'
import { chooseDeterministicRules } from './choose-deterministic-rules.ts'
import type { TrainOptions } from './train-model.ts'

export type ChosenTraining = Pick<TrainOptions, 'prior' | 'u' | 'em'> & {
  /** Why, in sentences to show. */
  readonly explanation: readonly string[]
}

/** Enough for a steady u of levels that one pair in a million falls into. */
const U_PAIRS = 1e7
const U_COUNT_PER_LEVEL = 500
const EM_PAIRS_PER_RECORD = 30
const EM_PAIRS_MIN = 1_000_000
const EM_RULES_MAX = 4
/** EM tells matches from others when they are between 1% and 99% of the pairs; Splink's guidance. */
const SHARE_MIN = 0.01
/** A comparison already taught once gains less from a second lesson, and nothing from a third. */
const SECOND_LESSON = 0.25

/**
 * Everything `trainModel` needs that the data can tell: deterministic rules and their recall for the prior, how many
 * random pairs for u, and EM rules so that every comparison is learned about from pairs of which a fair share are matches
 * and the others strangers. What it cannot tell it leaves out, and says so.
 */
export function chooseTraining(engine: InMemoryEngine, model: Pick<Model, 'linkType' | 'comparisons'>): ChosenTraining {
  const prior = chooseDeterministicRules(engine, model)
  const u = chooseRandomPairs()
  const em = chooseEmRules(engine, model)
  return {
    ...(prior && { prior: { deterministicRules: prior.deterministicRules, recall: prior.recall } }),
    u: u.u,
    ...(em.rules.length > 0 && { em: em.rules.map((blockingRule) => ({ blockingRule })) }),
    explanation: [...(prior?.explanation ?? [NO_RULE_STRICT_ENOUGH]), ...u.explanation, ...em.explanation],
  }
}

/** What to say where `chooseDeterministicRules` finds none. */
export const NO_RULE_STRICT_ENOUGH =
  'No rule is strict enough to find matches by itself, so the probability that two random records match stays as the model has it.'

/** How many random pairs to learn u from. */
export function chooseRandomPairs(): {
  readonly u: NonNullable<TrainOptions['u']>
  readonly explanation: readonly string[]
} {
  // prettier-ignore
  return {
    u: { maxPairs: U_PAIRS, minimumCountPerLevel: U_COUNT_PER_LEVEL },
    explanation: [
      `u is learned from up to ${thousands(U_PAIRS)} random pairs, or fewer once each level has been seen ${U_COUNT_PER_LEVEL} times.`,
    ],
  }
}

export type ChosenEmRules = { readonly rules: readonly BlockingRule[]; readonly explanation: readonly string[] }

/** EM rules so that every comparison is learned about; none where no column finds pairs of which enough are matches. */
export function chooseEmRules(engine: InMemoryEngine, model: Pick<Model, 'linkType' | 'comparisons'>): ChosenEmRules {
  const chosen = chosenEmRules(engine, model)
  return {
    rules: chosen.map(({ key }) => ruleOfKey(key)),
    explanation: [...chosen.map((key) => lesson(key, model.comparisons)), ...untaught(chosen, model.comparisons)],
  }
}

function chosenEmRules(engine: InMemoryEngine, model: Pick<Model, 'linkType' | 'comparisons'>): JudgedKey[] {
  const { linkType, comparisons } = model
  const fields = blockingFields(engine, model)
  const { agreements } = agreementsAmongMatches(fields, likelyMatches(engine, fields, linkType))
  const pairsMax = Math.max(EM_PAIRS_MIN, EM_PAIRS_PER_RECORD * engine.table.records)
  const open = emCandidates(engine, agreements, { linkType, pairsMax })
  const lessons = new Map(comparisons.map((comparison) => [comparison, 0]))
  const chosen: JudgedKey[] = []
  while (chosen.length < EM_RULES_MAX) {
    const worth = open.map((key) => {
      const taught = taughtBy(key, comparisons)
      const gain = taught.reduce((sum, each) => sum + ([1, SECOND_LESSON][lessons.get(each) ?? 0] ?? 0), 0)
      return gain * quality(key, pairsMax)
    })
    const best = open[worth.indexOf(Math.max(...worth))]
    if (best === undefined) break
    const taught = taughtBy(best, comparisons)
    if (chosen.length > 0 && !taught.some((comparison) => lessons.get(comparison) === 0)) break
    chosen.push(best)
    open.splice(open.indexOf(best), 1)
    for (const comparison of taught) lessons.set(comparison, (lessons.get(comparison) ?? 0) + 1)
  }
  return chosen
}

/** Keys of one and two columns whose pairs are not too many, and of which enough are matches. */
function emCandidates(
  engine: InMemoryEngine,
  agreements: readonly MatchAgreement[],
  { linkType, pairsMax }: { readonly linkType: Model['linkType']; readonly pairsMax: number },
): JudgedKey[] {
  const fields = agreements.map(({ field }) => field)
  const plain = fields.filter(({ parts }) => parts[0]?.isList === false)
  const keys = [...subsets(plain, 1), ...subsets(plain, 2)]
  return lookAtKeys(engine, keys, { fields, linkType, blockRecordsMax: Number.POSITIVE_INFINITY })
    .map((key) => judgedKey(key, agreements))
    .filter(({ pairs, precision }) => pairs > 0 && pairs <= pairsMax && precision >= SHARE_MIN)
}

/**
 * From 0 to 1: better the more matches there are to learn from, the larger their share, and the more the other pairs are
 * strangers, who agree by chance, rather than relatives, who do not.
 */
function quality({ pairs, precision, spread }: JudgedKey, pairsMax: number): number {
  const matches = pairs * precision
  const enough = matches / (matches + 300)
  const share = precision / (precision + 0.02)
  return (enough * share * (1.05 - spread)) / (1 + pairs / pairsMax)
}

function taughtBy({ key }: JudgedKey, comparisons: readonly Comparison[]): Comparison[] {
  const columns = key.map(({ column }) => column.toLowerCase())
  return comparisons.filter(
    (comparison) => !columnsRead(comparison).some((name) => columns.includes(name.toLowerCase())),
  )
}

function ruleOfKey(key: readonly BlockingField[]): ReturnType<typeof ruleOf> {
  return ruleOf(key.flatMap(({ parts }) => parts.slice(0, 1)))
}

function lesson(key: JudgedKey, comparisons: readonly Comparison[]): string {
  const taught = taughtBy(key, comparisons).map(({ name }) => name)
  const words = inWords(key.key.flatMap(({ parts }) => parts.slice(0, 1)))
  return `m of ${wholeList(taught)} is learned from the ${thousands(key.pairs)} pairs that agree on ${words}, about ${percent(key.precision)} of which are matches.`
}

function untaught(chosen: readonly JudgedKey[], comparisons: readonly Comparison[]): string[] {
  if (chosen.length === 0) return ['No column finds pairs of which enough are matches, so the model\'s own blocking rules are trained on.'] // prettier-ignore
  const never = comparisons.filter(
    (comparison) => !chosen.some((key) => taughtBy(key, comparisons).includes(comparison)),
  )
  return never.map(({ name }) => `Nothing teaches the m of ${name}: every rule found uses one of its columns.`)
}
