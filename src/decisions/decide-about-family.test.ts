import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import type { Asker } from '../governance/permission.ts'
import { actingAs } from '../governance/service-actors.ts'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { actingFor, type SignedInPerson } from '../governance/signed-in-person.ts'
import { assessNeeds } from '../needs/assess-needs.command.ts'
import { checkEditionIsUnchanged } from '../needs/check-edition-is-unchanged.ts'
import { readEdition } from '../needs/read-edition.ts'
import { plantFact, plantFamily, plantTwoNeeds, type PlantedFamily } from '../needs/testing/plant-family.ts'
import { newId } from '../platform/ids.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { chooseLeadPractitioner } from './choose-lead-practitioner.command.ts'
import { decideAboutFamily } from './decide-about-family.command.ts'
import type { Proposal } from './decision.ts'
import { currentEvidence } from './decision.store.ts'
import { recordEvidenceServed } from './evidence-served.store.ts'
import { familyStanding } from './family-standing.store.ts'
import { reasonPlace } from './reason-place.ts'

type World = {
  readonly services: TestServices
  readonly family: PlantedFamily
  readonly manager: SignedInPerson
  readonly colleague: SignedInPerson
  readonly practitioner: SignedInPerson
}

/** A family of Quayside that meets the programme's rule; two managers of its team, and a practitioner. */
async function aWorld(t: TestContext): Promise<World> {
  const services = await testDatabase(t, '2019-08-31')
  const family = await plantFamily(services, {
    mother: { role: 'adult', born: '1985-01-01', parentOf: ['son'] },
    son: { role: 'child', born: '2010-03-01' },
  })
  await plantTwoNeeds(services, family.people.mother!)
  await assessNeeds(services)
  const signIn = (subject: string, group: string) =>
    signInPerson(services, { issuer: 'https://provider.test', subject, name: subject, groups: [group] })
  const manager = await signIn('mara', 'kith-team-managers-riverside')
  const colleague = await signIn('moss', 'kith-team-managers-riverside')
  const practitioner = await signIn('leo', 'kith-lead-practitioners')
  return { services, family, manager, colleague, practitioner }
}

/** A decision with which nothing else happens. */
function decide(services: TestServices, person: Asker, proposal: Proposal) {
  return decideAboutFamily(services, person, proposal, () => Promise.resolve())
}

/** What the decide page does: read the evidence as someone, and write down that it was shown. */
async function showEvidence({ services, family }: World, person: SignedInPerson): Promise<string> {
  return inTransaction(services.database, actingFor(person, 'offer-support'), async (tx) => {
    const { evidenceVersion } = (await currentEvidence(tx, family.familyId))!
    await recordEvidenceServed(tx, { familyId: family.familyId, evidenceVersion, at: services.clock.now() })
    return evidenceVersion
  })
}

function aProposal({ family }: World, evidenceVersion: string, said: Partial<Proposal> = {}): Proposal {
  return {
    decisionId: newId(),
    familyId: family.familyId,
    evidenceVersion,
    lastDecisionId: null,
    answers: { 'out-of-work-benefit': 'yes', 'domestic-abuse-call-out': 'not-yet' },
    outcome: 'offer-support',
    reason: 'Her job ended in winter and she asked the school for help.',
    ...said,
  }
}

type DecisionRow = {
  decision_id: string
  outcome: string
  actor_id: string
  supersedes: string | null
  sealed_reason: Buffer
  key_number: number
  evidence_version: string
}

async function decisionsOf({ services, family }: World): Promise<DecisionRow[]> {
  return inTransaction(services.database, actingAs('assess'), async (tx) => {
    const { rows } = await tx.query<DecisionRow>(
      `select decision_id, outcome, actor_id, supersedes, sealed_reason, key_number, evidence_version
       from decision where family_id = $1 order by decided_at, decision_id`,
      [family.familyId],
    )
    return rows
  })
}

