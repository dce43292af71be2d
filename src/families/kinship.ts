import type { Relationship } from './relationship.ts'

/** Everyone's stated relationships, found from either end. */
export type Kinship = {
  readonly of: (person: string) => readonly Relationship[]
  readonly between: (one: string, other: string) => readonly Relationship[]
}

export function kinshipOf(relationships: readonly Relationship[]): Kinship {
  const byPerson = new Map<string, Relationship[]>()
  for (const relationship of relationships) {
    for (const person of new Set([relationship.from, relationship.to])) {
      const own = byPerson.get(person)
      if (own === undefined) byPerson.set(person, [relationship])
      else own.push(relationship)
    }
  }
  const of = (person: string): readonly Relationship[] => byPerson.get(person) ?? []
  return { of, between: (one, other) => of(one).filter(({ from, to }) => from === other || to === other) }
}
