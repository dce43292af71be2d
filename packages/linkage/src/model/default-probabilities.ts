import type { Comparison } from './model.ts'

/**
 * Splink's starting values, by level number from the last (0) to the best: matching records agree fully 95 times in 100,
 * and the weights run evenly from −5 to 3, with 10 for full agreement.
 */
export function defaultProbabilities(comparison: Comparison): { m: number[]; u: number[] } {
  const count = comparison.levels.filter(({ isNull }) => !isNull).length
  const m = Array.from({ length: count }, (_, value) => (value === count - 1 ? 0.95 : 0.05 / (count - 1)))
  const u = m.map((probability, value) => probability / 2 ** startingWeight(value, count))
  return { m, u }
}

function startingWeight(value: number, count: number): number {
  if (value === count - 1) return 10
  return count === 2 ? -5 : -5 + (8 / (count - 2)) * value
}
