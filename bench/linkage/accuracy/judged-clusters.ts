import { randomStream } from '../random-stream.ts'

/** How right clusters are, person by person, so that people can be drawn again and again. */
export type Judged = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** By person: pairs rightly together, pairs that should be, and half of every wrong pair one of their records is in. */
  readonly right: Float64Array
  readonly wanted: Float64Array
  readonly wrong: Float64Array
}

/** Compares clusters with the truth over all pairs of records. */
export function judgeClusters(clusterOf: ArrayLike<number>, truth: readonly string[]): Judged {
  const people = new Map<string, number>()
  const personOf = truth.map((name) => people.get(name) ?? (people.set(name, people.size), people.size - 1))
  const right = new Float64Array(people.size)
  const wanted = new Float64Array(people.size)
  const wrong = new Float64Array(people.size)
  for (const records of Map.groupBy(personOf.keys(), (record) => personOf[record]!).values()) {
    wanted[personOf[records[0]!]!] = (records.length * (records.length - 1)) / 2
  }
  for (const records of Map.groupBy(personOf.keys(), (record) => clusterOf[record]!).values()) {
    for (const [person, own] of Map.groupBy(records, (record) => personOf[record]!)) {
      right[person] = right[person]! + (own.length * (own.length - 1)) / 2
      wrong[person] = wrong[person]! + (own.length * (records.length - own.length)) / 2
    }
  }
  return { ...ratesOf(sum(right), sum(wanted), sum(wrong)), right, wanted, wrong }
}

export type Interval = readonly [low: number, high: number]

/** How much better one clustering is than another of the same records, with the middle 95% when people are drawn anew. */
export function difference(
  one: Judged,
  other: Judged,
  of: 'precision' | 'f1',
  { draws = 1000, seed = 1 } = {},
): { readonly value: number; readonly interval: Interval } {
  // prettier-ignore
  const random = randomStream(seed, 3, 0)
  const people = one.wanted.length
  const differences = Array.from({ length: draws }, () => {
    const sums = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < people; draw++) {
      const person = random.below(people)
      sums[0]! += one.right[person]!
      sums[1]! += one.wrong[person]!
      sums[2]! += other.right[person]!
      sums[3]! += other.wrong[person]!
      sums[4]! += one.wanted[person]!
    }
    const [right, wrong, otherRight, otherWrong, wanted] = sums as [number, number, number, number, number]
    return ratesOf(right, wanted, wrong)[of] - ratesOf(otherRight, wanted, otherWrong)[of]
  }).sort((a, b) => a - b)
  return { value: one[of] - other[of], interval: [differences[Math.floor(draws * 0.025)]!, differences[Math.floor(draws * 0.975)]!] } // prettier-ignore
}

function ratesOf(right: number, wanted: number, wrong: number) {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = wanted === 0 ? 1 : right / wanted
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, each) => total + each, 0)
}
