import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { plantFact } from '../needs/testing/plant-family.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { checkLetter } from './check-letter.command.ts'
import { draftLetter } from './draft-letter.command.ts'
import type { LetterCheck } from './letter-way.ts'
import { caseToWriteAbout, latestLetter, type DraftedLetter } from './letter.store.ts'
import { familyToWriteTo, type FamilyToWriteTo } from './testing/family-to-write-to.ts'

function letterOf({ services, family, manager }: FamilyToWriteTo): Promise<DraftedLetter> {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), async (tx) => {
    const { caseId } = (await caseToWriteAbout(tx, family.familyId))!
    return (await latestLetter(tx, services.keys, caseId))!
  })
}

async function aCheck(world: FamilyToWriteTo, said: Partial<LetterCheck> = {}): Promise<LetterCheck> {
  const { letterId } = await letterOf(world)
  const whoElseOpens = 'I rang her. Nobody else opens her post.'
  return { letterId, way: 'post', whoElseOpens, isSafe: true, addressConfirmed: true, ...said }
}

const check = async (world: FamilyToWriteTo, said: Partial<LetterCheck> = {}) =>
  checkLetter(world.services, world.practitioner, await aCheck(world, said))

describe('checking a letter', () => {
  test('is recorded once, in one person’s name, and what they know of the home is sealed', async (t) => {
    const world = await familyToWriteTo(t)
    assert.deepEqual(await check(world), { kind: 'recorded' })
    const { check: checked } = await letterOf(world)
    assert.equal(checked!.by, world.practitioner.actorId)
    assert.equal(checked!.way, 'post')
    assert.equal(checked!.whoElseOpens, 'I rang her. Nobody else opens her post.')
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query<{ sealed: Buffer; detail: object }>(
        `select checked.sealed, event.detail
         from contact_letter_check as checked, audit_event as event
         where event.action = 'letter:check' and event.object_id = checked.family_id::text`,
      ),
    )
    assert.equal(rows.length, 1)
    assert.ok(!rows[0]!.sealed.includes('rang'))
    assert.deepEqual(rows[0]!.detail, { letterId: (await letterOf(world)).letterId, way: 'post' })
  })

  test('sent twice is one check; a second person is told that it was checked', async (t) => {
    const world = await familyToWriteTo(t)
    const once = await aCheck(world)
    const both = await Promise.all([
      checkLetter(world.services, world.practitioner, once),
      checkLetter(world.services, world.practitioner, once),
    ])
    assert.deepEqual(both, [{ kind: 'recorded' }, { kind: 'recorded' }])
    await assert.rejects(checkLetter(world.services, world.manager, { ...once, way: 'by-hand' }), {
      code: 'letter-already-checked',
    })
  })

  const incomplete: readonly { says: string; said: Partial<LetterCheck>; field: keyof LetterCheck }[] = [
    { says: 'no way', said: { way: '' }, field: 'way' },
    { says: 'a way that does not exist', said: { way: 'pigeon' }, field: 'way' },
    { says: 'nothing about who else opens the post', said: { whoElseOpens: ' ' }, field: 'whoElseOpens' },
    { says: 'no word that the way is safe', said: { isSafe: false }, field: 'isSafe' },
    { says: 'an address nobody confirmed', said: { addressConfirmed: false }, field: 'addressConfirmed' },
    { says: 'a letter not sent, without why', said: { way: 'do-not-send', whoElseOpens: '' }, field: 'whoElseOpens' },
  ]
  test('with something missing records nothing, and says what, beside the field', async (t) => {
    const world = await familyToWriteTo(t)
    for (const { says, said, field } of incomplete) {
      const outcome = await check(world, said)
      assert.ok(outcome.kind === 'incomplete', says)
      assert.deepEqual(
        outcome.errors.map((error) => error.field),
        [field],
        says,
      )
    }
    assert.equal((await letterOf(world)).check, undefined)
  })

  test('can say that nothing is sent, or that someone calls instead, without an address', async (t) => {
    const world = await familyToWriteTo(t, { mary: { address: [] } })
    const post = await check(world)
    assert.deepEqual(post, {
      kind: 'incomplete',
      errors: [{ field: 'way', says: 'No address is held for them. Select another way' }],
    })
    assert.deepEqual(await check(world, { way: 'telephone-instead', addressConfirmed: false }), { kind: 'recorded' })
  })

  test('is of the letter that was drafted last', async (t) => {
    const world = await familyToWriteTo(t)
    const older = await aCheck(world)
    await draftLetter(world.services, world.practitioner, {
      letterId: newId(),
      familyId: world.family.familyId,
      personId: world.family.people.Mary!.personId,
    })
    await assert.rejects(checkLetter(world.services, world.practitioner, older), { code: 'letter-drafted-again' })
  })
})

