import { newId } from '../../../platform/ids.ts'
import type { TestServices } from '../../../platform/testing/test-database.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { actingAs } from '../../service-actors.ts'
import { signInPerson } from '../../sign-in-person.command.ts'
import { actingFor, type SignedInPerson } from '../../signed-in-person.ts'

export type PlantedCase = { readonly caseId: string; readonly noteId: string; readonly manager: SignedInPerson }

/** The manager of every team. */
function aManager(services: TestServices): Promise<SignedInPerson> {
  const groups = ['kith-team-managers']
  return signInPerson(services, { issuer: 'https://provider.test', subject: 'manager', name: 'Merle Example', groups })
}

/**
 * A case of a family with a note whose words are sealed as casework seals them, closed on a day or still open. The family's
 * decision and its case stand as the rooms leave them.
 */
export async function plantCase(
  services: TestServices,
  family: { readonly familyId: string; readonly personIds: readonly string[] },
  { openedOn, closedOn, note }: { readonly openedOn: string; readonly closedOn?: string; readonly note: string },
): Promise<PlantedCase> {
  const { database, keys } = services
  const manager = await aManager(services)
  const [decisionId, caseId, noteId] = [newId(), newId(), newId()]
  const assessmentRunId = await plantRun(services)
  const [reasonKey, noteKey, closureKey] = [await keys.reserve(1), await keys.reserve(1), await keys.reserve(1)]
  const seal = (keyNumber: number, table: string, row: string, column: string) =>
    keys.seal({ keyNumber, table, row, column }, note)
  await inTransaction(database, actingFor(manager, 'offer-support'), async (tx) => {
    const { rows: before } = await tx.query<{ id: string }>(
      'select decision_id as id from decision where family_id = $1 order by decided_at desc limit 1',
      [family.familyId],
    )
    await tx.query(
      `insert into decision (decision_id, family_id, assessment_run_id, evidence_version, actor_id, decided_at, decided_on,
         outcome, sealed_reason, key_number, supersedes)
       values ($1, $2, $3, 'planted', $4, clock_timestamp(), $5, 'offer-support', $6, $7, $8)`,
      [decisionId, family.familyId, assessmentRunId, manager.actorId, openedOn,
        seal(reasonKey, 'decision', decisionId, 'sealed_reason'), reasonKey, before[0]?.id ?? null],
    )
    await tx.query(
      `insert into family_case (case_id, family_id, decision_id, team_id, opened_by, opened_at, opened_on)
       values ($1, $2, $3, 'riverside', $4, now(), $5)`,
      [caseId, family.familyId, decisionId, manager.actorId, openedOn],
    )
    for (const personId of family.personIds) {
      await tx.query(
        `insert into case_member (case_id, family_id, person_id, role, joined_on) values ($1, $2, $3, 'adult', $4)`,
        [caseId, family.familyId, personId, openedOn],
      )
    }
    await tx.query(
      `insert into case_note (note_id, case_id, family_id, created_by, created_at) values ($1, $2, $3, $4, now())`,
      [noteId, caseId, family.familyId, manager.actorId],
    )
    await tx.query(
      `insert into case_note_version (note_id, family_id, version, recorded_by, recorded_at, happened_on, kind, is_event,
         sealed, key_number)
       values ($1, $2, 1, $3, now(), $4, 'home-visit', false, $5, $6)`,
      [noteId, family.familyId, manager.actorId, openedOn, seal(noteKey, 'case_note_version', `${noteId}/1`, 'sealed'), noteKey],
    )
    if (closedOn === undefined) return
    await tx.query(
      `insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
       values ($1, $2, $3, now(), $4, 'goals-met', $5, $6)`,
      [caseId, family.familyId, manager.actorId, closedOn, seal(closureKey, 'case_closure', caseId, 'sealed'), closureKey],
    )
  })
  return { caseId, noteId, manager }
}

async function plantRun({ database }: TestServices): Promise<string> {
  const runId = newId()
  await inTransaction(database, actingAs('assess'), (tx) =>
    tx.query(
      `insert into assessment_run (assessment_run_id, framework, edition, edition_sha256, as_of, known_at, what_if)
       values ($1, 'troubled-families', '2015-04', 'planted', '2010-01-01', now(), true)`,
      [runId],
    ),
  )
  return runId
}
