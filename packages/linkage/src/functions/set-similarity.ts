import type { Value } from '../columns/value.ts'

/** Jaccard similarity of the sets of characters two texts are made of; not known when one is empty. */
export function jaccardSimilarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number | null {
  if (a.size === 0 || b.size === 0) return null
  let common = 0
  for (const character of a) if (b.has(character)) common++
  return common / (a.size + b.size - common)
}

export function charactersOf(text: string): ReadonlySet<number> {
  const characters = new Set<number>()
  for (let i = 0; i < text.length; i++) characters.add(text.charCodeAt(i))
  return characters
}

/** Cosine of the angle between two lists of numbers; not known when their lengths differ, and −1, as DuckDB has it, when one is all zeros. */
export function cosineSimilarity(a: Value, b: Value): number | null {
  const x = numbersOf(a)
  const y = numbersOf(b)
  if (x === undefined || y === undefined || x.length !== y.length || x.length === 0) return null
  let product = 0
  let sizeX = 0
  let sizeY = 0
  for (let i = 0; i < x.length; i++) {
    const p = x[i] as number
    const q = y[i] as number
    product += p * q
    sizeX += p * p
    sizeY += q * q
  }
  return sizeX === 0 || sizeY === 0 ? -1 : Math.max(-1, Math.min(1, product / Math.sqrt(sizeX * sizeY)))
}

function numbersOf(value: Value): readonly number[] | undefined {
  return Array.isArray(value) && (value as readonly Value[]).every((item) => typeof item === 'number')
    ? (value as readonly number[])
    : undefined
}

/** The distinct values two lists share, in the order of the first. */
export function intersectionOf(a: Value, b: Value): readonly Value[] {
  const other = new Set(listOf(b))
  return [...new Set(listOf(a))].filter((item) => other.has(item))
}

/** A single value is read as a list of one. */
export function listOf(value: Value): readonly Value[] {
  if (value === null) return []
  return Array.isArray(value) ? (value as readonly Value[]) : [value]
}