describe('post', () => {
  const harmed = (world: FamilyToWriteTo) =>
    plantFact(world.services, world.family.people.Mary!, {
      kind: 'domestic-abuse-incident',
      role: 'victim',
      from: '2019-08-30',
    })

  test('is refused where the letter was drafted for a family in which someone was harmed; by hand it may go', async (t) => {
    const world = await familyToWriteTo(t, {
      plant: (services, { people }) =>
        plantFact(services, people.Mary!, { kind: 'domestic-abuse-incident', role: 'victim', from: '2019-05-04' }),
    })
    assert.deepEqual(await check(world), {
      kind: 'incomplete',
      errors: [{ field: 'way', says: 'This letter cannot go by post. Select another way' }],
    })
    assert.deepEqual(await check(world, { way: 'by-hand' }), { kind: 'recorded' })
  })

  test('is refused when the police tell of harm only after the letter was drafted, before anyone assesses it', async (t) => {
    const world = await familyToWriteTo(t)
    assert.equal((await letterOf(world)).postAllowed, true)
    await harmed(world)
    const outcome = await check(world)
    assert.deepEqual(outcome, {
      kind: 'incomplete',
      errors: [{ field: 'way', says: 'This letter cannot go by post. Select another way' }],
    })
    // What was written before may tell of a child, so it is not carried to the door either; a new one tells of nobody.
    assert.equal((await check(world, { way: 'by-hand' })).kind, 'incomplete')
    await draftLetter(world.services, world.practitioner, {
      letterId: newId(),
      familyId: world.family.familyId,
      personId: world.family.people.Mary!.personId,
    })
    assert.deepEqual((await letterOf(world)).letter.told, [])
    assert.deepEqual(await check(world, { way: 'by-hand' }), { kind: 'recorded' })
  })

  test('is refused by the database as well, whoever writes the row', async (t) => {
    const world = await familyToWriteTo(t)
    const { letterId } = await letterOf(world)
    await harmed(world)
    const write = (way: string) =>
      inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
        tx.query(
          `insert into contact_letter_check (letter_id, family_id, checked_by, checked_at, way, sealed, key_number)
           values ($1, $2, $3, now(), $4, '', 1)`,
          [letterId, world.family.familyId, world.manager.actorId, way],
        ),
      )
    await assert.rejects(write('post'), /KI003/)
    await write('do-not-send')
  })
})

test('only who works with the family or manages its team may check, and others are told what they would be of no letter', async (t) => {
  const world = await familyToWriteTo(t)
  const own = await aCheck(world)
  const others = [
    await world.signIn('Lena', 'kith-lead-practitioners'),
    await world.signIn('Vera', 'kith-team-managers-vale'),
  ]
  for (const other of others) {
    const asked = (letterId: string) =>
      checkLetter(world.services, other, { ...own, letterId }).catch((error: unknown) => error)
    assert.equal(((await asked(own.letterId)) as { code: string }).code, 'not-allowed')
    assert.deepEqual(await asked(own.letterId), await asked(newId()))
  }
  assert.equal((await letterOf(world)).check, undefined)
})
