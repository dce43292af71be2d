import { countComparisons, possiblePairs } from '../engines/in-memory/count-comparisons.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { randomSample } from '../engines/in-memory/random-sample.ts'
import { LinkageError } from '../errors.ts'
import type { BlockingRule, LinkType, Model } from '../model/model.ts'
import { breathe } from '../steps/breathe.ts'
import { agreementsAmongMatches, type MatchAgreement } from './agreement-among-matches.ts'
import { agreementStates, probabilityOf, uncoveredBy, type AgreementStates } from './agreement-states.ts'
import { blockingFields } from './blocking-fields.ts'
import { ruleOf, type KeyPart } from './key-part.ts'
import { likelyMatches } from './likely-matches.ts'
import { inWords, percent, thousands, wholeList } from './words.ts'

export type ChooseBlockingOptions = {
  /** The most comparisons that all rules together may make. Left out, 20 a record, and never fewer than a million. */
  readonly comparisonsMax?: number
  readonly rulesMax?: number
  readonly signal?: AbortSignal | undefined
}

/** What to choose rules for: a model, whose comparisons say which columns matter, or columns by name; all if none are. */
export type ChooseBlockingFor =
  Pick<Model, 'linkType' | 'comparisons'> | { readonly linkType: LinkType; readonly columns?: readonly string[] }

export type ChosenRule = {
  readonly rule: BlockingRule
  /** Comparisons its blocks hold, those of other rules among them. */
  readonly comparisonsAtMost: number
  /** The share of matches that it is expected to find, and the share that no rule before it does. */
  readonly expectedRecall: number
  readonly expectedRecallAdded: number
  /** One sentence to show. */
  readonly explanation: string
}

export type ChosenBlocking = {
  readonly rules: readonly ChosenRule[]
  readonly comparisonsAtMost: number
  /** The share of matches that some rule is expected to find, columns being wrong independently of each other. */
  readonly expectedRecall: number
  /** What the choice rests on, in sentences to show. */
  readonly explanation: readonly string[]
}

const COMPARISONS_PER_RECORD = 20
const COMPARISONS_MIN = 1_000_000
const RULES_MAX = 10
/** A rule that finds less than this share of matches more is not worth a pass over the records. */
const ADDED_MIN = 0.001
/** Rules are weighed on this many records. */
const SAMPLE_RECORDS = 20_000
/** Rather doubtful, so that rules are chosen for records worse than those seen. */
const WRONG_TIMES = 1.5
/** A rule of less than this share of what is allowed is cheap. */
const CHEAP = 0.05
/** Pairs of parts dearer than this share of what is allowed are tried with a third part. */
const DEAR = 0.05

/**
 * Chooses blocking rules from the data alone, with no label: every two records of one person should agree on all of at
 * least one rule, even when one or two of their columns are wrong or missing, and the rules together must not make more
 * comparisons than allowed. How often columns go wrong is told from pairs that are matches for all one can tell. Rules
 * are then taken one by one, each the one that finds the most matches not yet found for its cost (greedy cover under a
 * budget, after Khuller, Moss and Naor 1999; blocking as cover after Bilenko, Kamath and Mooney 2006). The same table
 * always gives the same rules.
 */
export async function chooseBlockingRules(
  engine: InMemoryEngine,
  of: ChooseBlockingFor,
  options: ChooseBlockingOptions = {},
): Promise<ChosenBlocking> {
  const { records } = engine.table
  const comparisonsMax = options.comparisonsMax ?? Math.max(COMPARISONS_MIN, COMPARISONS_PER_RECORD * records)
  const fields = blockingFields(engine, of)
  if (fields.length === 0) throw nothingToBlockOn(engine)
  const { agreements } = agreementsAmongMatches(fields, likelyMatches(engine, fields, of.linkType))
  const states = agreementStates(agreements, { wrongTimes: WRONG_TIMES })
  const candidates = await weighed(engine, states, { linkType: of.linkType, comparisonsMax, signal: options.signal })
  const chosen = withoutIdle(
    cover(engine, states, candidates, {
      linkType: of.linkType,
      comparisonsMax,
      rulesMax: options.rulesMax ?? RULES_MAX,
    }),
    states,
  )
  if (chosen.length === 0) throw nothingWithin(comparisonsMax)
  return explained(chosen, states, agreements, comparisonsMax)
}

/** A rule as the parts that must agree. */
type Candidate = { readonly parts: readonly KeyPart[]; readonly mask: number; readonly comparisons: number }

/** Every rule of one, two or three parts that is within what is allowed, with what it would cost, from a sample. */
async function weighed(
  engine: InMemoryEngine,
  { parts }: AgreementStates,
  {
    linkType,
    comparisonsMax,
    signal,
  }: { readonly linkType: LinkType; readonly comparisonsMax: number; readonly signal: AbortSignal | undefined },
): Promise<Candidate[]> {
  const sample = randomSample(engine, { pairsWanted: SAMPLE_RECORDS ** 2 / 2, linkType, seed: 1 })
  const scale = possiblePairs(engine, linkType) / Math.max(1, possiblePairs(sample, linkType))
  const found: Candidate[] = []
  const cost = (places: readonly number[]): Candidate => {
    const of = places.map((place) => parts[place] as KeyPart)
    const [count] = countComparisons(sample, [ruleOf(of)], { largest: 1, linkType })
    const mask = places.reduce((bits, place) => bits | (1 << place), 0)
    return { parts: of, mask, comparisons: (count?.comparisonsAtMost ?? 0) * scale }
  }
  let widened: (readonly number[])[] = parts.map((_, place) => [place])
  for (let size = 1; size <= 3; size++) {
    const wider: (readonly number[])[] = []
    for (const places of widened) {
      const candidate = cost(places)
      await breathe(signal)
      if (candidate.comparisons <= comparisonsMax) found.push(candidate)
      if (size === 1 || candidate.comparisons > comparisonsMax * DEAR) wider.push(...extensions(places, parts))
    }
    widened = wider
  }
  return found
}

