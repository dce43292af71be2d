/**
 * Randomness that is the same on every machine: a stream is named by the town's seed and a few labels, so that drawing
 * more in one place never changes what another place draws.
 */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, below). */
  below(below: number): number
  /** A whole number in [from, to], both included. */
  between(from: number, to: number): number
  /** Whether something of this probability happens. */
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** One of a long list, early entries far more often: how names are really spread. */
  pickEarly<T>(choices: readonly T[]): T
  pickWeighted<T>(choices: readonly (readonly [T, number])[]): T
  /** About normal, mean 0, standard deviation 1, never beyond ±3.5. */
  bell(): number
}

/** A stream of its own for every distinct (seed, labels). */
export function randomOf(seed: number, ...labels: readonly (string | number)[]): Random {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ ((seed / 0x100000000) | 0)
  for (const label of labels) hash = mixed(hash, label)
  return streamFrom(hash)
}

function mixed(hash: number, label: string | number): number {
  if (typeof label === 'number') return Math.imul(hash ^ label, 0x9e3779b1) ^ (hash >>> 15)
  let state = hash
  for (let at = 0; at < label.length; at++) state = Math.imul(state ^ label.charCodeAt(at), 0x01000193)
  return state ^ (state >>> 13)
}

/** Small Fast Counter (sfc32, Chris Doty-Humphrey's PractRand): 128 bits of state, no weak seeds known. */
function streamFrom(hash: number): Random {
  let a = hash | 0
  let b = Math.imul(hash, 0x2c1b3c6d) ^ 0x297a2d39
  let c = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  let counter = 1
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warming = 0; warming < 12; warming++) draw()

  const next = () => draw() / 0x100000000
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[below(choices.length)]!,
    pickEarly: (choices) => {
      const spread = next()
      return choices[Math.floor(choices.length * spread * Math.sqrt(spread))]!
    },
    pickWeighted: (choices) => {
      let left = next() * choices.reduce((total, [, weight]) => total + weight, 0)
      for (const [choice, weight] of choices) {
        left -= weight
        if (left < 0) return choice
      }
      return choices[choices.length - 1]![0]
    },
    bell: () => (next() + next() + next() + next() - 2) * 1.7320508,
  }
}
