import type { Value } from '../columns/value.ts'

/**
 * Orders two values as SQL does: numbers by size, text by bytes, lists item by item. Text beside a number is read
 * as a number. NaN when one is not known or the two cannot be ordered, which makes every comparison of them not known.
 */
export function compareValues(a: Value, b: Value): number {
  if (a === null || b === null) return Number.NaN
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a as readonly Value[], b as readonly Value[])
  if (Array.isArray(a) || Array.isArray(b)) return Number.NaN
  const x = Number(a)
  const y = Number(b)
  return x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const item = a[i] ?? null
    const order = item === null ? (b[i] === null ? 0 : 1) : compareValues(item, b[i] ?? null)
    if (order !== 0) return order
  }
  return a.length - b.length
}
