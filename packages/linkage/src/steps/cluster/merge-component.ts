import { candidateQueue } from './candidate-queue.ts'
import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { addAgreement, addPair, clearAgreement, widthOfAgreement, type LinkageHeight, type PairWeight, type TwoGroups } from './group-agreement.ts' // prettier-ignore
import type { Groups } from './groups.ts'
import { groupLinks } from './group-links.ts'

const NONE = -1

/** How groups are joined, and where it is kept what was refused. */
export type Joining = {
  readonly groups: Groups
  readonly refused: RefusedLink[]
  readonly height: LinkageHeight
}

/** Joins the groups of one component: its records by key, and the numbers of the pairs scored among them. */
export type MergeComponent = (records: Int32Array, inside: Int32Array) => void

/**
 * Joins groups within one component after another. Records are called by their places in the component, and a group by
 * the lowest place among its records. What it works with is made once and grows with the largest component, because
 * nearly every one has a handful of records and there may be a million of them.
 */
export function componentMerger(options: ClusterOptions, { groups, refused, height }: Joining): MergeComponent {
  const { pairs, comparisonWeights, thresholdMatchWeight: threshold } = options
  const comparisons = comparisonWeights?.comparisons ?? 0
  const width = widthOfAgreement(comparisons)
  const weights = new Float64Array(comparisons)
  const one: PairWeight = { matchWeight: 0, weights, comparisons }
  const placeOf = new Int32Array(options.records)
  const links = groupLinks()
  const queue = candidateQueue()
  const between: TwoGroups = { pairs: 0, known: new Float64Array(0), knownA: 0, knownB: 0 }
  let component: Int32Array = placeOf
  /** Link → its agreement, from `link * width` on. */
  let agreements = new Float64Array(0)
  /** Place → the next record of its group, or −1. Name of a group → its last record, and how many it has. */
  let next = new Int32Array(0)
  let last = new Int32Array(0)
  let size = new Int32Array(0)
  /** Place → the first of its pairs with a higher place, by number inside the component; pair → the next of them. */
  let firstPair = new Int32Array(0)
  let nextPair = new Int32Array(0)
  let met = new Int32Array(0)

  const start = (records: Int32Array, pairsInside: number): void => {
    const { length } = records
    component = records
    if (next.length < length) {
      const room = length * 2
      next = new Int32Array(room)
      last = new Int32Array(room)
      size = new Int32Array(room)
      firstPair = new Int32Array(room)
      met = new Int32Array(room)
      between.known = new Float64Array(room * comparisons)
    }
    if (nextPair.length < pairsInside) {
      nextPair = new Int32Array(pairsInside * 2)
      agreements = new Float64Array(pairsInside * 2 * width)
    }
    for (let place = 0; place < length; place++) {
      placeOf[records[place]!] = place
      next[place] = NONE
      last[place] = place
      size[place] = 1
    }
    comparisonWeights?.known(records, between.known)
    links.clear(length, pairsInside)
    queue.clear(pairsInside)
  }

  /** A link between every two records with a scored pair. Each record is a group of its own at first. */
  const addScored = (inside: Int32Array): void => {
    firstPair.fill(NONE, 0, component.length)
    met.fill(NONE, 0, component.length)
    for (let item = inside.length - 1; item >= 0; item--) {
      const pair = inside[item]!
      const lower = Math.min(placeOf[pairs.l[pair]!]!, placeOf[pairs.r[pair]!]!)
      nextPair[item] = firstPair[lower]!
      firstPair[lower] = item
    }
    for (let a = 0; a < component.length; a++) {
      for (let item = firstPair[a]!; item !== NONE; item = nextPair[item]!) {
        const pair = inside[item]!
        const b = placeOf[pairs.l[pair]!]! + placeOf[pairs.r[pair]!]! - a
        // A pair scored twice counts once.
        if (b === a || met[b] === a) continue
        met[b] = a
        const at = links.link(a, b) * width
        clearAgreement(agreements, at, comparisons)
        addPair(agreements, at, scored(pair))
      }
    }
  }

  const scored = (pair: number): PairWeight => {
    const [l, r] = [pairs.l[pair]!, pairs.r[pair]!]
    if (comparisonWeights === undefined) one.matchWeight = pairs.matchWeight[pair]!
    else one.matchWeight = comparisonWeights.ofPair?.(pair, weights) ?? comparisonWeights.of(l, r, weights)
    return one
  }
  const unscored = (l: number, r: number): PairWeight => {
    one.matchWeight = comparisonWeights?.of(l, r, weights) ?? options.matchWeight?.(l, r) ?? 0
    return one
  }

  /** Adds all pairs of records across two groups without a scored pair. */
  const addAcross = (link: number, a: number, b: number): void => {
    for (let x = a; x !== NONE; x = next[x]!) {
      for (let y = b; y !== NONE; y = next[y]!) {
        addPair(agreements, link * width, unscored(component[x]!, component[y]!))
      }
    }
  }

  const offer = (link: number, a: number, b: number): void => {
    between.pairs = size[a]! * size[b]!
    between.knownA = a * comparisons
    between.knownB = b * comparisons
    const reached = height(agreements, link * width, between)
    if (reached >= threshold) queue.push({ link, version: links.renew(link), height: reached, a, b })
    else links.renew(link)
  }

  /** `b` becomes part of `a`, whose name is the lower, and what either is linked with is linked with both. */
  const join = (a: number, b: number): void => {
    links.join(a, b, {
      both: (ofA, ofB) => addAgreement(agreements, ofA * width, ofB * width, comparisons),
      onlyA: (link, other) => addAcross(link, b, other),
      onlyB: (link, other) => addAcross(link, a, other),
    })
    next[last[a]!] = b
    last[a] = last[b]!
    size[a] = size[a]! + size[b]!
    for (let comparison = 0; comparison < comparisons; comparison++) {
      const known = between.known
      known[a * comparisons + comparison] = known[a * comparisons + comparison]! + known[b * comparisons + comparison]!
    }
  }

  /** What must-links have joined already. */
  const joinDecided = (records: Int32Array): void => {
    if ((options.mustLink?.length ?? 0) === 0) return
    const first = new Map<number, number>()
    records.forEach((record, place) => {
      const name = groups.find(record)
      const known = first.get(name)
      if (known === undefined) first.set(name, place)
      else join(known, place)
    })
  }

  return (records, inside) => {
    start(records, inside.length)
    addScored(inside)
    joinDecided(records)
    links.each(offer)
    for (let link = queue.pop(); link !== NONE; link = queue.pop()) {
      if (links.version(link) !== queue.popped.version) continue
      const { a, b, height: matchWeight } = queue.popped
      const [l, r] = [component[a]!, component[b]!]
      const refusal = groups.join(l, r)
      if (refusal === undefined) {
        join(a, b)
        links.eachOf(a, offer)
      } else refused.push({ l, r, matchWeight, ...refusal })
    }
  }
}
