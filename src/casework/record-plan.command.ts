import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { caseToWrite } from './case-to-write.ts'
import { planErrors, type Plan, type PlanError } from './plan.ts'
import { planVersions, storePlan } from './plan.store.ts'
import { isRecordedAlready } from './recorded-already.ts'
import { planById } from './sql/plan-by-id.queries.ts'
import { joinCase, needsOfCase } from './support-case.store.ts'
import { versionOf, type VersionOutcome } from './version.ts'

/** A plan as its page sends it. */
export type PlanToRecord = Plan & {
  /** Given by the page, so that a form sent twice is one version. */
  readonly planId: string
  readonly familyId: string
  /** The version it was made from; left out where there was none. */
  readonly madeFrom?: number | undefined
}

/**
 * Record a new version of a family's plan: what the family wants for each need, and who does what by when. Earlier
 * versions stay as they are.
 *
 * @throws `not-allowed` whether or not there is such a family, `no-open-case`
 */
export async function recordPlan(
  { database, keys, clock }: Services,
  person: Asker,
  { planId, familyId, madeFrom = 0, startsOn, endsOn, goals }: PlanToRecord,
): Promise<VersionOutcome<PlanError>> {
  const [at, on] = [clock.now(), clock.today()]
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    const supportCase = await caseToWrite(tx, { person, familyId, action: 'casework:write' })
    const { caseId } = supportCase
    const [before] = await planById.run({ plan_id: planId }, tx)
    if (isRecordedAlready(before, { person, familyId })) return { kind: 'recorded', version: before.version }

    const [latest] = await planVersions(tx, keys, caseId)
    if (latest !== undefined && latest.version !== madeFrom) return { kind: 'recorded-meanwhile', ...versionOf(latest) }
    const needs = await needsOfCase(tx, caseId)
    const plan = { startsOn, endsOn, goals }
    const errors = planErrors(plan, { needsOfCase: needs.map(({ need }) => need), asOf: on })
    if (errors.length > 0) return { kind: 'incomplete', errors }

    const version = (latest?.version ?? 0) + 1
    await storePlan(tx, keys, { planId, supportCase, version, plan, needs, at, on })
    await joinCase(tx, { familyId, on })
    const actions = goals.reduce((count, goal) => count + goal.actions.length, 0)
    await recordAuditEvent(tx, {
      at,
      action: 'case:record-plan',
      objectKind: 'family',
      objectId: familyId,
      detail: { caseId, planId, version, needs: goals.map(({ need }) => need), actions },
    })
    return { kind: 'recorded', version }
  })
}
