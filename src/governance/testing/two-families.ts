import type { Services } from '../../platform/services.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import { actingAs } from '../service-actors.ts'
import { actingFor, type SignedInPerson } from '../signed-in-person.ts'
import { plantSupport } from './plant-support.ts'

/** A family of one person, with one row in every table that says something about it. */
type PlantedFamily = { readonly familyId: string; readonly personId: string }

export type Planted = {
  readonly north: PlantedFamily
  readonly vale: PlantedFamily
  /** Statements about the northern family; $1 is who claims to act, $2 a fresh id. */
  readonly decision: string
  readonly evidenceServed: string
}

/**
 * Two families, one of team north and one of team vale, with at least one row in every table of the stages: what tests of
 * who sees what look for. The practitioner works with the northern family, by the manager's decision.
 */
export async function plantTwoFamilies(
  { database }: Pick<Services, 'database'>,
  { manager, practitioner }: { readonly manager: SignedInPerson; readonly practitioner: SignedInPerson },
): Promise<Planted> {
  const assessmentRunId = newId()
  const [north, vale] = await inTransaction(database, actingAs('link'), async (tx) => {
    const run = await plantRuns(tx, assessmentRunId)
    return [await plantFamily(tx, { team: 'north', number: 1, ...run }), await plantFamily(tx, { team: 'vale', number: 2, ...run })]
  })
  const decision = `
    insert into decision (decision_id, family_id, assessment_run_id, evidence_version, actor_id, decided_at, decided_on,
      outcome, sealed_reason, key_number)
    values ($2, '${north.familyId}', '${assessmentRunId}', 'v1', $1, now(), '2019-08-31', 'offer-support', '', 1)`
  const evidenceServed = `
    insert into evidence_served (actor_id, family_id, evidence_version, served_at)
    select $1::uuid, '${north.familyId}', 'v1', now() where $2::uuid is not null`
  const decisionId = newId()
  await inTransaction(database, actingFor(manager, 'offer-support'), async (tx) => {
    await tx.query(evidenceServed, [manager.actorId, decisionId])
    await tx.query(decision, [manager.actorId, decisionId])
    await tx.query(
      `insert into decision_need (decision_id, headline, need, finding_id, answer)
       select $1, headline, need, finding_id, 'yes' from finding where family_id = $2`,
      [decisionId, north.familyId],
    )
    await tx.query(
      `insert into family_practitioner (family_id, actor_id, decision_id, valid_from) values ($1, $2, $3, '2019-08-01')`,
      [north.familyId, practitioner.actorId, decisionId],
    )
  })
  await plantSupport({ database }, { ...north, decisionId, manager })
  return { north, vale, decision, evidenceServed }
}

type Runs = { readonly deliveryId: string; readonly linkRunId: string; readonly assessmentRunId: string }

async function plantRuns(tx: Transaction, assessmentRunId: string): Promise<Runs> {
  const [deliveryId, linkRunId] = [newId(), newId()]
  await tx.query(
    `insert into delivery (delivery_id, source, edition, file_kind, file_name, content_sha256, agreement, received_on,
       recorded_at, rows_read, records_new, records_unchanged, records_withdrawn, rows_quarantined)
     values ($1, 'social-care', '2016-09', 'people', 'people.csv', 'abc', 'DSA-1', '2019-08-31', now(), 3, 2, 0, 0, 1)`,
    [deliveryId],
  )
  await tx.query(
    `insert into coverage (delivery_id, source, fact_kind, covers_from, covers_to, area, known_from)
     values ($1, 'social-care', 'child-in-need', '2016-09-01', '2019-08-31', 'Avonmere', now())`,
    [deliveryId],
  )
  await tx.query(
    `insert into delivery_warning (delivery_id, kind, times, first_line, says)
     values ($1, 'column-missing', 1, 1, 'a column was not sent')`,
    [deliveryId],
  )
  await tx.query(
    `insert into quarantined_row (delivery_id, row_number, line_number, reason, value_class, remedy)
     values ($1, 3, 4, 'no such day', 'text', 'send the day again')`,
    [deliveryId],
  )
  await tx.query(
    `insert into link_run (link_run_id, model, model_sha256, match_weight_to_join, known_at) values ($1, 'm', 'abc', 8, now())`,
    [linkRunId],
  )
  await tx.query(
    `insert into assessment_run (assessment_run_id, framework, edition, edition_sha256, as_of, known_at, what_if)
     values ($1, 'troubled-families', '2015-04', 'abc', '2019-08-31', now(), false)`,
    [assessmentRunId],
  )
  return { deliveryId, linkRunId, assessmentRunId }
}

type Plot = Runs & { readonly team: string; readonly number: number }