describe('deciding about a family', () => {
  test('is one person’s word with one reason, sealed, on the evidence they were shown', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    const proposal = aProposal(world, version)
    assert.deepEqual(await decide(world.services, world.manager, proposal), {
      kind: 'decided',
      decisionId: proposal.decisionId,
    })

    const [decision] = await decisionsOf(world)
    assert.equal(decision!.actor_id, world.manager.actorId)
    assert.equal(decision!.outcome, 'offer-support')
    assert.equal(decision!.evidence_version, version)
    assert.ok(!decision!.sealed_reason.includes('school'))
    const place = reasonPlace({ decisionId: decision!.decision_id, keyNumber: decision!.key_number })
    assert.equal(world.services.keys.open(place, decision!.sealed_reason).toString(), proposal.reason)

    const answered = await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
      tx.query(`select need, answer from decision_need where decision_id = $1 order by need`, [proposal.decisionId]),
    )
    assert.deepEqual(answered.rows, [
      { need: 'domestic-abuse-call-out', answer: 'not-yet' },
      { need: 'out-of-work-benefit', answer: 'yes' },
    ])
  })

  test('leaves an audit event with ids and codes, and not the reason', async (t) => {
    const world = await aWorld(t)
    const proposal = aProposal(world, await showEvidence(world, world.manager))
    await decide(world.services, world.manager, proposal)
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query<{ actor_id: string; purpose: string; detail: Record<string, unknown> }>(
        `select actor_id, purpose, detail from audit_event where action = 'family:decide' and object_id = $1`,
        [world.family.familyId],
      ),
    )
    assert.equal(rows[0]!.actor_id, world.manager.actorId)
    assert.equal(rows[0]!.purpose, 'offer-support')
    assert.equal(rows[0]!.detail.decisionId, proposal.decisionId)
    assert.doesNotMatch(JSON.stringify(rows[0]!.detail), /school|winter/)
  })

  test('cannot be done on a version of the evidence this person was never shown', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    assert.deepEqual(await decide(world.services, world.colleague, aProposal(world, version)), {
      kind: 'evidence-not-served',
    })
    assert.deepEqual(await decide(world.services, world.manager, aProposal(world, 'invented')), {
      kind: 'evidence-not-served',
    })
    assert.deepEqual(await decisionsOf(world), [])
  })

  test('is refused when new information has come, and says what is new, changed and gone', async (t) => {
    const world = await aWorld(t)
    const { services, family, manager } = world
    const version = await showEvidence(world, manager)
    await plantFact(services, family.people.son!, { kind: 'child-protection-plan', code: 'NEG', from: '2019-08-01' })
    await plantFact(services, family.people.mother!, {
      kind: 'domestic-abuse-incident',
      role: 'victim',
      from: '2019-08-20',
    })
    await inTransaction(services.database, actingAs('receive'), (tx) =>
      tx.query(`update fact set known_to = $1 where kind = 'out-of-work-benefit'`, [services.clock.now()]),
    )
    await assessNeeds(services)

    const outcome = await decide(services, manager, aProposal(world, version))
    assert.ok(outcome.kind === 'evidence-changed')
    assert.deepEqual(
      outcome.changes.map(({ need, change, was, now, because }) => ({ need, change, was, now, because })),
      [
        {
          need: 'child-in-need-or-protection',
          change: 'new',
          was: 'cannot tell',
          now: 'met',
          because: 'A child protection plan (neglect) since 1 August 2019.',
        },
        {
          need: 'out-of-work-benefit',
          change: 'gone',
          was: 'met',
          now: 'cannot tell',
          because: 'We do not receive this from the Department for Work and Pensions.',
        },
        {
          need: 'domestic-abuse-call-out',
          change: 'changed',
          was: 'met',
          now: 'met',
          because:
            'An incident of domestic abuse that the police were called to on 4 May 2019 and 20 August 2019, as the person harmed.',
        },
      ],
    )
    assert.deepEqual(await decisionsOf(world), [])

    const shownAgain = await showEvidence(world, manager)
    assert.equal(shownAgain, outcome.evidenceVersion)
    const answers = { 'child-in-need-or-protection': 'yes', 'domestic-abuse-call-out': 'yes' }
    const again = await decide(services, manager, aProposal(world, shownAgain, { answers }))
    assert.equal(again.kind, 'decided')
  })

  test('is not refused because a night went by in which nothing new came', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    await assessNeeds(world.services)
    const outcome = await decide(world.services, world.manager, aProposal(world, version))
    assert.equal(outcome.kind, 'decided')
  })

  test('is not changed by an assessment that was only tried out', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    await plantFact(world.services, world.family.people.son!, { kind: 'early-help-assessment', from: '2019-08-01' })
    await assessNeeds(world.services, { framework: 'troubled-families', edition: '2015-04', whatIf: true })
    assert.equal((await decide(world.services, world.manager, aProposal(world, version))).kind, 'decided')
  })

  test('shows the page again when something is missing, with the field and what to do', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    const proposal = aProposal(world, version, { reason: ' ', answers: { 'out-of-work-benefit': 'yes' } })
    assert.deepEqual(await decide(world.services, world.manager, proposal), {
      kind: 'incomplete',
      errors: [
        { field: 'answers.domestic-abuse-call-out', says: 'Select yes, no or not yet' },
        { field: 'reason', says: 'Enter why you decided this' },
      ],
    })
    assert.deepEqual(await decisionsOf(world), [])
  })

  test('sent twice by a double click is one decision', async (t) => {
    const world = await aWorld(t)
    const proposal = aProposal(world, await showEvidence(world, world.manager))
    const both = await Promise.all([
      decide(world.services, world.manager, proposal),
      decide(world.services, world.manager, proposal),
    ])
    assert.deepEqual(
      both.map(({ kind }) => kind),
      ['decided', 'decided'],
    )
    assert.equal((await decisionsOf(world)).length, 1)
  })

  test('by two people at once: one decides, the other sees what was decided', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    await showEvidence(world, world.colleague)
    const [one, other] = await Promise.all([
      decide(world.services, world.manager, aProposal(world, version)),
      decide(world.services, world.colleague, aProposal(world, version, { outcome: 'do-not-offer' })),
    ])
    const kinds = [one.kind, other.kind].toSorted()
    assert.deepEqual(kinds, ['decided', 'decided-meanwhile'])
    const [decision, ...more] = await decisionsOf(world)
    assert.deepEqual(more, [])
    const second = one.kind === 'decided-meanwhile' ? one : other
    assert.ok(second.kind === 'decided-meanwhile')
    assert.equal(second.decisionId, decision!.decision_id)
    assert.equal(second.decidedBy, decision!.actor_id)
    assert.equal(second.outcome, decision!.outcome)
  })

  test('can be done again with a new reason; what was decided before stays', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    const first = aProposal(world, version, { outcome: 'ask-for-more', reason: 'We asked the health visitor.' })
    await decide(world.services, world.manager, first)
    const second = aProposal(world, version, { lastDecisionId: first.decisionId })
    assert.equal((await decide(world.services, world.manager, second)).kind, 'decided')
    assert.deepEqual(
      (await decisionsOf(world)).map(({ outcome, supersedes }) => [outcome, supersedes]),
      [
        ['ask-for-more', null],
        ['offer-support', first.decisionId],
      ],
    )
  })
})

