import { assignPersonIds, type PublishedPerson } from './assign-person-ids.ts'
import type { StandardPerson } from './standard-person.ts'

/** What rules need to know of a person in the open. */
export type PersonAttributes = {
  readonly sex: 'F' | 'M' | null
  readonly protected: boolean
  readonly identitySealed: boolean
}

export type Published = PublishedPerson & PersonAttributes

/** Every change that brings what is published to what was found, and nothing else: none where nothing changed. */
export type Publication = {
  readonly issued: readonly ({ readonly personId: string } & PersonAttributes)[]
  readonly altered: readonly ({ readonly personId: string } & PersonAttributes)[]
  readonly retired: readonly { readonly personId: string; readonly mergedInto: string | null }[]
  /** source people who leave the person they were taken for */
  readonly left: readonly number[]
  readonly joined: readonly { readonly sourcePersonId: number; readonly personId: string }[]
}

/** @param people the clusters found, each the source people of one person */
export function planPublication(
  published: readonly Published[],
  people: readonly (readonly number[])[],
  known: {
    readonly sourcePeople: ReadonlyMap<number, StandardPerson>
    readonly sealed: ReadonlySet<number>
    readonly recordsOf: (sourcePersonId: number) => number
    readonly newId: () => string
  },
): Publication {
  const { continues, ended } = assignPersonIds(published, people, known.recordsOf)
  const idOf = continues.map((personId) => personId ?? known.newId())
  const personBefore = new Map(
    published.flatMap(({ personId, members }) => members.map((member) => [member, personId])),
  )
  const personNow = new Map(people.flatMap((members, at) => members.map((member) => [member, idOf[at]!])))
  const before = new Map(published.map((person) => [person.personId, person]))
  const described = people.map((members, at) => ({ personId: idOf[at]!, ...attributesOf(members, known) }))

  return {
    issued: described.filter((_, at) => continues[at] === null),
    altered: described.filter(({ personId, ...now }) => differs(before.get(personId), now)),
    retired: ended.map(({ personId, into }) => ({ personId, mergedInto: into === null ? null : idOf[into]! })),
    left: [...personBefore].filter(([member, person]) => personNow.get(member) !== person).map(([member]) => member),
    joined: [...personNow]
      .filter(([member, person]) => personBefore.get(member) !== person)
      .map(([sourcePersonId, personId]) => ({ sourcePersonId, personId })),
  }
}

export function isNothing({ issued, altered, retired, left, joined }: Publication): boolean {
  return issued.length + altered.length + retired.length + left.length + joined.length === 0
}

function attributesOf(
  members: readonly number[],
  { sourcePeople, sealed }: { sourcePeople: ReadonlyMap<number, StandardPerson>; sealed: ReadonlySet<number> },
): PersonAttributes {
  const stated = members.flatMap((member) => sourcePeople.get(member) ?? [])
  return {
    sex: sexOfMost(stated),
    protected: stated.some((person) => person.protected),
    identitySealed: members.some((member) => sealed.has(member)),
  }
}

/** What most sources say; null where they are divided, because a rule must not guess. */
function sexOfMost(stated: readonly StandardPerson[]): 'F' | 'M' | null {
  const women = stated.filter(({ sex }) => sex === 'F').length
  const men = stated.filter(({ sex }) => sex === 'M').length
  return women === men ? null : women > men ? 'F' : 'M'
}

function differs(before: PersonAttributes | undefined, now: PersonAttributes): boolean {
  return (
    before !== undefined &&
    (before.sex !== now.sex || before.protected !== now.protected || before.identitySealed !== now.identitySealed)
  )
}
