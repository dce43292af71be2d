import { actingAs } from '../../governance/service-actors.ts'
import { actingFor } from '../../governance/signed-in-person.ts'
import { signInPerson } from '../../governance/sign-in-person.command.ts'
import { readEdition } from '../../needs/read-edition.ts'
import { newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'

/** One invented family's way through the programme, and the results it had as of some days. */
export type PlantedWay = {
  readonly foundOn: string
  readonly offeredOn?: string
  readonly openedOn?: string
  readonly closedOn?: string
  readonly results?: readonly { readonly asOf: string; readonly headline: string; readonly result: string }[]
}

export type PlantedProgramme = { readonly familyIds: readonly string[]; readonly personIds: readonly string[] }

/** Families of one adult each, as the stages before would have left them, with decisions made by a person. */
export async function plantProgramme(
  services: Pick<Services, 'database' | 'keys' | 'clock'>,
  ways: readonly PlantedWay[],
): Promise<PlantedProgramme> {
  const { database } = services
  const account = {
    issuer: 'https://provider.test',
    subject: 'planting',
    name: 'Planting',
    groups: ['kith-team-managers-north'],
  }
  const manager = await signInPerson(services, account)
  const families = ways.map((way) => ({
    ...way,
    familyId: newId(),
    personId: newId(),
    decisionId: newId(),
    caseId: newId(),
  }))
  const runs = new Map([...new Set(ways.map(({ foundOn }) => foundOn))].map((day) => [day, newId()]))
  await inTransaction(database, actingAs('families'), async (tx) => {
    for (const [day, runId] of runs) await plantAssessment(tx, runId, day)
    for (const family of families) await plantFamily(tx, family, runs.get(family.foundOn)!)
  })
  await inTransaction(database, actingFor(manager, 'offer-support'), async (tx) => {
    for (const family of families)
      await plantSupport(tx, family, { actorId: manager.actorId, runId: runs.get(family.foundOn)! })
  })
  const reckoned = [...new Set(ways.flatMap(({ results = [] }) => results.map(({ asOf }) => asOf)))]
  await inTransaction(database, actingAs('outcomes'), async (tx) => {
    for (const asOf of reckoned) await plantResults(tx, families, asOf)
  })
  return { familyIds: families.map(({ familyId }) => familyId), personIds: families.map(({ personId }) => personId) }
}

type Planted = PlantedWay & {
  readonly familyId: string
  readonly personId: string
  readonly decisionId: string
  readonly caseId: string
}

async function plantAssessment(tx: Transaction, runId: string, day: string): Promise<void> {
  await tx.query(
    `insert into assessment_run (assessment_run_id, framework, edition, edition_sha256, as_of, known_at, what_if)
     values ($1, 'troubled-families', '2015-04', $3, $2, $2::date + interval '23 hours', false)`,
    [runId, day, readEdition({ framework: 'troubled-families', edition: '2015-04' }).sha256],
  )
}

async function plantFamily(tx: Transaction, { familyId, personId, foundOn }: Planted, runId: string): Promise<void> {
  await tx.query(
    `insert into family (family_id, reference, issued_at, team_id) values ($1, $1::uuid::text, $2, 'north')`,
    [familyId, foundOn],
  )
  await tx.query('insert into person (person_id, issued_at) values ($1, $2)', [personId, foundOn])
  await tx.query(
    `insert into family_member (family_id, person_id, role, resident, because, known_from)
     values ($1, $2, 'adult', true, 'planted', $3)`,
    [familyId, personId, foundOn],
  )
  await tx.query(
    `insert into eligibility (assessment_run_id, family_id, eligible, headlines_met, because, evidence_version)
     values ($1, $2, 'yes', '{}', 'planted', 'v1')`,
    [runId, familyId],
  )
}

async function plantSupport(
  tx: Transaction,
  { familyId, personId, decisionId, caseId, offeredOn, openedOn, closedOn }: Planted,
  { actorId, runId }: { readonly actorId: string; readonly runId: string },
): Promise<void> {
  if (offeredOn === undefined) return
  await tx.query(
    `insert into evidence_served (actor_id, family_id, evidence_version, served_at) values ($1, $2, 'v1', $3)`,
    [actorId, familyId, offeredOn],
  )
  await tx.query(
    `insert into decision (decision_id, family_id, assessment_run_id, evidence_version, actor_id, decided_at, decided_on,
       outcome, sealed_reason, key_number)
     values ($1, $2, $3, 'v1', $4, $5::date, $5, 'offer-support', '', 1)`,
    [decisionId, familyId, runId, actorId, offeredOn],
  )
  if (openedOn === undefined) return
  await tx.query(
    `insert into family_case (case_id, family_id, decision_id, team_id, opened_by, opened_at, opened_on)
     values ($1, $2, $3, 'north', $4, $5::date, $5)`,
    [caseId, familyId, decisionId, actorId, openedOn],
  )
  await tx.query(
    `insert into case_member (case_id, family_id, person_id, role, joined_on) values ($1, $2, $3, 'adult', $4)`,
    [caseId, familyId, personId, openedOn],
  )
  if (closedOn === undefined) return
  await tx.query(
    `insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
     values ($1, $2, $3, $4::date, $4, 'goals-met', '', 1)`,
    [caseId, familyId, actorId, closedOn],
  )
}

async function plantResults(tx: Transaction, families: readonly Planted[], asOf: string): Promise<void> {
  const runId = newId()
  await tx.query(
    `insert into outcome_run (outcome_run_id, as_of, known_at) values ($1, $2, $2::date + interval '23 hours')`,
    [runId, asOf],
  )
  const rows = families.flatMap(({ familyId, caseId, results = [] }) =>
    results.filter((one) => one.asOf === asOf).map(({ headline, result }) => ({ familyId, caseId, headline, result })),
  )
  await tx.query(
    `insert into outcome_result (outcome_run_id, case_id, family_id, framework, edition, edition_sha256, headline,
       need, route, baseline_from, baseline_to, result_from, result_to, result, because)
     select $1, case_id, family_id, 'troubled-families', '2015-04', 'abc', headline, headline, 'progress', '2018-01-01',
       '2018-07-01', '2018-07-01', '2019-01-01', result, 'planted'
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as planted (case_id, family_id, headline, result)`,
    [
      runId,
      rows.map(({ caseId }) => caseId),
      rows.map(({ familyId }) => familyId),
      rows.map(({ headline }) => headline),
      rows.map(({ result }) => result),
    ],
  )
}