describe('who may decide', () => {
  const notAllowed = { code: 'not-allowed' }

  test('not a practitioner, even one who works with the family', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    const proposal = aProposal(world, version, { leadPractitionerId: world.practitioner.actorId })
    await decide(world.services, world.manager, proposal)
    const own = aProposal(world, version, { lastDecisionId: proposal.decisionId })
    await assert.rejects(decide(world.services, world.practitioner, own), notAllowed)
  })

  test('not a manager of another team, who is told the same as for a family that does not exist', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    const { services } = world
    const stranger = await signInPerson(services, {
      issuer: 'https://provider.test',
      subject: 'vera',
      name: 'vera',
      groups: ['kith-team-managers-vale'],
    })
    const told = async (familyId: string) =>
      decide(services, stranger, aProposal(world, version, { familyId })).catch((error: unknown) => error)
    assert.deepEqual(await told(world.family.familyId), await told(newId()))
    await assert.rejects(decide(services, stranger, aProposal(world, version)), notAllowed)
  })

  test('not a service: neither by asking nor by writing a decision itself', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    const { actorId } = actingAs('assess')
    const service = { actorId, roles: [], teams: [] }
    await assert.rejects(decide(world.services, service, aProposal(world, version)), {
      code: 'not-for-this-purpose',
    })
    const impostor = { actorId, roles: ['team-manager'], teams: ['riverside'] } as const
    await assert.rejects(
      inTransaction(world.services.database, actingFor(impostor, 'offer-support'), (tx) =>
        recordEvidenceServed(tx, { familyId: world.family.familyId, evidenceVersion: version, at: new Date() }),
      ),
      /KI002/,
    )
    assert.deepEqual(await decisionsOf(world), [])
  })

  test('not about a family that does not meet the rule', async (t) => {
    const world = await aWorld(t)
    const other = await plantFamily(world.services, { mother: { role: 'adult', born: '1985-01-01' } })
    await assessNeeds(world.services)
    const there = { ...world, family: other }
    const version = await showEvidence(there, world.manager)
    await assert.rejects(decide(world.services, world.manager, aProposal(there, version)), notAllowed)
  })

  test('and nothing that was decided can be altered afterwards', async (t) => {
    const world = await aWorld(t)
    const proposal = aProposal(world, await showEvidence(world, world.manager))
    await decide(world.services, world.manager, proposal)
    for (const statement of [
      `update decision set outcome = 'do-not-offer'`,
      `update decision_need set answer = 'no'`,
      'delete from decision',
    ]) {
      await assert.rejects(
        inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) => tx.query(statement)),
      )
    }
  })
})

