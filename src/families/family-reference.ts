import { randomNumberBelow } from '../platform/ids.ts'

/**
 * New references such as `F-4821`, for people to say to each other. Random, so that nothing about a family, nor how many
 * there are, can be read from one; never one that any family has ever had. They grow a digit when half of those of one
 * length are taken, so that a slip of the pen seldom names another family.
 *
 * @param taken every reference ever given
 */
export function newReferences(count: number, taken: ReadonlySet<string>, numberBelow = randomNumberBelow): string[] {
  const used = new Set(taken)
  const references: string[] = []
  while (references.length < count) {
    const first = 10 ** (digitsFor(used.size) - 1)
    const reference = `F-${first + numberBelow(9 * first)}`
    if (used.has(reference)) continue
    used.add(reference)
    references.push(reference)
  }
  return references
}

function digitsFor(given: number): number {
  let digits = 4
  while (given >= 4.5 * 10 ** (digits - 1)) digits += 1
  return digits
}
