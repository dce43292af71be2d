import type { Partition } from './best-links-first.ts'
import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { componentsOf, type Component } from './components.ts'
import {
  addAgreement,
  addPair,
  knownBy,
  nothingCompared,
  type GroupAgreement,
  type GroupOfRecords,
  type LinkageHeight,
} from './group-agreement.ts'
import { refusingGroups, type Groups } from './groups.ts'
import { heapOf } from './heap.ts'
import { MUST_LINK_WEIGHT, type Links } from './links.ts'

/**
 * Joins, over and over, the two groups whose height is greatest, as long as it reaches the threshold. Only groups with a
 * scored pair between them are candidates; the height looks at every pair across them, whether or not a rule found it.
 */
export function agglomerate(links: Links, options: ClusterOptions, height: LinkageHeight): Partition {
  const groups = refusingGroups(options)
  const refused: RefusedLink[] = []
  joinMustLinks(links, groups, refused)
  for (const component of componentsOf(links, options.pairs)) {
    if (isOfTwo(component)) joinTwo(component, options, groups, refused)
    else joinWithin(component, { options, groups, refused, height })
  }
  return { find: groups.find, refused }
}

function joinMustLinks(links: Links, groups: Groups, refused: RefusedLink[]): void {
  for (const link of links.order) {
    if (links.matchWeight[link] !== MUST_LINK_WEIGHT) continue
    const l = links.l[link] as number
    const r = links.r[link] as number
    const refusal = groups.join(l, r)
    if (refusal !== undefined) refused.push({ l, r, matchWeight: MUST_LINK_WEIGHT, ...refusal })
  }
}

/** Most components are two records and one pair, and every height of one pair is its weight. */
function isOfTwo({ records, pairs }: Component): boolean {
  return records.length === 2 && pairs.length === 1
}

function joinTwo(
  { records, pairs }: Component,
  { pairs: scored, thresholdMatchWeight }: ClusterOptions,
  groups: Groups,
  refused: RefusedLink[],
): void {
  // prettier-ignore
  const matchWeight = scored.matchWeight[pairs[0] as number] as number
  if (!(matchWeight >= thresholdMatchWeight)) return
  const [l, r] = [records[0] as number, records[1] as number]
  const refusal = groups.join(l, r)
  if (refusal !== undefined) refused.push({ l, r, matchWeight, ...refusal })
}

type Candidate = {
  readonly a: Group
  readonly b: Group
  readonly height: number
  /** Sizes when the height was taken: it is out of date once either has grown. */
  readonly sizeA: number
  readonly sizeB: number
}

type Group = GroupOfRecords & {
  readonly members: number[]
  /** The groups it has been compared with. */
  readonly agreements: Map<Group, GroupAgreement>
  joined: boolean
}

