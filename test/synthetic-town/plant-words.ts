import { type SourceId } from './errors/error-rates.ts'
import { type Person } from './people/person.ts'
import { randomOf } from './random.ts'
import { type Planted, type Registration } from './sources/registration.ts'
import { type Town } from './town.ts'

/** Where a word is looked for first: the name where the layout has room for a middle name, the others where people write. */
const bearers = {
  name: ['school-census', 'dwp', 'social-care', 'housing', 'council-tax', 'police'],
  address: ['housing', 'social-care', 'council-tax', 'school-census', 'police'],
  note: ['police', 'council-tax', 'school-census', 'housing', 'social-care'],
} as const satisfies Readonly<Record<keyof Planted, readonly SourceId[]>>

/**
 * Chooses every registration's words, before anything is sent.
 *
 * Every person delivered to Kith carries words nobody else has, so that tests can look for a leak: one in a name, one in
 * an address (as a house name), one in a note-like remark after an address.
 *
 * They must not give people away to linkage. A word is therefore carried by the rows of one registration only: rows which
 * the partner's own key already joins. The three words of a person sit in different registrations where there are enough.
 * A word never repeats in another source, so agreeing on it can join nothing; it is noise that real names have too.
 */
export function plantWords(town: Town, registrations: readonly Registration[]): void {
  const ofPerson = new Map<Person, Registration[]>()
  for (const registration of registrations) {
    const known = ofPerson.get(registration.person)
    if (known) known.push(registration)
    else ofPerson.set(registration.person, [registration])
  }
  for (const [person, known] of ofPerson) {
    const taken = new Set<Registration>()
    for (const [at, kind] of (['name', 'address', 'note'] as const).entries()) {
      const free = known.filter((registration) => !taken.has(registration))
      const bearer = firstOf(bearers[kind], free) ?? firstOf(bearers[kind], known)
      if (!bearer) continue
      taken.add(bearer)
      bearer.planted = { ...bearer.planted, [kind]: wordOf(town.seed, person.id * 3 + at) }
    }
  }
}

function firstOf(order: readonly SourceId[], registrations: readonly Registration[]): Registration | undefined {
  for (const source of order) {
    const found = registrations.find((registration) => registration.source === source)
    if (found) return found
  }
  return undefined
}

const consonants = 'bdfgjklmnprstvwz'
const vowels = 'aeiou'
const syllables = Array.from(consonants).flatMap((consonant) => Array.from(vowels).map((vowel) => consonant + vowel))

/** The n-th word of a town: five syllables, a different word for every number. */
function wordOf(seed: number, number: number): string {
  const offset = randomOf(seed, 'planted words').below(1_000_000)
  let left = (number + offset) * 2_654_435_761
  let word = ''
  for (let at = 0; at < 5; at++) {
    word += syllables[left % syllables.length]!
    left = Math.floor(left / syllables.length)
  }
  return word[0]!.toUpperCase() + word.slice(1)
}
