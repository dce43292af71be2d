import type { KeyStore } from '../../platform/keys.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { ageOn } from '../../people/age-on.ts'
import { personDetails, type PersonDetails } from '../../people/person-details.ts'
import { sourceTitle } from '../sources/source-titles.ts'
import type { Table } from '../layout/table.ts'
import { capitalised, dayInWords } from '../render/words.ts'
import { kinInWords, wordOf, type Kin, type Tie } from './kin-in-words.ts'
import { nameFamily } from './name-family.ts'
import { membersShown, type IMembersShownResult } from './sql/members-shown.queries.ts'
import { relationshipsShown, type IRelationshipsShownResult } from './sql/relationships-shown.queries.ts'

/** The people of a family as its page shows them. */
export type FamilyPeople = {
  /** What to call the family. */
  readonly name: string
  readonly people: readonly PersonShown[]
  readonly relationships: readonly RelationshipShown[]
  /** What to call each person in a sentence. */
  readonly firstNames: ReadonlyMap<string, string>
  readonly details: ReadonlyMap<string, PersonDetails>
}

export type PersonShown = {
  readonly personId: string
  readonly name: string
  readonly age: string
  readonly kin: string
  readonly livesHere: string
  readonly because: string
}

/** The people as a table: at most three columns, and what a cell needs more on its second line. */
export function peopleTable(people: readonly PersonShown[]): Table {
  return {
    caption: 'People in this family, oldest first',
    captionHidden: true,
    head: ['Name', 'How related', 'Lives here'],
    rows: people.map(({ name, age, kin, livesHere, because }) => [
      { text: name, hint: age },
      { text: kin },
      { text: capitalised(livesHere), hint: because },
    ]),
  }
}

export function relationshipsTable(relationships: readonly RelationshipShown[]): Table {
  return {
    caption: 'Relationships, and who states them',
    captionHidden: true,
    head: ['Relationship', 'Since', 'Who says so'],
    rows: relationships.map(({ says, since, source }) => [{ text: says }, { text: since }, { text: source }]),
  }
}

/** Each tie on its own line with who says so: what the table of people puts into one line. */
export type RelationshipShown = { readonly says: string; readonly since: string; readonly source: string }

export async function familyPeople(
  tx: Transaction,
  keys: KeyStore,
  { familyId, reference, today }: { readonly familyId: string; readonly reference: string; readonly today: string },
): Promise<FamilyPeople> {
  const members = await membersShown.run({ familyId }, tx)
  const stated = await relationshipsShown.run({ familyId }, tx)
  const details = await personDetails(
    tx,
    keys,
    members.map(({ person_id }) => person_id),
  )
  const known = members.filter(({ person_id }) => details.get(person_id)?.identitySealed === false)
  const kin = known.map(({ person_id }) => kinOf(details.get(person_id)!))
  const ties = stated.filter(({ valid_to }) => valid_to === null || valid_to > today).map(tieOf)
  return {
    name: nameFamily(
      known.map((member) => ({ ...details.get(member.person_id)!, ...roleOf(member) })),
      reference,
    ),
    people: inOrderOfAge(known, details).map((member) => {
      const detail = details.get(member.person_id)!
      return {
        personId: member.person_id,
        name: detail.name,
        age: ageInWords(detail, today),
        kin: kinInWords(kinOf(detail), { members: kin, ties }),
        livesHere: member.lives_here,
        because: member.because,
      }
    }),
    relationships: relationshipsInWords(stated, details),
    firstNames: new Map(kin.map(({ personId, firstName }) => [personId, firstName])),
    details,
  }
}

function roleOf({ role, lives_here }: IMembersShownResult) {
  return { role, livesHere: lives_here }
}

function kinOf({ personId, name, forenames, sex }: PersonDetails): Kin {
  return { personId, firstName: forenames?.split(' ')[0] ?? name, sex }
}

function tieOf({ from_person_id: from, to_person_id: to, kind }: IRelationshipsShownResult): Tie {
  return { from, to, kind }
}

/** Oldest first, and those whose birth date nobody knows last: an order everyone would expect. */
function inOrderOfAge(members: readonly IMembersShownResult[], details: ReadonlyMap<string, PersonDetails>) {
  const born = (member: IMembersShownResult) => details.get(member.person_id)?.birthDate ?? '9999'
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

/** Every tie once, with all who state it: "Mary is the mother of Ada", since when, and who says so. */
export function relationshipsInWords(
  stated: readonly IRelationshipsShownResult[],
  details: ReadonlyMap<string, PersonDetails>,
): readonly RelationshipShown[] {
  const alike = Map.groupBy(
    stated,
    ({ from_person_id, to_person_id, kind }) => `${from_person_id} ${to_person_id} ${kind}`,
  )
  return [...alike.values()].flatMap((own) => {
    const { from_person_id, to_person_id, kind, valid_from, valid_to } = own[0]!
    const from = details.get(from_person_id)
    const to = details.get(to_person_id)
    if (from === undefined || to === undefined || from.identitySealed || to.identitySealed) return []
    const word = wordOf(kind, from.sex).toLowerCase()
    const since = valid_from === null ? 'Not stated' : dayInWords(valid_from)
    const sources = new Set(own.map(({ source, received_on }) => saidBy(source, received_on)))
    return [
      {
        says: `${from.name} is the ${word} of ${to.name}`,
        since: valid_to === null ? since : `${since}, until ${dayInWords(valid_to)}`,
        source: [...sources].join('; '),
      },
    ]
  })
}

function saidBy(source: string | null, receivedOn: string | null): string {
  if (source === null) return 'Worked out from names, ages and address'
  return `${sourceTitle(source)}, ${dayInWords(receivedOn)}`
}
