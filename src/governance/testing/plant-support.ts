import { newId } from '../../platform/ids.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { actingAs } from '../service-actors.ts'
import { actingFor, type SignedInPerson } from '../signed-in-person.ts'

/** Whom the planted support is about, and by whose decision. */
export type Supported = {
  readonly familyId: string
  readonly personId: string
  readonly decisionId: string
  readonly manager: SignedInPerson
}

/**
 * One row in every table of casework, outcomes, research, rights and retention, about one family: what tests of who sees
 * what look for in the second half of the path.
 */
export async function plantSupport({ database }: Pick<Services, 'database'>, supported: Supported): Promise<void> {
  const { familyId, personId, manager } = supported
  const caseId = newId()
  await inTransaction(database, actingFor(manager, 'offer-support'), async (tx) => {
    await plantCase(tx, caseId, supported)
    await plantRecords(tx, caseId, supported)
    await plantDisclosure(tx, caseId, supported)
  })
  await inTransaction(database, actingAs('outcomes'), (tx) => plantResult(tx, caseId, familyId))
  const claimId = newId()
  await inTransaction(database, actingFor(manager, 'offer-support'), (tx) => plantClaim(tx, claimId, caseId, supported))
  const officer = { actorId: manager.actorId, scope: 'family', scopeIds: [] } as const
  await inTransaction(database, { ...officer, purpose: 'audit' }, (tx) => plantSample(tx, claimId, manager.actorId))
  await inTransaction(database, { ...officer, purpose: 'research' }, (tx) => plantRelease(tx, personId, manager.actorId))
  await inTransaction(database, { ...officer, purpose: 'rights' }, (tx) => plantRights(tx, personId, manager.actorId))
  await inTransaction(database, { ...officer, purpose: 'retention' }, (tx) =>
    plantDisposal(tx, familyId, manager.actorId),
  )
}

async function plantCase(tx: Transaction, caseId: string, { familyId, personId, decisionId, manager }: Supported) {
  await tx.query(
    `insert into family_case (case_id, family_id, decision_id, team_id, opened_by, opened_at, opened_on)
     values ($1, $2, $3, 'north', $4, now(), '2019-08-01')`,
    [caseId, familyId, decisionId, manager.actorId],
  )
  await tx.query(
    `insert into case_member (case_id, family_id, person_id, role, joined_on) values ($1, $2, $3, 'child', '2019-08-01')`,
    [caseId, familyId, personId],
  )
  await tx.query(
    `insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
     values ($1, $2, $3, now(), '2019-08-30', 'goals-met', '', 1)`,
    [caseId, familyId, manager.actorId],
  )
  const letterId = newId()
  await tx.query(
    `insert into contact_letter (letter_id, case_id, family_id, person_id, drafted_by, drafted_at, post_allowed, sealed,
       key_number)
     values ($1, $2, $3, $4, $5, now(), false, '', 1)`,
    [letterId, caseId, familyId, personId, manager.actorId],
  )
  await tx.query(
    `insert into contact_letter_check (letter_id, family_id, checked_by, checked_at, way, sealed, key_number)
     values ($1, $2, $3, now(), 'by-hand', '', 1)`,
    [letterId, familyId, manager.actorId],
  )
}

