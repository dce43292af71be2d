import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { openPeople, type OpenPerson } from '../people/open-people.ts'
import { leaveOut, type LeftOut, type Standing } from './leave-out.ts'
import { peopleAsked, type IPeopleAskedResult } from './sql/people-asked.queries.ts'
import { peopleSetApart } from './sql/people-set-apart.queries.ts'
import { studyFamilies, type IStudyFamiliesResult } from './sql/study-families.queries.ts'
import { studyFindings } from './sql/study-findings.queries.ts'
import { studyMembers } from './sql/study-members.queries.ts'
import { toldByLetter } from './sql/told-by-letter.queries.ts'
import { type Answer, type StudyFamily, type StudyFinding, type StudyMember } from './study-family.ts'
import { isProtected } from './who-is-told.ts'

/** Whom a study may hear of, and everything that is told of them. Memory only. */
export type GatheredStudy = LeftOut & {
  readonly people: ReadonlyMap<string, OpenPerson>
  /** Everybody of each family, those who were left out too: what no cell may give away. */
  readonly everyoneIn: ReadonlyMap<string, readonly string[]>
  readonly toldOn: ReadonlyMap<string, string>
}

/**
 * Read whom a study is about on a day, leaving out whoever must not be in it today. Runs as the service `release`, in scope
 * programme.
 *
 * @param today the day of releasing: an objection is honoured from the day it begins, whatever day the release speaks of
 */
export async function gatherStudy(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  { asOf, today }: { readonly asOf: string; readonly today: string },
): Promise<GatheredStudy> {
  const rows = await studyFamilies.run({ as_of: asOf }, tx)
  const membersOf = await members(tx, rows, asOf)
  const asked = [...new Set([...membersOf.values()].flat().map(({ personId }) => personId))]
  const known = await peopleAsked.run({ person_ids: asked }, tx)
  // Two ids that were merged since are one person.
  const ids = new Map(known.map(({ asked_id, person_id }) => [asked_id, person_id]))
  const nowOf = (personId: string) => ids.get(personId) ?? personId
  const apart = await reasonsApart(tx, today)
  // The records of someone whose data is restricted stay closed.
  const toOpen = [...new Set(ids.values())].filter((personId) => apart.get(personId)?.has('restriction') !== true)
  const people = new Map((await openPeople(tx, keys, toOpen)).map((person) => [person.personId, person]))
  const findings = await findingsOf(tx, rows, nowOf)
  const families = rows.map((row): StudyFamily => {
    const roles = new Map((membersOf.get(row.family_id) ?? []).map(({ personId, role }) => [nowOf(personId), role]))
    return {
      familyId: row.family_id,
      group: row.study_group as StudyFamily['group'],
      members: [...roles].map(([personId, role]) => ({ personId, role })),
      atEntry: findings(row.family_id, row.entry_run_id),
      atReview: findings(row.family_id, row.review_run_id),
      months: monthsOf(row),
      claimedBy: row.claimed_by_route,
    }
  })
  const standings = new Map(
    known.map((row) => [row.person_id, standingOf(row, { person: people.get(row.person_id), apart })]),
  )
  const told = await toldByLetter.run({ person_ids: asked }, tx)
  return {
    ...leaveOut(families, (personId) => standings.get(personId) ?? undescribed),
    people,
    everyoneIn: new Map(families.map((family) => [family.familyId, family.members.map(({ personId }) => personId)])),
    toldOn: new Map(told.map(({ person_id, told_on }) => [nowOf(person_id), told_on])),
  }
}

async function members(
  tx: Transaction,
  rows: readonly IStudyFamiliesResult[],
  asOf: string,
): Promise<ReadonlyMap<string, readonly StudyMember[]>> {
  const found = await studyMembers.run(
    {
      as_of: asOf,
      family_ids: rows.map(({ family_id }) => family_id),
      // PgTyped types the items of an array parameter as never null, which PostgreSQL's may be.
      case_ids: rows.map(({ case_id }) => case_id) as string[],
    },
    tx,
  )
  const membersOf = new Map<string, StudyMember[]>()
  for (const { family_id, person_id, role } of found) {
    const known = membersOf.get(family_id) ?? []
    known.push({ personId: person_id, role: role as StudyMember['role'] })
    membersOf.set(family_id, known)
  }
  return membersOf
}

type Gathering = StudyFinding & { readonly people: { personId: string; finding: Answer }[] }

async function findingsOf(tx: Transaction, rows: readonly IStudyFamiliesResult[], nowOf: (personId: string) => string) {
  const pairs = new Map(
    rows.flatMap(({ family_id, entry_run_id, review_run_id }) =>
      [entry_run_id, review_run_id].flatMap((runId) =>
        runId === null ? [] : [[`${family_id} ${runId}`, { familyId: family_id, runId }] as const],
      ),
    ),
  )
  const asked = [...pairs.values()]
  const found = await studyFindings.run(
    { family_ids: asked.map(({ familyId }) => familyId), run_ids: asked.map(({ runId }) => runId) },
    tx,
  )
  const byRun = new Map<string, Map<string, Gathering>>()
  for (const row of found) {
    const key = `${row.family_id} ${row.assessment_run_id}`
    const needs = byRun.get(key) ?? new Map<string, Gathering>()
    byRun.set(key, needs)
    const { need, headline } = row
    const known = needs.get(need) ?? { need, headline, finding: row.finding as Answer, people: [] }
    needs.set(need, known)
    if (row.person_id !== null)
      known.people.push({ personId: nowOf(row.person_id), finding: row.person_finding as Answer })
  }
  return (familyId: string, runId: string | null): readonly StudyFinding[] => [
    ...(byRun.get(`${familyId} ${runId ?? ''}`)?.values() ?? []),
  ]
}

type Apart = ReadonlyMap<string, ReadonlySet<string>>

async function reasonsApart(tx: Transaction, today: string): Promise<Apart> {
  const reasons = new Map<string, Set<string>>()
  for (const { person_id, reason } of await peopleSetApart.run({ on_day: today }, tx)) {
    reasons.set(person_id, (reasons.get(person_id) ?? new Set()).add(reason))
  }
  return reasons
}

function standingOf(
  row: IPeopleAskedResult,
  { person, apart }: { readonly person: OpenPerson | undefined; readonly apart: Apart },
): Standing {
  const reasons = apart.get(row.person_id) ?? new Set<string>()
  return {
    rights: new Set((['objection-to-research', 'restriction'] as const).filter((right) => reasons.has(right))),
    identitySealed: row.identity_sealed,
    protected: row.protected || (person !== undefined && isProtected(person)),
    livesWithProtected: reasons.has('lives-with-someone-protected'),
    isDescribed: person !== undefined && person.records.length > 0,
  }
}

/** Someone of whom nothing is left. */
const undescribed: Standing = {
  rights: new Set(),
  identitySealed: false,
  protected: false,
  livesWithProtected: false,
  isDescribed: false,
}

function monthsOf(row: IStudyFamiliesResult): StudyFamily['months'] {
  return {
    identified: row.month_identified,
    started: row.month_started,
    leadPractitioner: row.month_lead_practitioner,
    assessed: row.month_assessed,
    planned: row.month_planned,
    closed: row.month_closed,
    claimed: row.month_claimed,
  }
}
