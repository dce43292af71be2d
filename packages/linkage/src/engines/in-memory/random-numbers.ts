/**
 * Numbers from 0 up to but not including 1, the same for the same seed everywhere (Mulberry32 twice, for 53 bits). Good
 * enough to draw samples; never for secrets.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000
}

/** The numbers from 0 up to but not including `count` in random order; only the first `wanted` when so many do. */
export function shuffled(count: number, random: () => number, wanted = count): Int32Array {
  const numbers = Int32Array.from({ length: count }, (_, number) => number)
  for (let place = 0; place < wanted; place++) {
    const other = place + Math.floor(random() * (count - place))
    const number = numbers[other] as number
    numbers[other] = numbers[place] as number
    numbers[place] = number
  }
  return numbers.slice(0, wanted)
}