async function plantRecords(tx: Transaction, caseId: string, { familyId, manager }: Supported) {
  const [assessmentId, planId, noteId] = [newId(), newId(), newId()]
  const who = manager.actorId
  await tx.query(
    `insert into case_assessment (assessment_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on,
       sealed, key_number)
     values ($1, $2, $3, 1, $4, now(), '2019-08-02', '', 1)`,
    [assessmentId, caseId, familyId, who],
  )
  await tx.query(
    `insert into case_assessment_need (assessment_id, family_id, headline, need)
     values ($1, $2, 'children-who-need-help', 'child-in-need')`,
    [assessmentId, familyId],
  )
  await tx.query(
    `insert into case_plan (plan_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, starts_on, ends_on,
       sealed, key_number)
     values ($1, $2, $3, 1, $4, now(), '2019-08-03', '2019-08-03', '2019-11-03', '', 1)`,
    [planId, caseId, familyId, who],
  )
  await tx.query(
    `insert into case_plan_goal (plan_id, family_id, goal, headline, need)
     values ($1, $2, 1, 'children-who-need-help', 'child-in-need')`,
    [planId, familyId],
  )
  await tx.query(
    `insert into case_plan_action (plan_id, family_id, goal, action, due_on, state) values ($1, $2, 1, 1, '2019-09-01', 'to do')`,
    [planId, familyId],
  )
  await tx.query(
    `insert into case_note (note_id, case_id, family_id, created_by, created_at) values ($1, $2, $3, $4, now())`,
    [noteId, caseId, familyId, who],
  )
  await tx.query(
    `insert into case_note_version (note_id, family_id, version, recorded_by, recorded_at, happened_on, kind, is_event,
       sealed, key_number)
     values ($1, $2, 1, $3, now(), '2019-08-04', 'home-visit', false, '', 1)`,
    [noteId, familyId, who],
  )
}

async function plantDisclosure(tx: Transaction, caseId: string, { familyId, personId, manager }: Supported) {
  const disclosureId = newId()
  await tx.query(
    `insert into disclosure (disclosure_id, family_id, case_id, recipient, gateway, shared_by, shared_at, shared_on, sealed,
       key_number)
     values ($1, $2, $3, 'schools', 'children-act-2004-section-10', $4, now(), '2019-08-05', '', 1)`,
    [disclosureId, familyId, caseId, manager.actorId],
  )
  await tx.query(
    `insert into disclosure_item (disclosure_id, family_id, item, person_id, kind) values ($1, $2, 1, $3, 'need')`,
    [disclosureId, familyId, personId],
  )
}

async function plantResult(tx: Transaction, caseId: string, familyId: string) {
  const runId = newId()
  await tx.query(`insert into outcome_run (outcome_run_id, as_of, known_at) values ($1, '2019-08-31', now())`, [runId])
  await tx.query(
    `insert into published_quarter (as_of, published_at, report, report_sha256) values ('2019-06-30', now(), '{}', 'abc')`,
  )
  await tx.query(
    `with result as (
       insert into outcome_result (outcome_run_id, case_id, family_id, framework, edition, edition_sha256, headline, need,
         route, baseline_from, baseline_to, result_from, result_to, result, because)
       values ($1, $2, $3, 'troubled-families', '2015-04', 'abc', 'children-who-need-help', 'child-in-need', 'progress',
         '2018-08-01', '2019-08-01', '2019-08-01', '2020-02-01', 'cannot tell', 'planted')
       returning outcome_result_id
     )
     insert into outcome_result_fact (outcome_result_id, family_id, fact_id, in_window)
     select outcome_result_id, $3, (select min(fact_id) from fact), 'baseline' from result`,
    [runId, caseId, familyId],
  )
}

async function plantClaim(
  tx: Transaction,
  claimId: string,
  caseId: string,
  { familyId, personId, manager }: Supported,
) {
  await tx.query(
    `insert into claim (claim_id, case_id, family_id, route, claimed_by, claimed_at, claimed_on, framework, edition,
       pack_sha256, sealed, key_number)
     values ($1, $2, $3, 'progress', $4, now(), '2019-08-31', 'troubled-families', '2015-04', 'abc', '', 1)`,
    [claimId, caseId, familyId, manager.actorId],
  )
  await tx.query('insert into claim_person (claim_id, family_id, person_id) values ($1, $2, $3)', [
    claimId,
    familyId,
    personId,
  ])
  await tx.query('insert into claim_family (claim_id, family_id) values ($1, $2)', [claimId, familyId])
  await tx.query(
    `insert into claim_withdrawal (claim_id, family_id, withdrawn_by, withdrawn_at, sealed_reason, key_number)
     values ($1, $2, $3, now(), '', 1)`,
    [claimId, familyId, manager.actorId],
  )
}

