import { agreementsAmongMatches, type JudgedKey } from '../blocking/agreement-among-matches.ts'
import { agreementStates, maskOf, probabilityOf, uncoveredBy } from '../blocking/agreement-states.ts'
import { blockingFields, type BlockingField } from '../blocking/blocking-fields.ts'
import { ruleOf, type KeyPart } from '../blocking/key-part.ts'
import { likelyMatches } from '../blocking/likely-matches.ts'
import { inWords, percent } from '../blocking/words.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import type { BlockingRule, Model } from '../model/model.ts'

export type ChosenDeterministicRules = {
  readonly deterministicRules: readonly BlockingRule[]
  /** The share of all matches that they are expected to find. */
  readonly recall: number
  /** One sentence for each rule, and one for all. */
  readonly explanation: readonly string[]
}

/** A little more doubtful than what was seen. */
const WRONG_TIMES = 1.2
const PRECISION_MIN = 0.9
const RULES_MAX = 4
/** A rule that finds less than this share of matches more makes the estimate no steadier. */
const ADDED_MIN = 0.02

/**
 * Chooses the deterministic rules for `estimatePrior`, and says how many matches they find, from the data alone: whole
 * columns on which two strangers hardly ever agree, judged by how their pairs agree elsewhere. Undefined when no rule is
 * strict enough, as among a handful of records; set the prior by hand then.
 */
export function chooseDeterministicRules(
  engine: InMemoryEngine,
  model: Pick<Model, 'linkType' | 'comparisons'>,
): ChosenDeterministicRules | undefined {
  const fields = blockingFields(engine, model)
  const { agreements, keys } = agreementsAmongMatches(fields, likelyMatches(engine, fields, model.linkType))
  const states = agreementStates(agreements, { wrongTimes: WRONG_TIMES })
  const open = keys
    .filter(({ precision }) => precision >= PRECISION_MIN)
    .flatMap((key) => {
      const parts = wholeParts(key.key)
      const mask = maskOf(states, parts)
      return mask === undefined ? [] : [{ key, parts, mask }]
    })
  const chosen: typeof open = []
  while (chosen.length < RULES_MAX) {
    const uncovered = uncoveredBy(states, chosen)
    const added = open.map(({ mask }) => probabilityOf(states, mask, uncovered))
    const best = added.indexOf(Math.max(...added))
    const rule = open[best]
    if (rule === undefined || (added[best] ?? 0) < ADDED_MIN) break
    chosen.push(rule)
  }
  if (chosen.length === 0) return undefined
  const uncovered = uncoveredBy(states, chosen)
  const recall = Math.min(1, 1 - probabilityOf(states, 0, uncovered))
  return {
    deterministicRules: chosen.map(({ parts }) => ruleOf(parts)),
    recall,
    explanation: [
      ...chosen.map(({ key, parts, mask }) => sentence(key, parts, probabilityOf(states, mask))),
      `Together the deterministic rules are expected to find ${percent(recall)} of matches.`,
    ],
  }
}

function wholeParts(key: readonly BlockingField[]): KeyPart[] {
  return key.flatMap(({ parts }) => parts.slice(0, 1))
}

function sentence({ precision }: JudgedKey, parts: readonly KeyPart[], recall: number): string {
  return `Whoever agrees on ${inWords(parts)} is taken to be one: strangers hardly ever do, and by how these pairs agree elsewhere ${percent(precision)} of them are matches. It is expected to find ${percent(recall)} of matches.`
}
