import { clusterPairs, inMemoryEngine, pairScorer, predict, type ScoredPairs } from '@kith/linkage'
import { followRenumbering } from './follow-renumbering.ts'
import { findNumberConflicts, type NumberNotice } from './find-number-conflicts.ts'
import { namesInUse, pairKey, rememberedVerdicts, type VerdictOf } from './judge-pair.ts'
import { linkageFunctions } from './linkage-functions.ts'
import type { LinkageModel } from './linkage-model.ts'
import { linkageTable } from './linkage-table.ts'
import { fitModel, localFrequencies } from './fit-model.ts'
import { namesakesOf } from './namesakes.ts'
import { pairOutcomes, type PairOutcome } from './pair-outcomes.ts'
import { settlePopulation } from './settle-population.ts'
import { sourcesOfAdults } from './sources-of-adults.ts'
import { sourcesThatList } from './sources-that-list.ts'
import { spreadSeals } from './spread-seals.ts'
import type { StandardPerson } from './standard-person.ts'
import { isTooThin } from './too-thin.ts'

export type ResolveOptions = {
  readonly oneKeyPerPerson?: ReadonlySet<string>
  /** pairs of source people a person said are different */
  readonly neverLink?: readonly (readonly [number, number])[]
  readonly signal?: AbortSignal
  readonly onProgress?: (candidatePairs: number) => void
}

export type Resolution = {
  /** source people of one person, ascending; the people in the order of their first source person */
  readonly people: readonly (readonly number[])[]
  /** what holds each person together, what a person should look at, and what was refused; by left, then right */
  readonly pairs: readonly PairOutcome[]
  readonly notices: readonly NumberNotice[]
  /** source people linked with nobody because too little is known, or because their identity is sealed */
  readonly tooThin: number
  readonly sealed: ReadonlySet<number>
  readonly candidatePairs: number
  readonly seconds: { readonly score: number; readonly cluster: number }
}

/**
 * Decide which source people are one person: a pure function of what the sources say, a person's decisions and the model,
 * so that neither the order of records nor what was believed before makes a difference (identity rules §1, rule 8).
 *
 * Pairs of a sealed identity leave no trace: a stored row that names both sides would itself be the bridge.
 */
export async function resolvePeople(
  sourcePeople: readonly StandardPerson[],
  { model, settings }: LinkageModel,
  options: ResolveOptions = {},
): Promise<Resolution> {
  const inOrder = sourcePeople.toSorted((left, right) => left.sourcePersonId - right.sourcePersonId)
  const everyone = followRenumbering(settlePopulation(spreadSeals(inOrder), settings.generic))
  const conflicts = findNumberConflicts(everyone.filter((person) => person.sealed === null))
  const people = conflicts.people.filter((person) => !isTooThin(person))
  const sources = { adultSources: sourcesOfAdults(everyone), listingSources: sourcesThatList(everyone) }
  const verdictOf = rememberedVerdicts(people, conflicts.verdicts, {
    oneKeyPerPerson: options.oneKeyPerPerson ?? new Set(),
    neverLink: new Set((options.neverLink ?? []).map(([left, right]) => pairKey(left, right))),
    isNameInUse: namesInUse(people, settings.nameInUsePeopleMin),
    ...sources,
    onlyOneOfThatName: namesakesOf(people, sources),
  })

  const startedAt = performance.now()
  const table = linkageTable(people)
  const engine = inMemoryEngine(table, {
    functions: linkageFunctions,
    termFrequencies: localFrequencies(table, model, settings),
    largestBlock: { whenExceeded: 'skip' },
  })
  const fitted = fitModel(model, settings, table)
  const scored = await predict(engine, fitted, {
    thresholdMatchWeight: settings.matchWeightToReview,
    ...(options.signal !== undefined && { signal: options.signal }),
    ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
  })
  const scoredAt = performance.now()

  const scorer = pairScorer(engine, fitted)
  const joining = pairsThatMayJoin(scored, settings.matchWeightToJoin, verdictOf)
  const { clusterOf, refused } = clusterPairs({
    method: 'best-links-first',
    records: people.length,
    pairs: joining,
    thresholdMatchWeight: settings.matchWeightToJoin,
    margin: settings.marginBetweenPeople,
    key: Float64Array.from(people, ({ sourcePersonId }) => sourcePersonId),
    conflict: (left, right) => {
      const verdict = verdictOf(left, right)
      if (verdict !== null && verdict.verdict !== 'review') return verdict.reason
      return scorer.evidence(left, right) < settings.evidenceToFracture ? 'evidence against' : undefined
    },
  })
  const pairs = pairOutcomes({ people, scored, clusterOf, refused, verdictOf, conflicts, settings })
  const clusteredAt = performance.now()

  return {
    people: groupsOf(everyone, people, clusterOf),
    pairs,
    notices: conflicts.notices,
    tooThin: conflicts.people.length - people.length,
    sealed: new Set(everyone.filter((person) => person.sealed !== null).map(({ sourcePersonId }) => sourcePersonId)),
    candidatePairs: scored.candidatePairs,
    seconds: { score: (scoredAt - startedAt) / 1000, cluster: (clusteredAt - scoredAt) / 1000 },
  }
}

/** A pair that a rule sends to review cannot join on its own evidence, however strong. */
function pairsThatMayJoin(scored: ScoredPairs, matchWeightToJoin: number, verdictOf: VerdictOf) {
  const kept: number[] = []
  for (let pair = 0; pair < scored.length; pair++) {
    if (scored.matchWeight[pair]! >= matchWeightToJoin && verdictOf(scored.l[pair]!, scored.r[pair]!) === null) {
      kept.push(pair)
    }
  }
  return {
    length: kept.length,
    l: Int32Array.from(kept, (pair) => scored.l[pair]!),
    r: Int32Array.from(kept, (pair) => scored.r[pair]!),
    matchWeight: Float64Array.from(kept, (pair) => scored.matchWeight[pair]!),
  }
}

/** Everybody is somebody: a source person linked with no other is a person too. */
function groupsOf(
  everyone: readonly StandardPerson[],
  linked: readonly StandardPerson[],
  clusterOf: Int32Array,
): readonly (readonly number[])[] {
  const groups = new Map<number | string, number[]>()
  const clusterOfPerson = new Map(linked.map((person, row) => [person.sourcePersonId, clusterOf[row]!]))
  for (const { sourcePersonId } of everyone) {
    const group = clusterOfPerson.get(sourcePersonId) ?? `alone ${sourcePersonId}`
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [sourcePersonId])
    else members.push(sourcePersonId)
  }
  return [...groups.values()]
}
