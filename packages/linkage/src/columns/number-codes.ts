import type { Value } from './value.ts'

/**
 * Number → code, for the numbers among a dictionary's values. Open addressing over one typed array that holds codes alone,
 * 6 bytes a number where a Map takes forty: the ids of ten million records are a dictionary too.
 *
 * @param values the dictionary's values, to which the owner adds
 */
export function numberCodes(values: readonly Value[]): {
  /** The code of a number; 0 for one that has none. */
  codeIfKnown(number: number): number
  /** Gives a number that has none its code, the place it takes in the values. */
  add(number: number, code: number): void
} {
  let slots = new Int32Array(1 << 6)
  let size = 0

  const slotOf = (number: number): number => {
    const mask = slots.length - 1
    let slot = hashOf(number) & mask
    for (;;) {
      const code = slots[slot]!
      if (code === 0 || values[code] === number) return slot
      slot = (slot + 1) & mask
    }
  }
  const grow = (): void => {
    const old = slots
    slots = new Int32Array(old.length * 2)
    for (const code of old) if (code !== 0) slots[slotOf(values[code] as number)] = code
  }

  return {
    codeIfKnown: (number) => slots[slotOf(number)]!,
    add(number, code) {
      if (++size * 3 > slots.length * 2) grow()
      slots[slotOf(number)] = code
    },
  }
}

const asFloat = new Float64Array(1)
const asBits = new Int32Array(asFloat.buffer)

function hashOf(number: number): number {
  let hash = number | 0
  if (hash !== number) {
    asFloat[0] = number
    hash = asBits[0]! ^ Math.imul(asBits[1]!, 0x85ebca6b)
  }
  hash = Math.imul(hash, 0x9e3779b1)
  return hash ^ (hash >>> 15)
}
