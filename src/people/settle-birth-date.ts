import { nameTables } from './name-tables.ts'
import type { DescribingRecord } from './standard-person.ts'

export type SettledBirthDate = { readonly date: string; readonly precision: 'day' | 'month' | 'year' }

/**
 * The birth date that most sources state; null where none does, or where they are divided: a rule that needs an age must
 * not be given a guess. Each source counts once for each date it states now; placeholders count for nothing.
 */
export function settleBirthDate(records: readonly DescribingRecord[]): SettledBirthDate | null {
  const sourcesByDate = new Map<string, Set<number>>()
  const settled = new Map<string, SettledBirthDate>()
  for (const { current, sourcePersonId, receivedOn, identity } of records) {
    const { birthDate: date, birthPrecision: precision = 'day' } = identity
    if (!current || date === undefined || date > receivedOn || nameTables.placeholderBirthDates.has(date)) continue
    const key = `${precision} ${date}`
    settled.set(key, { date, precision })
    sourcesByDate.set(key, (sourcesByDate.get(key) ?? new Set()).add(sourcePersonId))
  }
  const exact = [...sourcesByDate].filter(([key]) => key.startsWith('day'))
  const [first, second] = (exact.length > 0 ? exact : [...sourcesByDate]).sort(
    ([, one], [, other]) => other.size - one.size,
  )
  if (first === undefined || first[1].size === second?.[1].size) return null
  return settled.get(first[0]) ?? null
}
