import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { assessmentVersions } from './assessment.store.ts'
import { recordAssessment, type AssessmentToRecord } from './record-assessment.command.ts'
import { caseOfFamily } from './support-case.store.ts'
import { familyToSupport, supportedFamily, type FamilyToSupport } from './testing/supported-family.ts'

const words = {
  needs: [
    { need: 'out-of-work-benefit', familyWords: 'Her job ended in winter.', practitionerWords: 'She wants to work.' },
    { need: 'domestic-abuse-call-out', familyWords: 'It is calmer now.', practitionerWords: 'I think she is safe.' },
  ],
  goingWell: 'They cook together.',
}

function anAssessment({ family }: FamilyToSupport, said: Partial<AssessmentToRecord> = {}): AssessmentToRecord {
  return { assessmentId: newId(), familyId: family.familyId, ...words, ...said }
}

function versionsOf({ services, family, manager }: FamilyToSupport) {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), async (tx) => {
    const { caseId } = (await caseOfFamily(tx, family.familyId))!
    return assessmentVersions(tx, services.keys, caseId)
  })
}

describe('recording an assessment', () => {
  test('keeps the family’s words and the practitioner’s, sealed, and who wrote them when', async (t) => {
    const world = await supportedFamily(t)
    const { services, practitioner } = world
    const outcome = await recordAssessment(services, practitioner, anAssessment(world))
    assert.deepEqual(outcome, { kind: 'recorded', version: 1 })
    const [version] = await versionsOf(world)
    assert.equal(version!.recordedBy, practitioner.actorId)
    assert.equal(version!.recordedOn, '2019-08-31')
    assert.deepEqual({ needs: version!.needs, goingWell: version!.goingWell }, words)

    const { rows } = await inTransaction(services.database, actingAs('outcomes'), (tx) =>
      tx.query<{ sealed: Buffer; needs: string[] }>(
        `select sealed, array(
           select need from case_assessment_need as about
           where about.assessment_id = case_assessment.assessment_id order by need
         ) as needs from case_assessment`,
      ),
    )
    assert.ok(!rows[0]!.sealed.includes('winter'))
    assert.deepEqual(rows[0]!.needs, ['domestic-abuse-call-out', 'out-of-work-benefit'])
  })

  test('again is a version of its own beside the first', async (t) => {
    const world = await supportedFamily(t)
    await recordAssessment(world.services, world.practitioner, anAssessment(world))
    const again = anAssessment(world, { madeFrom: 1, goingWell: 'Grandma helps.' })
    assert.deepEqual(await recordAssessment(world.services, world.manager, again), { kind: 'recorded', version: 2 })
    assert.deepEqual(
      (await versionsOf(world)).map(({ version, goingWell, recordedBy }) => [version, goingWell, recordedBy]),
      [
        [2, 'Grandma helps.', world.manager.actorId],
        [1, words.goingWell, world.practitioner.actorId],
      ],
    )
  })

  test('by two people at once records one; the other is told whose came first', async (t) => {
    const world = await supportedFamily(t)
    const outcomes = await Promise.all([
      recordAssessment(world.services, world.practitioner, anAssessment(world)),
      recordAssessment(world.services, world.manager, anAssessment(world, { goingWell: 'Another view.' })),
    ])
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['recorded', 'recorded-meanwhile'])
    const [only, ...more] = await versionsOf(world)
    assert.deepEqual(more, [])
    const meanwhile = outcomes.find((outcome) => outcome.kind === 'recorded-meanwhile')!
    assert.deepEqual([meanwhile.version, meanwhile.recordedBy], [1, only!.recordedBy])
  })

  test('sent twice by a double click is one version', async (t) => {
    const world = await supportedFamily(t)
    const assessment = anAssessment(world)
    const outcomes = await Promise.all([
      recordAssessment(world.services, world.practitioner, assessment),
      recordAssessment(world.services, world.practitioner, assessment),
    ])
    assert.deepEqual(outcomes, [
      { kind: 'recorded', version: 1 },
      { kind: 'recorded', version: 1 },
    ])
    assert.equal((await versionsOf(world)).length, 1)
    await assert.rejects(recordAssessment(world.services, world.manager, assessment), { code: 'record-id-taken' })
  })

  test('that leaves out a need of the case is not done', async (t) => {
    const world = await supportedFamily(t)
    const outcome = await recordAssessment(
      world.services,
      world.practitioner,
      anAssessment(world, { needs: [words.needs[0]!] }),
    )
    assert.deepEqual(outcome, {
      kind: 'incomplete',
      errors: [
        { field: 'needs.domestic-abuse-call-out.familyWords', says: 'Enter what the family says' },
        { field: 'needs.domestic-abuse-call-out.practitionerWords', says: 'Enter what you think' },
      ],
    })
    assert.deepEqual(await versionsOf(world), [])
  })

  test('asks about a need that was agreed later, too', async (t) => {
    const world = await familyToSupport(t)
    await world.decide({ answers: { 'out-of-work-benefit': 'yes', 'domestic-abuse-call-out': 'no' } })
    const first = anAssessment(world, { needs: [words.needs[0]!] })
    assert.equal((await recordAssessment(world.services, world.manager, first)).kind, 'recorded')
    await world.decide()
    const next = anAssessment(world, { needs: [words.needs[0]!], madeFrom: 1 })
    assert.equal((await recordAssessment(world.services, world.manager, next)).kind, 'incomplete')
    const whole = anAssessment(world, { madeFrom: 1 })
    assert.deepEqual(await recordAssessment(world.services, world.manager, whole), { kind: 'recorded', version: 2 })
  })

  test('leaves an audit event with needs and a version, and no word of it', async (t) => {
    const world = await supportedFamily(t)
    const assessment = anAssessment(world)
    await recordAssessment(world.services, world.practitioner, assessment)
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query<{ actor_id: string; detail: Record<string, unknown> }>(
        `select actor_id, detail from audit_event where action = 'case:record-assessment' and object_id = $1`,
        [world.family.familyId],
      ),
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0]!.actor_id, world.practitioner.actorId)
    const { caseId, ...detail } = rows[0]!.detail
    assert.ok(caseId)
    assert.deepEqual(detail, {
      assessmentId: assessment.assessmentId,
      version: 1,
      needs: ['domestic-abuse-call-out', 'out-of-work-benefit'],
    })
  })
})

