import type { SurnamesStated } from '../people/compare-surnames.ts'

/** What the rules about households and families need to know of a person. Opened from sealed records; memory only. */
export type FamilyPerson = {
  readonly personId: string
  /** The birth date most sources agree on. */
  readonly born: string | null
  readonly diedOn: string | null
  readonly sex: 'F' | 'M' | null
  /** Every surname ever stated, so that a marriage hides no kin. */
  readonly surnames: SurnamesStated
  readonly forenames: readonly string[]
  /** An adoption stands between this identity and another: it joins no household and no family by any rule. */
  readonly setApart: boolean
}

/** Whole years older; null when either birth date is unknown. */
export function yearsOlder(person: FamilyPerson, than: FamilyPerson): number | null {
  if (person.born === null || than.born === null) return null
  return (Date.parse(than.born) - Date.parse(person.born)) / millisecondsPerYear
}

const millisecondsPerYear = 365.25 * 86_400_000
