import { familyMembers, type MemberView } from '../../families/family-view.store.ts'
import { ageOn } from '../../people/age-on.ts'
import { personDetails, type PersonDetails } from '../../people/person-details.ts'
import type { Services } from '../../platform/services.ts'
import type { Transaction } from '../../platform/transaction.ts'
import type { Table } from '../layout/table.ts'
import { capitalised, dayInWords, listInWords } from '../render/words.ts'
import { sourceTitle } from '../sources/source-titles.ts'
import { kinInWords } from './kin-in-words.ts'
import { nameFamily } from './name-family.ts'

/** The people of a family as pages show them. Someone whose identity is sealed is not among them, and leaves no gap. */
export type FamilyPeople = {
  /** What to call the family. */
  readonly name: string
  readonly members: readonly MemberView[]
  /** What to call each person in a sentence. */
  readonly firstNames: ReadonlyMap<string, string>
  readonly details: ReadonlyMap<string, PersonDetails>
}

export async function familyPeople(
  tx: Transaction,
  { keys, clock }: Pick<Services, 'keys' | 'clock'>,
  { familyId, reference }: { readonly familyId: string; readonly reference: string },
): Promise<FamilyPeople> {
  const all = await familyMembers(tx, { familyId, knownAt: clock.now() })
  const details = await personDetails(
    tx,
    keys,
    all.map(({ personId }) => personId),
  )
  const members = inOrderOfAge(
    all.filter(({ personId }) => details.get(personId)?.identitySealed === false),
    details,
  )
  const named = members.map(({ personId, role, livesHere }) => ({
    ...details.get(personId)!,
    personId,
    role,
    livesHere,
  }))
  return {
    name: nameFamily(named, reference),
    members,
    details,
    firstNames: new Map(named.map(({ personId, forenames, name }) => [personId, forenames?.split(' ')[0] ?? name])),
  }
}

/** The people as a table: at most three columns, and what a cell needs more on its second line. */
export function peopleTable({ members, details, firstNames }: FamilyPeople, today: string): Table {
  return {
    caption: 'People in this family, oldest first',
    captionHidden: true,
    head: ['Name', 'How related', 'Lives here'],
    rows: members.map(({ personId, ties, livesHere, because }) => {
      const detail = details.get(personId)!
      return [
        { text: detail.name, hint: ageInWords(detail, today) },
        { text: kinInWords(ties, firstNames) },
        { text: capitalised(livesHere), hint: because },
      ]
    }),
  }
}

/** Each tie once with who states it; nothing where nobody states any. */
export function relationshipsTable({ members, details }: FamilyPeople): Table | undefined {
  const told = new Set<string>()
  const rows = members.flatMap(({ personId, ties }) =>
    ties
      .filter(({ otherPersonId }) => details.has(otherPersonId) && !told.has(`${otherPersonId} ${personId}`))
      .map(({ words, otherPersonId, since, sources }) => {
        told.add(`${personId} ${otherPersonId}`)
        const [person, other] = [details.get(personId)!, details.get(otherPersonId)!]
        return [
          { text: `${person.name} is the ${words} ${other.name}` },
          { text: since === null ? 'Not stated' : dayInWords(since) },
          { text: listInWords(sources.map(sourceTitle)) },
        ]
      }),
  )
  const caption = 'Relationships, and who states them'
  return rows.length === 0
    ? undefined
    : { caption, captionHidden: true, head: ['Relationship', 'Since', 'Who says so'], rows }
}

/** Oldest first, and those whose birth date nobody knows last: an order everyone would expect. */
function inOrderOfAge(members: readonly MemberView[], details: ReadonlyMap<string, PersonDetails>): MemberView[] {
  const born = ({ personId }: MemberView) => details.get(personId)?.birthDate ?? '9999'
  return members.toSorted((left, right) => (born(left) < born(right) ? -1 : born(left) > born(right) ? 1 : 0))
}

/** An age to the year; about that where only the month or year of birth is known. */
export function ageInWords(
  { birthDate, birthPrecision, deathDate }: Pick<PersonDetails, 'birthDate' | 'birthPrecision' | 'deathDate'>,
  today: string,
): string {
  if (deathDate !== null) return `Died on ${dayInWords(deathDate)}`
  if (birthDate === null) return 'Age not known'
  const age = ageOn(birthDate, today)
  return birthPrecision === 'day' ? `Age ${age}` : `Age about ${age}`
}
