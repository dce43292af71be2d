import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { assessNeeds } from '../needs/assess-needs.command.ts'
import { plantFamily, plantTwoNeeds } from '../needs/testing/plant-family.ts'
import { newId } from '../platform/ids.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { canonicalJson } from './canonical-json.ts'
import { openPack } from './claim-pack.ts'
import { claimById } from './sql/claim-by-id.queries.ts'
import { submitClaim } from './submit-claim.command.ts'
import { callOut, endClaim, familyWithResults, on, type FamilyWithResults } from './testing/family-with-results.ts'
import { withdrawClaim } from './withdraw-claim.command.ts'
import { workOutOutcomes } from './work-out-outcomes.command.ts'

function claim({ later, manager, family }: FamilyWithResults, said: Partial<Parameters<typeof submitClaim>[2]> = {}) {
  return submitClaim(later, manager, { claimId: newId(), familyId: family.familyId, route: 'progress', ...said })
}

async function packOf({ database, keys }: Services, claimId: string) {
  const [row] = await inTransaction(database, actingAs('outcomes'), (tx) => claimById.run({ claim_id: claimId }, tx))
  const at = { claimId, keyNumber: row!.key_number, sealed: row!.sealed, packSha256: row!.pack_sha256 }
  return { row: row!, at, ...openPack(keys, at) }
}

