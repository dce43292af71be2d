import { schemeOf } from './fold-identifiers.ts'
import type { StandardPerson } from './standard-person.ts'

/**
 * Where a source states two numbers of one kind for a person, or that one used to be the other, one followed the other:
 * whoever holds either is known to have had both (identity rules §2, 7 and 23). A sealed record says nothing of the kind,
 * because the two numbers of an adopted child must never lead to one another.
 */
export function followRenumbering(people: readonly StandardPerson[]): readonly StandardPerson[] {
  const alsoHad = new Map<string, Set<string>>()
  for (const person of people) {
    if (person.sealed !== null) continue
    const numbers = [...person.identifiers, ...person.formerIdentifiers]
    for (const one of numbers) {
      for (const other of numbers) {
        if (one === other || schemeOf(one) !== schemeOf(other)) continue
        alsoHad.set(one, (alsoHad.get(one) ?? new Set()).add(other))
      }
    }
  }
  if (alsoHad.size === 0) return people
  return people.map((person) => {
    const had = person.identifiers.flatMap((number) => [...(alsoHad.get(number) ?? [])])
    if (person.sealed !== null || had.length === 0) return person
    const former = new Set([
      ...person.formerIdentifiers,
      ...had.filter((number) => !person.identifiers.includes(number)),
    ])
    return { ...person, formerIdentifiers: [...former].sort() }
  })
}
