import type { Identity } from '../intake/identity.ts'
import { foldBirthDate } from '../people/fold-birth-date.ts'
import { foldForenames, foldSurname } from '../people/fold-name.ts'
import type { FamilyPerson } from './family-person.ts'

/** A person while their records are being opened, one after the other. */
export type GatheredPerson = {
  readonly births: Map<string, number>
  readonly surnames: Set<string>
  readonly halves: Set<string>
  readonly forenames: Set<string>
  diedOn: string | null
}

export function nobodyYet(): GatheredPerson {
  return { births: new Map(), surnames: new Set(), halves: new Set(), forenames: new Set(), diedOn: null }
}

/**
 * Add what one record says of who someone is. Former names count, also from records since replaced: they show kin. Birth
 * and death are taken only from what sources say now.
 *
 * @param isCurrent false once another version took the record's place
 */
export function gather(
  person: GatheredPerson,
  identity: Identity,
  { isCurrent, notAfter }: { isCurrent: boolean; notAfter: string },
): void {
  for (const name of [identity.surname, ...otherNames(identity, 'former-surname', 'preferred-surname')]) {
    const { whole, halves } = foldSurname(name)
    if (whole !== null) person.surnames.add(whole)
    for (const half of halves) person.halves.add(half)
  }
  for (const name of [identity.forenames, ...otherNames(identity, 'preferred-forename')]) {
    for (const word of foldForenames(name).core) person.forenames.add(word)
  }
  if (!isCurrent) return
  const born = foldBirthDate(identity.birthDate, { precision: identity.birthPrecision ?? 'day', notAfter })
  if (born !== null) person.births.set(born, (person.births.get(born) ?? 0) + 1)
  const { diedOn } = person
  if (identity.deathDate !== undefined && (diedOn === null || identity.deathDate < diedOn))
    person.diedOn = identity.deathDate
}

/** The person as the rules of households and families see them. */
export function gathered(
  person: GatheredPerson,
  about: Pick<FamilyPerson, 'personId' | 'sex' | 'setApart'>,
): FamilyPerson {
  return {
    ...about,
    born: agreedBirth(person.births),
    diedOn: person.diedOn,
    surnames: { whole: [...person.surnames].sort(), halves: [...person.halves].sort() },
    forenames: [...person.forenames].sort(),
  }
}

/** The date most records give, a whole date before part of one; a date known in part stands for the middle of it. */
function agreedBirth(births: ReadonlyMap<string, number>): string | null {
  const [first] = [...births].sort(
    ([one, times], [other, otherTimes]) => other.length - one.length || otherTimes - times || (one < other ? -1 : 1),
  )
  if (first === undefined) return null
  const [date] = first
  return date.length === 10 ? date : date.length === 7 ? `${date}-15` : `${date}-07-01`
}

function otherNames({ otherNames = [] }: Identity, ...kinds: readonly string[]): string[] {
  return otherNames.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
}
