import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { decideAboutFamily } from '../decisions/decide-about-family.command.ts'
import { chooseLeadPractitioner } from '../decisions/choose-lead-practitioner.command.ts'
import { recordEvidenceServed } from '../decisions/evidence-served.store.ts'
import { currentEvidence } from '../decisions/decision.store.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { caseOfFamily, needsOfCase } from './support-case.store.ts'
import { familyToSupport, supportedFamily, type FamilyToSupport } from './testing/supported-family.ts'

function theCase({ services, family, manager }: FamilyToSupport) {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    caseOfFamily(tx, family.familyId),
  )
}

async function theNeeds({ services, manager }: FamilyToSupport, caseId: string) {
  const needs = await inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    needsOfCase(tx, caseId),
  )
  return needs.map(({ need }) => need)
}

async function endCase({ services, family, manager }: FamilyToSupport, caseId: string) {
  await inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    tx.query(
      `insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
       values ($1, $2, $3, $4, $5, 'goals-met', '', 1)`,
      [caseId, family.familyId, manager.actorId, services.clock.now(), services.clock.today()],
    ),
  )
}

describe('a decision to offer support', () => {
  test('opens a case about the family as it is, with the team and whoever was chosen to work with it', async (t) => {
    const world = await familyToSupport(t)
    const { family, practitioner } = world
    const decisionId = newId()
    await world.decide({ decisionId, leadPractitionerId: practitioner.actorId })
    const { caseId, members, ...opened } = (await theCase(world))!
    assert.deepEqual(opened, {
      familyId: family.familyId,
      decisionId,
      teamId: 'riverside',
      openedOn: '2019-08-31',
      closedOn: null,
      closedBecause: null,
      leadPractitionerId: practitioner.actorId,
    })
    assert.deepEqual(
      members.map(({ personId, role, joinedOn }) => [personId, role, joinedOn]),
      [
        [family.people.mother!.personId, 'adult', '2019-08-31'],
        [family.people.son!.personId, 'child', '2019-08-31'],
      ],
    )
    assert.deepEqual(await theNeeds(world, caseId), ['domestic-abuse-call-out', 'out-of-work-benefit'])
  })

  test('leaves an audit event that names the case and nobody', async (t) => {
    const world = await supportedFamily(t)
    const { caseId, decisionId } = (await theCase(world))!
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query(`select actor_id, purpose, detail from audit_event where action = 'case:open' and object_id = $1`, [
        world.family.familyId,
      ]),
    )
    assert.deepEqual(rows, [
      { actor_id: world.manager.actorId, purpose: 'offer-support', detail: { caseId, decisionId } },
    ])
  })

  test('is not recorded where its case cannot be opened, and no case is without its decision', async (t) => {
    const { services, family, manager } = await familyToSupport(t)
    const evidenceVersion = await inTransaction(services.database, actingFor(manager, 'offer-support'), async (tx) => {
      const evidence = (await currentEvidence(tx, family.familyId))!
      await recordEvidenceServed(tx, { ...evidence, familyId: family.familyId, at: services.clock.now() })
      return evidence.evidenceVersion
    })
    const proposal = {
      decisionId: newId(),
      familyId: family.familyId,
      evidenceVersion,
      lastDecisionId: null,
      answers: { 'out-of-work-benefit': 'yes', 'domestic-abuse-call-out': 'no' },
      outcome: 'offer-support',
      reason: 'They asked.',
    }
    const failing = () => Promise.reject(new Error('the power went'))
    await assert.rejects(decideAboutFamily(services, manager, proposal, failing), /the power went/)
    const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
      tx.query('select decision_id from decision union all select case_id from family_case'),
    )
    assert.deepEqual(rows, [])
  })

  for (const outcome of ['ask-for-more', 'do-not-offer', 'already-supported']) {
    test(`is what opens a case: "${outcome}" opens none`, async (t) => {
      const world = await familyToSupport(t)
      await world.decide({ outcome })
      assert.equal(await theCase(world), undefined)
    })
  }

  test('that is sent twice opens one case', async (t) => {
    const world = await familyToSupport(t)
    const decisionId = newId()
    await Promise.all([world.decide({ decisionId }), world.decide({ decisionId })])
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query('select decision_id from family_case'),
    )
    assert.deepEqual(rows, [{ decision_id: decisionId }])
  })
})

