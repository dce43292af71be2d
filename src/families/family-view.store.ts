import { dayInEngland } from '../platform/clock.ts'
import type { Transaction } from '../platform/transaction.ts'
import { earliest } from '../platform/calendar-day.ts'
import type { LivesHere } from './family.ts'
import type { RelationshipKind } from './relationship.ts'
import { inverseWords, relationshipWords, type SexStated } from './relationship-words.ts'
import { familiesOfTeamAt } from './sql/families-of-team.queries.ts'
import { familyMembersAt } from './sql/family-members-at.queries.ts'
import { relationshipsAt } from './sql/relationships-at.queries.ts'

/** A member of a family as it was known at a moment. Names are opened elsewhere. */
export type MemberView = {
  readonly personId: string
  readonly role: 'adult' | 'child'
  /** A dependent child, as the programme defines one. */
  readonly isDependent: boolean
  /** Lives at the family's main household, all or some of the time. */
  readonly isResident: boolean
  readonly livesHere: LivesHere
  /** Why they are taken to belong; a sentence that names nobody. */
  readonly because: string
  /** What sources state them to be to the others: "mother of" whom. Empty where only their address and name suggest it. */
  readonly ties: readonly TieView[]
}

export type TieView = {
  /** "mother of"; the other person's name follows. */
  readonly words: string
  readonly otherPersonId: string
  /** The sources that state it. */
  readonly sources: readonly string[]
  /** The records that state it. */
  readonly recordIds: readonly number[]
  readonly since: string | null
}

export type FamilyAtMoment = { readonly familyId: string; readonly knownAt: Date }

/** The members of a family as it was known at a moment, children last; nobody where there was no such family. */
export async function familyMembers(
  tx: Transaction,
  { familyId, knownAt }: FamilyAtMoment,
): Promise<readonly MemberView[]> {
  const rows = await familyMembersAt.run({ family_id: familyId, known_at: knownAt }, tx)
  const ties = await tiesAmong(
    tx,
    rows.map(({ person_id }) => person_id),
    knownAt,
  )
  return rows.map((row) => ({
    personId: row.person_id,
    role: row.role as MemberView['role'],
    isDependent: row.dependent,
    isResident: row.resident,
    livesHere: row.lives_here as LivesHere,
    because: row.because,
    ties: ties.get(row.person_id) ?? [],
  }))
}

export type FamilyView = {
  readonly familyId: string
  readonly reference: string
  readonly teamId: string
  readonly ward: string | null
  readonly issuedAt: Date
}

/** The families of a team, or of all teams the asker may see, as they were known at a moment; first issued first. */
export async function familiesOfTeam(
  tx: Transaction,
  { teamId, knownAt }: { readonly teamId: string | null; readonly knownAt: Date },
): Promise<readonly FamilyView[]> {
  const rows = await familiesOfTeamAt.run({ team_id: teamId, known_at: knownAt }, tx)
  return rows.map((row) => ({
    familyId: row.family_id,
    reference: row.reference,
    teamId: row.team_id,
    ward: row.ward,
    issuedAt: row.issued_at,
  }))
}

/** Each tie from both ends, said once however many sources state it. */
async function tiesAmong(tx: Transaction, personIds: string[], knownAt: Date): Promise<Map<string, TieView[]>> {
  const rows = await relationshipsAt.run({ person_ids: personIds, known_at: knownAt, as_of: dayInEngland(knownAt) }, tx)
  const ends = rows.flatMap((row) => {
    const kind = row.kind as RelationshipKind
    const { from_person_id: from, to_person_id: to } = row
    return [
      { row, personId: from, otherPersonId: to, words: relationshipWords(kind, row.from_sex as SexStated) },
      { row, personId: to, otherPersonId: from, words: inverseWords(kind, row.to_sex as SexStated) },
    ]
  })
  const said = Map.groupBy(ends, ({ personId, otherPersonId, words }) => `${personId} ${otherPersonId} ${words}`)
  const ties = [...said.values()].map((same) => ({
    personId: same[0]!.personId,
    words: same[0]!.words,
    otherPersonId: same[0]!.otherPersonId,
    sources: [...new Set(same.flatMap(({ row }) => row.source ?? []))],
    recordIds: [...new Set(same.flatMap(({ row }) => row.record_id ?? []))],
    since: earliest(...same.map(({ row }) => row.valid_from)),
  }))
  return Map.groupBy(ties, ({ personId }) => personId)
}