describe('the lead practitioner', () => {
  const standing = (world: World) =>
    inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
      familyStanding(tx, world.family.familyId),
    )
  const sees = async (world: World, person: SignedInPerson) => {
    const { rows } = await inTransaction(world.services.database, actingFor(person, 'offer-support'), (tx) =>
      tx.query('select family_id from family'),
    )
    return rows.length === 1
  }

  test('chosen with the decision can open the family from then on', async (t) => {
    const world = await aWorld(t)
    assert.equal(await sees(world, world.practitioner), false)
    const leadPractitionerId = world.practitioner.actorId
    const proposal = aProposal(world, await showEvidence(world, world.manager), { leadPractitionerId })
    await decide(world.services, world.manager, proposal)
    assert.equal(await sees(world, world.practitioner), true)
    assert.deepEqual((await standing(world))!.practitionerIds, [leadPractitionerId])
  })

  test('loses access when it is decided not to offer support after all', async (t) => {
    const world = await aWorld(t)
    const version = await showEvidence(world, world.manager)
    const first = aProposal(world, version, { leadPractitionerId: world.practitioner.actorId })
    await decide(world.services, world.manager, first)
    const second = aProposal(world, version, { outcome: 'do-not-offer', lastDecisionId: first.decisionId })
    await decide(world.services, world.manager, second)
    assert.equal(await sees(world, world.practitioner), false)
  })

  test('can be chosen after the decision, in place of the one before', async (t) => {
    const world = await aWorld(t)
    const { services, manager, practitioner, family } = world
    const other = await signInPerson(services, {
      issuer: 'https://provider.test',
      subject: 'lena',
      name: 'lena',
      groups: ['kith-lead-practitioners'],
    })
    await decide(services, manager, aProposal(world, await showEvidence(world, manager)))
    await chooseLeadPractitioner(services, manager, { familyId: family.familyId, practitionerId: practitioner.actorId })
    await chooseLeadPractitioner(services, manager, { familyId: family.familyId, practitionerId: other.actorId })
    assert.deepEqual((await standing(world))!.practitionerIds, [other.actorId])
    assert.equal(await sees(world, practitioner), false)
    await chooseLeadPractitioner(services, manager, { familyId: family.familyId, practitionerId: practitioner.actorId })
    assert.deepEqual((await standing(world))!.practitionerIds, [practitioner.actorId])
  })

  test('cannot be chosen before anyone decided to support the family, nor be a service', async (t) => {
    const world = await aWorld(t)
    const { services, manager, practitioner, family } = world
    const choose = (practitionerId: string) =>
      chooseLeadPractitioner(services, manager, { familyId: family.familyId, practitionerId })
    await assert.rejects(choose(practitioner.actorId), { code: 'family-not-supported' })
    await decide(services, manager, aProposal(world, await showEvidence(world, manager)))
    await assert.rejects(choose(actingAs('assess').actorId), { code: 'not-a-person' })
  })
})

test('an edition that was decided on is frozen: assessing by changed files is refused', async (t) => {
  const world = await aWorld(t)
  await decide(world.services, world.manager, aProposal(world, await showEvidence(world, world.manager)))
  await assessNeeds(world.services)
  await inTransaction(world.services.database, actingAs('assess'), async (tx) => {
    const edition = readEdition({ framework: 'troubled-families', edition: '2015-04' })
    await checkEditionIsUnchanged(tx, edition)
    await assert.rejects(checkEditionIsUnchanged(tx, { ...edition, sha256: 'corrected' }), {
      code: 'edition-changed',
      message:
        'The files in frameworks/troubled-families/2015-04 have changed since a decision was made on them (the latest on 31 August 2019).',
    })
  })
})
