import { randomNumbers } from '../engines/in-memory/random-numbers.ts'
import type { Row } from './reference-linkage.ts'

/**
 * Records whose m and u are known because they are made with them. Every person has two records; in each attribute the
 * second is a copy with the attribute's m, and otherwise drawn afresh from that many equally likely values, so that two
 * strangers agree once in that many times.
 */
export function recordsWithKnownProbabilities({
  people,
  attributes,
  seed,
  missing = 0,
}: {
  readonly people: number
  readonly attributes: Readonly<Record<string, { readonly m: number; readonly values: number }>>
  readonly seed: number
  readonly missing?: number
}): Row[] {
  const random = randomNumbers(seed)
  return Array.from({ length: people }).flatMap((_, person) => {
    const first: Record<string, string | number | null> = { person }
    const second: Record<string, string | number | null> = { person }
    for (const [name, { m, values }] of Object.entries(attributes)) {
      const draw = (): number => Math.floor(random() * values)
      const value = draw()
      // A fresh draw may hit the same value, so a little less copying gives m exactly.
      const copied = (m - 1 / values) / (1 - 1 / values)
      const other = random() < copied ? value : draw()
      first[name] = random() < missing ? null : `v${value}`
      second[name] = random() < missing ? null : `v${other}`
    }
    return [first, second]
  })
}