async function plantFamily(tx: Transaction, plot: Plot): Promise<PlantedFamily> {
  const { team, number, deliveryId, linkRunId, assessmentRunId } = plot
  const digest = Buffer.alloc(16, number)
  const [personId, familyId, dwellingId, householdId] = [newId(), newId(), newId(), newId()]
  const sourcePersonId = await idOf(
    tx,
    `insert into source_person (source, key_digest) values ('social-care', $1) returning source_person_id as id`,
    [digest],
  )
  await tx.query(
    `insert into source_record (record_id, delivery_id, source, file_kind, row_number, line_number, row_key_digest,
       content_digest, source_person_id, describes_person, sealed, known_from)
     values ($1::bigint, $2, 'social-care', 'people', $1::bigint, $1::bigint + 1, $3, $3, $4, true, '', now())`,
    [number, deliveryId, digest, sourcePersonId],
  )
  const factId = await idOf(
    tx,
    `insert into fact (record_id, source_person_id, kind, valid_from, known_from)
     values ($1, $2, 'child-in-need', '2019-01-01', now()) returning fact_id as id`,
    [number, sourcePersonId],
  )
  await tx.query(
    `insert into stated_relationship (record_id, from_source_person_id, to_source_person_id, kind, known_from)
     values ($1, $2, $2, 'other', now())`,
    [number, sourcePersonId],
  )
  await tx.query(
    `insert into data_quality_notice (source, record_id, kind, noted_at) values ('social-care', $1, 'shared-identifier', now())`,
    [number],
  )
  await tx.query('insert into person (person_id, issued_at) values ($1, now())', [personId])
  await tx.query(
    'insert into person_member (source_person_id, person_id, link_run_id, known_from) values ($1, $2, $3, now())',
    [sourcePersonId, personId, linkRunId],
  )
  await tx.query(
    `insert into link (link_run_id, left_source_person_id, right_source_person_id, state, reason, known_from)
     values ($1, $2, $2, 'review', 'planted', now())`,
    [linkRunId, sourcePersonId],
  )
  await tx.query(`insert into dwelling (dwelling_id, address_digest, kind) values ($1, $2, 'ordinary')`, [dwellingId, digest])
  await tx.query('insert into dwelling_address (dwelling_id, address_digest, known_from) values ($1, $2, now())', [
    dwellingId,
    digest,
  ])
  await tx.query(
    `insert into dwelling_kind (dwelling_id, kind, because, known_from) values ($1, 'ordinary', 'planted', now())`,
    [dwellingId],
  )
  await tx.query(
    `insert into residence (person_id, dwelling_id, record_id, kind, valid_from, known_from)
     values ($1, $2, $3, 'main', '2018-01-01', now())`,
    [personId, dwellingId, number],
  )
  await tx.query(
    `insert into relationship (from_person_id, to_person_id, kind, known_from) values ($1, $1, 'other', now())`,
    [personId],
  )
  await tx.query('insert into household (household_id, dwelling_id) values ($1, $2)', [householdId, dwellingId])
  await tx.query(
    `insert into household_member (household_id, person_id, valid_from, known_from) values ($1, $2, '2018-01-01', now())`,
    [householdId, personId],
  )
  await tx.query(`insert into family (family_id, reference, issued_at, team_id) values ($1, $2, now(), $3)`, [
    familyId,
    `F-${number}`,
    team,
  ])
  await tx.query('insert into family_home (family_id, household_id, known_from) values ($1, $2, now())', [
    familyId,
    householdId,
  ])
  await tx.query(
    `insert into family_member (family_id, person_id, role, resident, because, known_from)
     values ($1, $2, 'child', true, 'planted', now())`,
    [familyId, personId],
  )
  const findingId = await idOf(
    tx,
    `insert into finding (assessment_run_id, family_id, headline, need, finding, because)
     values ($1, $2, 'children-who-need-help', 'child-in-need', 'met', 'planted') returning finding_id as id`,
    [assessmentRunId, familyId],
  )
  await tx.query(
    `insert into finding_person (finding_id, person_id, finding, because) values ($1, $2, 'met', 'planted')`,
    [findingId, personId],
  )
  await tx.query('insert into finding_fact (finding_id, fact_id) values ($1, $2)', [findingId, factId])
  await tx.query(
    `insert into eligibility (assessment_run_id, family_id, eligible, headlines_met, because, evidence_version)
     values ($1, $2, 'no', '{children-who-need-help}', 'one headline', 'v1')`,
    [assessmentRunId, familyId],
  )
  return { familyId, personId }
}

async function idOf(tx: Transaction, insert: string, values: unknown[]): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(insert, values)
  return rows[0]!.id
}