describe('who may record an assessment', () => {
  test('not someone who does not work with the family, nor another team’s manager, nor anyone for another purpose', async (t) => {
    const world = await supportedFamily(t)
    const lena = await world.signIn('lena', 'kith-lead-practitioners')
    const nour = await world.signIn('nour', 'kith-team-managers-north')
    for (const person of [lena, nour]) {
      await assert.rejects(recordAssessment(world.services, person, anAssessment(world)), { code: 'not-allowed' })
    }
    const dana = await world.signIn('dana', 'kith-data-analysts')
    await assert.rejects(recordAssessment(world.services, dana, anAssessment(world)), { code: 'not-for-this-purpose' })
    assert.deepEqual(await versionsOf(world), [])
  })

  test('nobody where no one decided to offer support, or where support has ended', async (t) => {
    const world = await familyToSupport(t)
    await assert.rejects(recordAssessment(world.services, world.manager, anAssessment(world)), { code: 'no-open-case' })
    await world.decide()
    await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), async (tx) => {
      const { caseId } = (await caseOfFamily(tx, world.family.familyId))!
      await tx.query(
        `insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
         values ($1, $2, $3, now(), '2019-08-31', 'goals-met', '', 1)`,
        [caseId, world.family.familyId, world.manager.actorId],
      )
    })
    await assert.rejects(recordAssessment(world.services, world.manager, anAssessment(world)), { code: 'no-open-case' })
  })

  test('nobody else sees a row of it, and nothing of it can be altered', async (t) => {
    const world = await supportedFamily(t)
    await recordAssessment(world.services, world.practitioner, anAssessment(world))
    const others = [
      ['kith-lead-practitioners', 'offer-support'],
      ['kith-team-managers-north', 'offer-support'],
      ['kith-data-analysts', 'understand-difference'],
      ['kith-information-governance', 'audit'],
      ['kith-auditors', 'audit'],
      ['kith-evaluation', 'evaluation'],
    ] as const
    for (const [group, purpose] of others) {
      const person = await world.signIn(`another of ${group}`, group)
      const { rows } = await inTransaction(world.services.database, actingFor(person, purpose), (tx) =>
        tx.query(`select assessment_id from case_assessment union all select assessment_id from case_assessment_need`),
      )
      assert.deepEqual(rows, [], group)
    }
    await assert.rejects(
      inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
        tx.query('update case_assessment set version = 7'),
      ),
      /code 42501/,
    )
  })
})
