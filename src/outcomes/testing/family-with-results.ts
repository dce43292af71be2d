import { recordAssessment } from '../../casework/record-assessment.command.ts'
import { recordPlan } from '../../casework/record-plan.command.ts'
import { familyToSupport, type FamilyToSupport } from '../../casework/testing/supported-family.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { aCoverage } from '../../needs/testing/a-member.ts'
import { plantCoverage, plantFact } from '../../needs/testing/plant-family.ts'
import { clockAt } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import type { TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'

/** A family supported since 31 August 2019, and the same Kith half a year later, when results can be told. */
export type FamilyWithResults = FamilyToSupport & { readonly later: TestServices }

type TestContext = Parameters<typeof familyToSupport>[0]

const opened = '2019-08-31'
export const judgedOn = '2020-03-16'

/**
 * The mother's claim ended in September and nobody was harmed again: both needs of the case are met on 16 March 2020. A
 * test leaves out what it is about.
 */
export async function familyWithResults(
  t: TestContext,
  without: {
    readonly assessment?: true
    readonly plan?: true
    readonly practitioner?: true
    readonly endOfClaim?: true
    readonly coverage?: true
  } = {},
): Promise<FamilyWithResults> {
  const world = await familyToSupport(t, opened)
  const { services, family, manager, practitioner } = world
  await world.decide(without.practitioner ? {} : { leadPractitionerId: practitioner.actorId })
  const september = on(services, '2019-09-05')
  if (!without.assessment) {
    const words = { familyWords: 'Their words.', practitionerWords: 'Mine.' }
    const needs = ['out-of-work-benefit', 'domestic-abuse-call-out'].map((need) => ({ need, ...words }))
    await recordAssessment(september, manager, {
      assessmentId: newId(),
      familyId: family.familyId,
      needs,
      goingWell: 'They cook together.',
    })
  }
  if (!without.plan) await planFor(september, world)
  if (!without.endOfClaim) await endClaim(services, '2019-09-10')
  if (!without.coverage) {
    const kinds = ['out-of-work-benefit', 'domestic-abuse-incident', 'employment']
    await plantCoverage(
      services,
      kinds.map((kind) => aCoverage({ kind, to: '2020-04-01' })),
    )
  }
  return { ...world, later: on(services, judgedOn) }
}

/** The same services on another day. */
export function on(services: TestServices, day: string): TestServices {
  return { ...services, clock: clockAt(day) }
}

async function planFor(services: TestServices, { family, manager }: FamilyToSupport): Promise<void> {
  const actions = [{ what: 'Visit the job centre', owner: 'Leo', dueOn: '2019-10-01', state: 'to do' }]
  await recordPlan(services, manager, {
    planId: newId(),
    familyId: family.familyId,
    startsOn: '2019-09-05',
    endsOn: '2020-03-01',
    goals: ['out-of-work-benefit', 'domestic-abuse-call-out'].map((need) => ({ need, goal: 'A calmer year', actions })),
  })
}

/** What the Department for Work and Pensions says later: the claim has ended. The row as it was stays as it was known. */
export async function endClaim({ database }: Pick<TestServices, 'database'>, day: string): Promise<void> {
  await inTransaction(database, actingAs('receive'), async (tx) => {
    const corrected = `${day}T10:00:00Z`
    await tx.query(
      `insert into fact (record_id, source_person_id, kind, code, role, valid_from, valid_to, known_from)
       select record_id, source_person_id, kind, code, role, valid_from, $1, $2
       from fact where kind = 'out-of-work-benefit' and known_to = 'infinity'`,
      [day, corrected],
    )
    await tx.query(
      `update fact set known_to = $1
       where kind = 'out-of-work-benefit' and valid_to is null and known_to = 'infinity'`,
      [corrected],
    )
  })
}

/** A call-out of the police that came to be known on the day itself. */
export async function callOut({ services, family }: FamilyToSupport, day: string): Promise<void> {
  const to = day.slice(0, 8) + String(Number(day.slice(8)) + 1).padStart(2, '0')
  const fact = { kind: 'domestic-abuse-incident', role: 'victim', from: day, to }
  await plantFact(services, family.people.mother!, { ...fact, knownFrom: new Date(`${day}T11:00:00Z`) })
}
