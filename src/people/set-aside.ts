import type { Transaction } from '../platform/transaction.ts'
import type { KnownLink } from './people.store.ts'
import type { Publication, Published } from './plan-publication.ts'
import { peopleSetAside } from './sql/people-set-aside.queries.ts'

/**
 * People whose data may only be kept (a restriction): linking neither opens nor compares their records. They keep the
 * records and the links they have; what else a source says of them later is a person of its own until the restriction ends.
 */
export type SetAside = {
  readonly people: ReadonlySet<string>
  readonly sourcePeople: ReadonlySet<number>
  /** Of them, those a source has marked as protected: that is honoured whatever else is not done. */
  readonly protectedPeople: ReadonlySet<string>
}

export async function setAside(tx: Transaction, onDay: string): Promise<SetAside> {
  const rows = await peopleSetAside.run({ on_day: onDay }, tx)
  return {
    people: new Set(rows.map(({ person_id }) => person_id)),
    sourcePeople: new Set(rows.map(({ source_person_id }) => source_person_id)),
    protectedPeople: new Set(rows.filter(({ is_protected }) => is_protected).map(({ person_id }) => person_id)),
  }
}

/** What is published of everybody else: what linking may change. */
export function publishedOfOthers(published: readonly Published[], { people }: SetAside): readonly Published[] {
  return published.filter(({ personId }) => !people.has(personId))
}

/** The links between others: those of people set aside stay as they are. */
export function linksOfOthers(links: readonly KnownLink[], { sourcePeople }: SetAside): readonly KnownLink[] {
  return links.filter(({ left, right }) => !sourcePeople.has(left) && !sourcePeople.has(right))
}

/** A protection that became known of someone set aside is published with the rest. */
export function withProtections(
  publication: Publication,
  published: readonly Published[],
  { protectedPeople }: SetAside,
): Publication {
  const hidden = published
    .filter((person) => protectedPeople.has(person.personId) && !person.protected)
    .map(({ personId, sex, identitySealed }) => ({ personId, sex, identitySealed, protected: true }))
  return { ...publication, altered: [...publication.altered, ...hidden] }
}
