import type { FamilyPerson } from '../family-person.ts'
import type { Relationship, RelationshipKind } from '../relationship.ts'

/** A person of whom the test says what matters; the rest is unknown. `surname: 'Quill'` is what all sources state. */
export function aPerson(given: Partial<FamilyPerson> & { surname?: string } = {}): FamilyPerson {
  const { surname, ...rest } = given
  const words = surname?.toLowerCase().split('-') ?? []
  return {
    personId: 'someone',
    born: null,
    diedOn: null,
    sex: null,
    surnames: { whole: words.length === 0 ? [] : [words.join('')], halves: words.length > 1 ? words : [] },
    forenames: [],
    setApart: false,
    ...rest,
  }
}

/** `stated('Ada', 'parent', 'Bo')`: Ada is the parent of Bo. */
export function stated(
  from: string,
  kind: RelationshipKind,
  to: string,
  given: Partial<Relationship> = {},
): Relationship {
  return { from, to, kind, validFrom: null, validTo: null, recordId: 1, ...given }
}