function joinWithin(
  { records, pairs: inside }: Component,
  { options, groups, refused, height }: { readonly options: ClusterOptions; readonly groups: Groups; readonly refused: RefusedLink[]; readonly height: LinkageHeight }, // prettier-ignore
): void {
  const { pairs, comparisonWeights, thresholdMatchWeight: threshold } = options
  const placeOf = new Map<number, number>()
  records.forEach((record, place) => placeOf.set(record, place))
  const compare = pairComparer(records, inside, placeOf, options)
  const comparisons = comparisonWeights?.comparisons ?? 0
  const heap = heapOf<Candidate>((x, y) => y.height - x.height || byPlace(x, y))

  const across = (a: Group, b: Group): GroupAgreement => {
    const agreement = nothingCompared(comparisons)
    for (const one of a.members) for (const other of b.members) compare(one, other, agreement)
    return agreement
  }
  const offer = (a: Group, b: Group, agreement: GroupAgreement): void => {
    a.agreements.set(b, agreement)
    b.agreements.set(a, agreement)
    const reached = height(agreement, a, b)
    if (reached >= threshold) heap.push({ a, b, height: reached, sizeA: a.members.length, sizeB: b.members.length })
  }
  /** `b` becomes part of `a`, and what `b` was compared with is compared with both. */
  const join = (a: Group, b: Group): void => {
    const others = new Set([...a.agreements.keys(), ...b.agreements.keys()])
    others.delete(a)
    others.delete(b)
    const agreements = [...others].map((other) => {
      const agreement = nothingCompared(comparisons)
      addAgreement(agreement, a.agreements.get(other) ?? across(a, other))
      addAgreement(agreement, b.agreements.get(other) ?? across(b, other))
      other.agreements.delete(b)
      return [other, agreement] as const
    })
    b.joined = true
    a.members.push(...b.members)
    a.members.sort((x, y) => x - y)
    b.known.forEach((count, comparison) => (a.known[comparison] = (a.known[comparison] as number) + count))
    a.agreements.clear()
    for (const [other, agreement] of agreements) offer(a, other, agreement)
  }

  const ofRecords = startingGroups(records, groups, comparisonWeights)
  for (const pair of inside) {
    const a = ofRecords[placeOf.get(pairs.l[pair] as number) as number] as Group
    const b = ofRecords[placeOf.get(pairs.r[pair] as number) as number] as Group
    if (a !== b && !a.agreements.has(b)) offer(a, b, across(a, b))
  }
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b, sizeA, sizeB } = next
    if (a.joined || b.joined || a.members.length !== sizeA || b.members.length !== sizeB) continue
    const [l, r] = [records[a.members[0] as number] as number, records[b.members[0] as number] as number]
    const refusal = groups.join(l, r)
    if (refusal === undefined) join(a, b)
    else refused.push({ l, r, matchWeight: next.height, ...refusal })
  }
}

/** One group for each record, but for those that must-links have joined already. */
function startingGroups(records: Int32Array, groups: Groups, weights: ClusterOptions['comparisonWeights']): Group[] {
  const byName = new Map<number, Group>()
  return Array.from(records, (record, place) => {
    const known = knownBy(record, weights)
    const name = groups.find(record)
    const found = byName.get(name)
    if (found === undefined) {
      const group: Group = { members: [place], known, agreements: new Map(), joined: false }
      byName.set(name, group)
      return group
    }
    found.members.push(place)
    known.forEach((count, comparison) => (found.known[comparison] = (found.known[comparison] as number) + count))
    return found
  })
}

/** Adds the pair of two places to an agreement: as scored, or as the options weigh a pair that no rule found. */
function pairComparer(
  records: Int32Array,
  inside: Int32Array,
  placeOf: ReadonlyMap<number, number>,
  { pairs, comparisonWeights, matchWeight }: ClusterOptions,
): (a: number, b: number, agreement: GroupAgreement) => void {
  const weights = new Float64Array(comparisonWeights?.comparisons ?? 0)
  if (comparisonWeights !== undefined) {
    return (a, b, agreement) => {
      const total = comparisonWeights.of(records[a] as number, records[b] as number, weights)
      addPair(agreement, total, weights)
    }
  }
  const scored = new Map<number, number>()
  const keyOf = (a: number, b: number): number => Math.min(a, b) * records.length + Math.max(a, b)
  for (const pair of inside) {
    const a = placeOf.get(pairs.l[pair] as number) as number
    const b = placeOf.get(pairs.r[pair] as number) as number
    scored.set(keyOf(a, b), pairs.matchWeight[pair] as number)
  }
  return (a, b, agreement) => {
    const weight = scored.get(keyOf(a, b)) ?? matchWeight?.(records[a] as number, records[b] as number) ?? 0
    addPair(agreement, weight, weights)
  }
}

/** Equal heights: the groups with the lower keys go first. */
function byPlace(x: Candidate, y: Candidate): number {
  const first = ({ a, b }: Candidate): number => Math.min(a.members[0] as number, b.members[0] as number)
  const second = ({ a, b }: Candidate): number => Math.max(a.members[0] as number, b.members[0] as number)
  return first(x) - first(y) || second(x) - second(y)
}
