import type { StandardPerson } from './standard-person.ts'

/**
 * Is too little known to say who this is? Such a source person is matched with nobody and stays a person of its own:
 * "Mrs Khan" at an address is not Sara Khan, and "Unknown Male" is not the next one (identity rules §2, 27 and 28).
 *
 * A valid number is enough. Otherwise it takes a surname or forename, a birth date or both names, and something beside them.
 */
export function isTooThin(person: StandardPerson): boolean {
  if (person.identifiers.length > 0) return false
  const namesKnown = Number(person.given.length > 0) + Number(person.surnames.length > 0)
  if (namesKnown === 0) return true
  const birthKnown = person.births.length > 0
  if (!birthKnown && namesKnown < 2) return true
  return !birthKnown && person.dwellings.length + person.postcodes.length + person.contacts.length === 0
}