async function plantSample(tx: Transaction, claimId: string, actorId: string) {
  const sampleId = newId()
  await tx.query(
    `insert into audit_sample (audit_sample_id, committed_by, committed_at, seed_sha256, sealed_seed, key_number)
     values ($1, $2, now(), 'abc', '', 1)`,
    [sampleId, actorId],
  )
  await tx.query(
    `insert into audit_sample_draw (audit_sample_id, drawn_by, drawn_at, seed, list_sha256, claims, drawn)
     values ($1, $2, now(), 'seed', 'abc', 1, 1)`,
    [sampleId, actorId],
  )
  await tx.query(`insert into audit_sample_item (audit_sample_id, claim_id, position) values ($1, $2, 1)`, [
    sampleId,
    claimId,
  ])
  await tx.query(
    `insert into audit_finding (audit_sample_id, claim_id, found_by, found_at, verdict, sealed_reason, key_number)
     values ($1, $2, $3, now(), 'agree', '', 1)`,
    [sampleId, claimId, actorId],
  )
}

async function plantRelease(tx: Transaction, personId: string, actorId: string) {
  const releaseId = newId()
  await tx.query(
    `insert into release (release_id, study, edition, as_of, known_at, prepared_by, prepared_at, content_sha256, people,
       families, excluded)
     values ($1, 'national-impact-study', '2015-04', '2019-08-31', now(), $2, now(), 'abc', 1, 1, '{}')`,
    [releaseId, actorId],
  )
  await tx.query(
    `insert into release_approval (release_id, approved_by, approved_at, content_sha256) values ($1, $2, now(), 'abc')`,
    [releaseId, actorId],
  )
  await tx.query(
    `insert into release_seal (release_id, sealed_by, sealed_at, manifest, destroyed_by)
     values ($1, $2, now(), '{}', '2021-03-31')`,
    [releaseId, actorId],
  )
  await tx.query('insert into release_placed (release_id, placed_at) values ($1, now())', [releaseId])
  await tx.query(
    `insert into release_file (release_id, file, recipient, content_sha256, encrypted_sha256, rows)
     values ($1, 'identifiers', 'office-for-national-statistics', 'abc', 'def', 1)`,
    [releaseId],
  )
  await tx.query(
    `insert into release_person (release_id, person_id, study_group) values ($1, $2, 'programme')`,
    [releaseId, personId],
  )
}

async function plantRights(tx: Transaction, personId: string, actorId: string) {
  const rightId = newId()
  await tx.query(
    `insert into personal_right (right_id, person_id, kind, begins_on, recorded_by, recorded_at, sealed, key_number)
     values ($1, $2, 'objection-to-research', '2019-08-01', $3, now(), '', 1)`,
    [rightId, personId, actorId],
  )
  await tx.query(
    `insert into personal_right_end (right_id, ends_on, ended_by, ended_at, sealed_reason, key_number)
     values ($1, '2019-08-02', $2, now(), '', 1)`,
    [rightId, actorId],
  )
}

async function plantDisposal(tx: Transaction, familyId: string, actorId: string) {
  const [holdId, disposalId] = [newId(), newId()]
  await tx.query(
    `insert into hold (hold_id, family_id, kind, placed_by, placed_at, sealed_reason, key_number)
     values ($1, $2, 'complaint', $3, now(), '', 1)`,
    [holdId, familyId, actorId],
  )
  await tx.query('insert into hold_release (hold_id, released_by, released_at) values ($1, $2, now())', [
    holdId,
    actorId,
  ])
  await tx.query(
    `insert into disposal (disposal_id, as_of, proposed_by, proposed_at, list_sha256, counts)
     values ($1, '2019-08-31', $2, now(), 'abc', '{}')`,
    [disposalId, actorId],
  )
  await tx.query(
    `insert into disposal_subject (disposal_id, subject_kind, subject_id, retention_rule) values ($1, 'family', $2, 'never-offered')`,
    [disposalId, familyId],
  )
  await tx.query(
    `insert into disposal_approval (disposal_id, approved_by, approved_at, list_sha256) values ($1, $2, now(), 'abc')`,
    [disposalId, actorId],
  )
  await tx.query('insert into disposal_key (disposal_id, key_number) values ($1, 1)', [disposalId])
  await tx.query(
    `insert into disposal_certificate (disposal_id, completed_at, certificate, certificate_sha256)
     values ($1, now(), '{}', 'abc')`,
    [disposalId],
  )
}