describe('claiming for a family', () => {
  test('keeps one sealed pack in which each fact leads to its row and file', async (t) => {
    const world = await familyWithResults(t)
    const { later, family } = world
    await workOutOutcomes(later)
    const claimId = newId()
    assert.deepEqual(await claim(world, { claimId }), { kind: 'claimed', claimId })

    const { pack, isWhole, row } = await packOf(later, claimId)
    assert.ok(isWhole)
    assert.equal(row.pack_sha256, createHash('sha256').update(canonicalJson(pack)).digest('hex'))
    assert.ok(!row.sealed.includes('people.csv'))
    assert.deepEqual(
      pack.results.map(({ need, result }) => [need, result]),
      [
        ['out-of-work-benefit', 'met'],
        ['domestic-abuse-call-out', 'met'],
      ],
    )
    const calls = pack.results.find(({ need }) => need === 'domestic-abuse-call-out')!
    assert.equal(calls.people[0]!.personId, family.people.mother!.personId)
    const [fact] = calls.people[0]!.facts
    assert.deepEqual(
      [fact!.window, fact!.file, fact!.row, fact!.line, fact!.from],
      ['baseline', 'people.csv', 1, 2, '2019-05-04'],
    )
    assert.match(fact!.rowDigest, /^[0-9a-f]{32}$/)
    assert.equal(calls.spokenFor[0]!.kind, 'domestic-abuse-incident')
    assert.match(calls.measure, /reduced by at least 50%/)
    assert.deepEqual([pack.support.assessedOn, pack.support.plannedOn], ['2019-09-05', '2019-09-05'])
    assert.match(pack.framework.sha256, /^[0-9a-f]{64}$/)
    assert.doesNotMatch(canonicalJson(pack), /mother|1985-01-01/)
  })

  test('a pack that was altered in any way is seen through', async (t) => {
    const world = await familyWithResults(t)
    await workOutOutcomes(world.later)
    const claimId = newId()
    await claim(world, { claimId })
    const { at, pack } = await packOf(world.later, claimId)
    assert.equal(openPack(world.later.keys, { ...at, packSha256: 'f'.repeat(64) }).isWhole, false)
    const place = { keyNumber: at.keyNumber, table: 'claim', row: claimId, column: 'sealed' }
    const sealed = world.later.keys.seal(place, canonicalJson({ ...pack, claimedOn: '2020-01-01' }))
    assert.equal(openPack(world.later.keys, { ...at, sealed }).isWhole, false)
    const broken = Buffer.from(at.sealed)
    broken[broken.length - 1]! ^= 1
    assert.throws(() => openPack(world.later.keys, { ...at, sealed: broken }), { code: 'cannot-open' })
    await assert.rejects(
      inTransaction(world.later.database, actingAs('outcomes'), (tx) => tx.query(`update claim set pack_sha256 = ''`)),
      /42501|KI001/,
    )
  })

  test('without assessment, plan and lead practitioner is refused with a reason for each, and claims nothing', async (t) => {
    const world = await familyWithResults(t, { assessment: true, plan: true, practitioner: true })
    await workOutOutcomes(world.later)
    const outcome = await claim(world)
    assert.deepEqual(outcome.kind === 'refused' && outcome.reasons.map(({ code }) => code), [
      'no-assessment',
      'no-plan',
      'no-lead-practitioner',
    ])
    const { rows } = await inTransaction(world.later.database, actingAs('outcomes'), (tx) =>
      tx.query('select from claim'),
    )
    assert.equal(rows.length, 0)
  })

  test('needs results, worked out lately, of the records as they are now', async (t) => {
    const world = await familyWithResults(t, { endOfClaim: true })
    const codes = async (day: string) => {
      const outcome = await claim({ ...world, later: on(world.services, day) })
      return outcome.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : outcome.kind
    }
    assert.deepEqual(await codes('2020-03-16'), ['no-results'])
    await workOutOutcomes(world.later)
    assert.deepEqual(await codes('2020-03-16'), ['result-not-met'])
    assert.deepEqual(await codes('2020-04-20'), ['results-too-old', 'result-not-met'])
    await endClaim(world.services, '2020-03-17')
    assert.deepEqual(await codes('2020-03-18'), ['fact-withdrawn', 'result-not-met'])
    await workOutOutcomes(on(world.services, '2020-03-18'))
    await callOut(world, '2020-03-20')
    assert.deepEqual(await codes('2020-03-20'), ['records-arrived', 'result-not-met'])
  })

  test('without a case is refused', async (t) => {
    const world = await familyWithResults(t)
    const { services, signIn } = world
    const other = await plantFamily(services, {
      aunt: { role: 'adult', born: '1980-01-01', parentOf: ['girl'] },
      girl: { role: 'child', born: '2011-01-01' },
    })
    await plantTwoNeeds(services, other.people.aunt!)
    await assessNeeds(services)
    const outcome = await claim(world, { familyId: other.familyId })
    assert.deepEqual(outcome.kind === 'refused' && outcome.reasons.map(({ code }) => code), ['no-case'])

    const elsewhere = await signIn('mo', 'kith-team-managers-south')
    const refused = { code: 'not-allowed' }
    const asked = { claimId: newId(), familyId: world.family.familyId, route: 'progress' } as const
    await assert.rejects(submitClaim(world.later, elsewhere, asked), refused)
    await assert.rejects(submitClaim(world.later, world.practitioner, asked), refused)
    await assert.rejects(submitClaim(world.later, world.manager, { ...asked, familyId: newId() }), refused)
  })

  test('counts once: sent twice it is one claim, and nobody claims for the family again until it is withdrawn', async (t) => {
    const world = await familyWithResults(t)
    const { later, manager, signIn } = world
    await workOutOutcomes(later)
    const claimId = newId()
    const both = await Promise.all([claim(world, { claimId }), claim(world)])
    assert.deepEqual(both.map(({ kind }) => kind).sort(), ['claimed', 'refused'])
    const [first] = await inTransaction(later.database, actingAs('outcomes'), async (tx) => {
      return (await tx.query<{ claim_id: string }>('select claim_id from claim')).rows
    })
    assert.deepEqual(await claim(world, { claimId: first!.claim_id }), { kind: 'claimed', claimId: first!.claim_id })
    const again = await claim(world)
    assert.deepEqual(again.kind === 'refused' && again.reasons.map(({ code }) => code), ['already-claimed'])

    const empty = await withdrawClaim(later, manager, { claimId: first!.claim_id, reason: ' ' })
    assert.equal(empty.kind, 'incomplete')
    const elsewhere = await signIn('mo', 'kith-team-managers-south')
    const reason = 'The audit found a wrong window.'
    await assert.rejects(withdrawClaim(later, elsewhere, { claimId: first!.claim_id, reason }), { code: 'not-allowed' })
    await assert.rejects(withdrawClaim(later, manager, { claimId: newId(), reason }), { code: 'not-allowed' })
    assert.deepEqual(await withdrawClaim(later, manager, { claimId: first!.claim_id, reason }), { kind: 'withdrawn' })
    assert.equal((await claim(world)).kind, 'claimed')
  })

  test('counts each person once, whatever family they are in since, and whoever they turned out to be', async (t) => {
    const world = await familyWithResults(t)
    const { later, family, manager } = world
    await workOutOutcomes(later)
    const other = await plantFamily(later, { gran: { role: 'adult', born: '1950-01-01' } })
    const earlier = newId()
    await inTransaction(later.database, actingAs('families'), async (tx) => {
      // The son was known as someone else, who was claimed for with his grandmother.
      await tx.query(
        `insert into person (person_id, issued_at, retired_at, merged_into) values ($1, '2018-01-01', '2019-06-01', $2)`,
        [earlier, family.people.son!.personId],
      )
    })
    await inTransaction(later.database, actingFor(manager, 'offer-support'), async (tx) => {
      const own = await tx.query<{ case_id: string }>('select case_id from family_case')
      const claimId = newId()
      await tx.query(
        `insert into claim (claim_id, case_id, family_id, route, claimed_by, claimed_at, claimed_on, framework, edition,
           pack_sha256, sealed, key_number)
         values ($1, $2, $3, 'progress', $4, now(), '2019-01-01', 'troubled-families', '2015-04', '', '', 1)`,
        [claimId, own.rows[0]!.case_id, other.familyId, manager.actorId],
      )
      await tx.query('insert into claim_person (claim_id, family_id, person_id) values ($1, $2, $3)', [
        claimId,
        other.familyId,
        earlier,
      ])
    })
    const outcome = await claim(world)
    assert.deepEqual(outcome.kind === 'refused' && outcome.reasons.map(({ code }) => code), [
      'someone-claimed-elsewhere',
    ])
    assert.match(
      outcome.kind === 'refused' ? outcome.reasons[0]!.says : '',
      /part of another family\. A person counts once/,
    )
  })
})