describe('deciding again', () => {
  test('while a case is open keeps it, and adds what was agreed since to its needs', async (t) => {
    const world = await familyToSupport(t)
    await world.decide({ answers: { 'out-of-work-benefit': 'yes', 'domestic-abuse-call-out': 'not-yet' } })
    const first = (await theCase(world))!
    assert.deepEqual(await theNeeds(world, first.caseId), ['out-of-work-benefit'])
    await world.decide({ answers: { 'out-of-work-benefit': 'no', 'domestic-abuse-call-out': 'yes' } })
    const again = (await theCase(world))!
    assert.deepEqual(again, first)
    assert.deepEqual(await theNeeds(world, first.caseId), ['domestic-abuse-call-out', 'out-of-work-benefit'])
  })

  test('while a case is open makes it about who has joined the family, and takes nobody out', async (t) => {
    const world = await supportedFamily(t)
    const { services, family } = world
    const { mother, son } = family.people
    const baby = newId()
    await inTransaction(services.database, actingAs('families'), async (tx) => {
      await tx.query(`update family_member set known_to = now() where person_id = $1`, [son!.personId])
      await tx.query(`insert into person (person_id, issued_at) values ($1, now())`, [baby])
      await tx.query(
        `insert into family_member (family_id, person_id, role, resident, because, known_from)
         values ($1, $2, 'child', true, 'planted', now())`,
        [family.familyId, baby],
      )
    })
    await world.decide()
    const { members } = (await theCase(world))!
    assert.deepEqual(new Set(members.map(({ personId }) => personId)), new Set([mother!.personId, son!.personId, baby]))
  })

  test('after a case has ended opens another, about what is agreed then', async (t) => {
    const world = await supportedFamily(t)
    const first = (await theCase(world))!
    await endCase(world, first.caseId)
    const ended = (await theCase(world))!
    assert.deepEqual([ended.closedOn, ended.closedBecause], ['2019-08-31', 'goals-met'])

    await world.decide({ answers: { 'out-of-work-benefit': 'no', 'domestic-abuse-call-out': 'yes' } })
    const second = (await theCase(world))!
    assert.notEqual(second.caseId, first.caseId)
    assert.equal(second.closedOn, null)
    assert.deepEqual(await theNeeds(world, second.caseId), ['domestic-abuse-call-out'])
    assert.deepEqual(await theNeeds(world, first.caseId), ['domestic-abuse-call-out', 'out-of-work-benefit'])
  })
})

test('the lead practitioner of a case is whoever works with the family now', async (t) => {
  const world = await supportedFamily(t)
  const lena = await world.signIn('lena', 'kith-lead-practitioners')
  await chooseLeadPractitioner(world.services, world.manager, {
    familyId: world.family.familyId,
    practitionerId: lena.actorId,
  })
  assert.equal((await theCase(world))!.leadPractitionerId, lena.actorId)
})

test('a case is not there for anyone who neither works with the family nor manages its team', async (t) => {
  const world = await supportedFamily(t)
  const { services, family } = world
  const others = [
    ['kith-lead-practitioners', 'offer-support'],
    ['kith-team-managers-north', 'offer-support'],
    ['kith-data-analysts', 'understand-difference'],
    ['kith-information-governance', 'rights'],
    ['kith-auditors', 'audit'],
    ['kith-evaluation', 'evaluation'],
    ['kith-service-owners', 'operate'],
  ] as const
  for (const [group, purpose] of others) {
    const other = await world.signIn(`another of ${group}`, group)
    const seen = await inTransaction(services.database, actingFor(other, purpose), (tx) =>
      caseOfFamily(tx, family.familyId),
    )
    assert.equal(seen, undefined, group)
  }
  const leos = await inTransaction(services.database, actingFor(world.practitioner, 'offer-support'), (tx) =>
    caseOfFamily(tx, family.familyId),
  )
  assert.ok(leos)
})

test('nobody is let in by a decision whose support has ended; a new decision lets in again', async (t) => {
  const world = await supportedFamily(t)
  const { services, manager, family, practitioner } = world
  const choose = () =>
    chooseLeadPractitioner(services, manager, { familyId: family.familyId, practitionerId: practitioner.actorId })
  await inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    tx.query('update family_practitioner set valid_to = valid_from'),
  )
  await endCase(world, (await theCase(world))!.caseId)
  await assert.rejects(choose(), /KI005/)
  await world.decide()
  await choose()
  assert.equal((await theCase(world))!.leadPractitionerId, practitioner.actorId)
})
