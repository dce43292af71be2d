/** Numbers drawn from a stream that (seed, kind, number) names: the same everywhere, and no two streams alike. */
export type RandomStream = {
  /** In [0, 1). */
  next(): number
  /** A whole number in [0, below). */
  below(below: number): number
  chance(probability: number): boolean
}

/**
 * Small Fast Counter (sfc32, Chris Doty-Humphrey's PractRand) whose state starts as the three numbers themselves, so that
 * among millions of households no two share a stream, as they would with a hash of 32 bits.
 */
export function randomStream(seed: number, kind: number, number: number): RandomStream {
  let a = seed | 0
  let b = number | 0
  let c = kind | 0
  let counter = 1
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warming = 0; warming < 15; warming++) draw()
  const next = (): number => draw() / 0x100000000
  return { next, below: (below) => Math.floor(next() * below), chance: (probability) => next() < probability }
}