function extensions(places: readonly number[], parts: readonly KeyPart[]): number[][] {
  const columns = places.map((place) => parts[place]?.column)
  return parts.flatMap(({ column }, place) =>
    place > (places.at(-1) ?? -1) && !columns.includes(column) ? [[...places, place]] : [],
  )
}

/** Takes the best rule for its cost until nothing is added, then counts what was only estimated, exactly. */
function cover(
  engine: InMemoryEngine,
  states: AgreementStates,
  candidates: readonly Candidate[],
  {
    linkType,
    comparisonsMax,
    rulesMax,
  }: { readonly linkType: LinkType; readonly comparisonsMax: number; readonly rulesMax: number },
): Candidate[] {
  // Rules that take a small share of what is allowed are as good as free: among them the one that finds most is best.
  // And grouping the records for one more rule costs about as much as comparing half as many pairs.
  const overhead = Math.max(comparisonsMax * CHEAP, engine.table.records / 2)
  const open = new Set(candidates)
  const chosen: Candidate[] = []
  let left = comparisonsMax
  while (chosen.length < rulesMax) {
    const uncovered = uncoveredBy(states, chosen)
    let best: Candidate | undefined
    let bestValue = 0
    for (const candidate of open) {
      if (candidate.comparisons > left) continue
      const added = probabilityOf(states, candidate.mask, uncovered)
      const value = added < ADDED_MIN ? 0 : added / (candidate.comparisons + overhead)
      if (value > bestValue) {
        best = candidate
        bestValue = value
      }
    }
    if (best === undefined) break
    open.delete(best)
    const [count] = countComparisons(engine, [ruleOf(best.parts)], { largest: 1, linkType })
    const comparisons = count?.comparisonsAtMost ?? 0
    const largest = count?.largestBlocks[0]?.comparisons ?? 0
    if (comparisons > left || largest > engine.largestBlock.comparisonsMax) continue
    chosen.push({ ...best, comparisons })
    left -= comparisons
  }
  return chosen
}

/** Drops rules that later ones have made idle, the dearest first. */
function withoutIdle(chosen: readonly Candidate[], states: AgreementStates): Candidate[] {
  let kept = [...chosen]
  for (const candidate of chosen.toSorted((a, b) => b.comparisons - a.comparisons)) {
    const others = kept.filter((other) => other !== candidate)
    if (probabilityOf(states, candidate.mask, uncoveredBy(states, others)) < ADDED_MIN) kept = others
  }
  return kept
}

function explained(
  chosen: readonly Candidate[],
  states: AgreementStates,
  agreements: readonly MatchAgreement[],
  comparisonsMax: number,
): ChosenBlocking {
  const rules = chosen.map(({ parts, mask, comparisons }, place): ChosenRule => {
    const expectedRecall = probabilityOf(states, mask)
    const expectedRecallAdded = probabilityOf(states, mask, uncoveredBy(states, chosen.slice(0, place)))
    const adding = place === 0 ? '' : `, ${percent(expectedRecallAdded)} that no rule before it finds`
    return {
      rule: ruleOf(parts),
      comparisonsAtMost: comparisons,
      expectedRecall,
      expectedRecallAdded,
      explanation: `Agree on ${inWords(parts)}: at most ${thousands(comparisons)} comparisons, expected to find ${percent(expectedRecall)} of matches${adding}.`,
    }
  })
  const comparisonsAtMost = chosen.reduce((sum, { comparisons }) => sum + comparisons, 0)
  const expectedRecall = rules.reduce((sum, { expectedRecallAdded }) => sum + expectedRecallAdded, 0)
  const columns = [...new Set(states.parts.map(({ column }) => column))]
  const survives = (wrong: readonly string[]): boolean =>
    chosen.some(({ parts }) => parts.every(({ column }) => !wrong.includes(column)))
  const one = columns.filter((column) => survives([column]))
  const two = columns.flatMap((a, place) => columns.slice(place + 1).map((b) => [a, b] as const))
  const seen = agreements.map(({ field, whole }) => `${field.column} ${percent(whole)}`)
  return {
    rules,
    comparisonsAtMost,
    expectedRecall,
    explanation: [
      `${chosen.length} rules of at most ${thousands(comparisonsAtMost)} comparisons together, of ${thousands(comparisonsMax)} allowed, are expected to find ${percent(expectedRecall)} of matches.`,
      one.length === columns.length
        ? 'A match is found whichever single column is wrong or missing.'
        : `A match may be missed when one of these is wrong or missing: ${wholeList(columns.filter((column) => !one.includes(column)))}.`,
      `Two wrong columns leave a rule standing in ${two.filter(survives).length} of ${two.length} cases.`,
      `Among pairs that are matches for all one can tell, columns agree this often: ${wholeList(seen)}.`,
    ],
  }
}

function nothingToBlockOn({ table }: InMemoryEngine): LinkageError {
  return new LinkageError(
    'no-blocking-rule',
    `No blocking rule can be chosen for ${table.records} records: no column tells them apart well enough, because each is empty, shared by more than one in five records, or a measurement. Name more columns, or give blocking rules yourself.`,
  )
}

function nothingWithin(comparisonsMax: number): LinkageError {
  return new LinkageError(
    'no-blocking-rule',
    `No blocking rule of up to three columns stays within ${comparisonsMax} comparisons. Raise comparisonsMax, name more columns, or give blocking rules yourself.`,
  )
}
