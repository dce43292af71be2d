import { familyMembers, type MemberView } from '../../families/family-view.store.ts'
import { yearsBetween } from '../../platform/calendar-day.ts'
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

/**
 * Who states each tie and since when, a line for each person and kind of tie; a tie stated both ways round is said once.
 * Nothing where nobody states any.
 */
export function relationshipsTable({ members, details, firstNames }: FamilyPeople, today: string): Table | undefined {
  const told = new Set<string>()
  const rows = members.flatMap(({ personId, ties }) => {
    const fresh = ties.filter(
      ({ otherPersonId }) => details.has(otherPersonId) && !told.has(`${otherPersonId} ${personId}`),
    )
    for (const { otherPersonId } of fresh) told.add(`${personId} ${otherPersonId}`)
    const alike = Map.groupBy(fresh, ({ words, since, sources }) => JSON.stringify([words, since, sources]))
    return [...alike.values()].map((own) => {
      const { words, since, sources } = own[0]!
      const others = listInWords(own.map(({ otherPersonId }) => firstNames.get(otherPersonId) ?? ''))
      return [
        { text: `${firstNames.get(personId)!} is the ${words} ${others}` },
        { text: since === null ? 'Not stated' : dayInWords(since) },
        { text: listInWords(sources.map((source) => sourceTitle(source, { day: today }))) },
      ]
    })
  })
  const caption = 'Relationships, and who states them'
  if (rows.length === 0) return undefined
  return { caption, captionHidden: true, head: ['Relationship', 'Since', 'Who says so'], rows }
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
  const age = yearsBetween(birthDate, today)
  return birthPrecision === 'day' ? `Age ${age}` : `Age about ${age}`
}
