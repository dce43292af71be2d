import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { Plan } from './plan.ts'
import { planVersions } from './plan.store.ts'
import { recordPlan, type PlanToRecord } from './record-plan.command.ts'
import { caseOfFamily } from './support-case.store.ts'
import { familyToSupport, supportedFamily, type FamilyToSupport } from './testing/supported-family.ts'

const plan: Plan = {
  startsOn: '2019-09-01',
  endsOn: '2019-12-01',
  goals: [
    {
      need: 'out-of-work-benefit',
      goal: 'A job that fits around school',
      actions: [
        { what: 'Write a CV', owner: 'Mum', dueOn: '2019-09-20', state: 'to do' },
        { what: 'Ring the job centre', owner: 'Leo', dueOn: '2019-09-10', state: 'done', doneOn: '2019-08-31' },
      ],
    },
    {
      need: 'domestic-abuse-call-out',
      goal: 'A calm home',
      actions: [{ what: 'Agree a safe word', owner: 'Mum and Leo', dueOn: '2019-10-01', state: 'changed' }],
    },
  ],
}

function aPlan({ family }: FamilyToSupport, said: Partial<PlanToRecord> = {}): PlanToRecord {
  return { planId: newId(), familyId: family.familyId, ...plan, ...said }
}

function versionsOf({ services, family, manager }: FamilyToSupport) {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), async (tx) => {
    const { caseId } = (await caseOfFamily(tx, family.familyId))!
    return planVersions(tx, services.keys, caseId)
  })
}

describe('recording a plan', () => {
  test('keeps its days, goals and actions, with words sealed and dates in the clear', async (t) => {
    const world = await supportedFamily(t)
    const outcome = await recordPlan(world.services, world.practitioner, aPlan(world))
    assert.deepEqual(outcome, { kind: 'recorded', version: 1 })
    const [version] = await versionsOf(world)
    const { startsOn, endsOn, goals } = version!
    assert.deepEqual({ startsOn, endsOn, goals }, plan)
    assert.equal(version!.recordedBy, world.practitioner.actorId)

    const { rows } = await inTransaction(world.services.database, actingAs('outcomes'), (tx) =>
      tx.query<{ sealed: Buffer }>('select sealed from case_plan'),
    )
    assert.ok(!rows[0]!.sealed.includes('Mum'))
  })

  test('again is a version of its own, in which an action can be done and another gone', async (t) => {
    const world = await supportedFamily(t)
    await recordPlan(world.services, world.practitioner, aPlan(world))
    const goals = [
      {
        ...plan.goals[0]!,
        actions: [{ ...plan.goals[0]!.actions[0]!, state: 'done', doneOn: '2019-08-31' }],
      },
    ]
    assert.deepEqual(await recordPlan(world.services, world.practitioner, aPlan(world, { goals, madeFrom: 1 })), {
      kind: 'recorded',
      version: 2,
    })
    assert.deepEqual(
      (await versionsOf(world)).map((version) => version.goals),
      [goals, plan.goals],
    )
  })

  test('by two people at once records one; the other is told whose came first', async (t) => {
    const world = await supportedFamily(t)
    const outcomes = await Promise.all([
      recordPlan(world.services, world.practitioner, aPlan(world)),
      recordPlan(world.services, world.manager, aPlan(world)),
    ])
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['recorded', 'recorded-meanwhile'])
    assert.equal((await versionsOf(world)).length, 1)
  })

  test('sent twice by a double click is one version', async (t) => {
    const world = await supportedFamily(t)
    const sent = aPlan(world)
    await Promise.all([
      recordPlan(world.services, world.practitioner, sent),
      recordPlan(world.services, world.practitioner, sent),
    ])
    assert.equal((await versionsOf(world)).length, 1)
  })

  test('that ends before it starts, or is for a need that was not agreed, is not done', async (t) => {
    const world = await familyToSupport(t)
    await world.decide({ answers: { 'out-of-work-benefit': 'yes', 'domestic-abuse-call-out': 'no' } })
    const outcome = await recordPlan(world.services, world.manager, aPlan(world, { endsOn: '2019-08-01' }))
    assert.deepEqual(outcome, {
      kind: 'incomplete',
      errors: [
        { field: 'endsOn', says: 'The plan must end on or after the day it starts' },
        { field: 'goals.1.goal', says: 'This goal is for a need that was not agreed' },
      ],
    })
    assert.deepEqual(await versionsOf(world), [])
  })

  test('leaves an audit event with needs and counts, and no word of it', async (t) => {
    const world = await supportedFamily(t)
    const sent = aPlan(world)
    await recordPlan(world.services, world.practitioner, sent)
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query<{ detail: Record<string, unknown> }>(
        `select detail from audit_event where action = 'case:record-plan' and object_id = $1`,
        [world.family.familyId],
      ),
    )
    const { caseId, ...detail } = rows[0]!.detail
    assert.ok(caseId)
    assert.deepEqual(detail, {
      planId: sent.planId,
      version: 1,
      needs: ['out-of-work-benefit', 'domestic-abuse-call-out'],
      actions: 3,
    })
  })
})

describe('who may record a plan', () => {
  test('not someone who does not work with the family, nor another team’s manager', async (t) => {
    const world = await supportedFamily(t)
    for (const group of ['kith-lead-practitioners', 'kith-team-managers-north']) {
      const person = await world.signIn(`another of ${group}`, group)
      await assert.rejects(recordPlan(world.services, person, aPlan(world)), { code: 'not-allowed' })
    }
    assert.deepEqual(await versionsOf(world), [])
  })

  test('nobody else sees a row of it', async (t) => {
    const world = await supportedFamily(t)
    await recordPlan(world.services, world.practitioner, aPlan(world))
    const others = [
      ['kith-lead-practitioners', 'offer-support'],
      ['kith-team-managers-north', 'offer-support'],
      ['kith-data-analysts', 'identify-families'],
      ['kith-information-governance', 'rights'],
      ['kith-auditors', 'audit'],
      ['kith-evaluation', 'research'],
    ] as const
    for (const [group, purpose] of others) {
      const person = await world.signIn(`another of ${group}`, group)
      const { rows } = await inTransaction(world.services.database, actingFor(person, purpose), (tx) =>
        tx.query(
          `select plan_id from case_plan union all select plan_id from case_plan_goal
           union all select plan_id from case_plan_action`,
        ),
      )
      assert.deepEqual(rows, [], group)
    }
  })
})
