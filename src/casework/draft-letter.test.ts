import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { readEdition } from '../needs/read-edition.ts'
import { plantFact, type PlantedFamily, type PlantedMember } from '../needs/testing/plant-family.ts'
import { newId } from '../platform/ids.ts'
import type { TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { draftLetter } from './draft-letter.command.ts'
import { sentencesOf } from './letter.ts'
import { caseToWriteAbout, isPostRuledOut, latestLetter } from './letter.store.ts'
import { forbiddenWords } from './testing/forbidden-words.ts'
import { familyToWriteTo, type FamilyToWriteTo } from './testing/family-to-write-to.ts'
import { supportedFamily } from './testing/supported-family.ts'

function letterOf({ services, family, manager }: Pick<FamilyToWriteTo, 'services' | 'family' | 'manager'>) {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), async (tx) => {
    const about = (await caseToWriteAbout(tx, family.familyId))!
    return latestLetter(tx, services.keys, about.caseId)
  })
}

function ruledOut({ services, family, manager }: FamilyToWriteTo): Promise<boolean> {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    isPostRuledOut(tx, family.familyId),
  )
}

const aFather: PlantedMember = { role: 'adult', born: '1983-01-01', parentOf: ['Ada'] }

describe('a decision to offer support', () => {
  test('drafts the letter, in the same transaction, for the one adult of the home', async (t) => {
    const world = await familyToWriteTo(t)
    const drafted = (await letterOf(world))!
    assert.equal(drafted.personId, world.family.people.Mary!.personId)
    assert.equal(drafted.draftedBy, world.manager.actorId)
    assert.equal(drafted.postAllowed, true)
    assert.equal(drafted.check, undefined)
    const text = sentencesOf(drafted.letter).join(' ')
    assert.match(text, /Dear Mary,/)
    assert.match(text, /My name is Leo Test\./)
    assert.match(text, /School told us that Ada has missed a lot of days\./)
    assert.match(text, /Mara Test, who runs our team, thought that we could help\./)
  })

  test('leaves it to a person to choose whom to write to where several adults live there', async (t) => {
    const world = await familyToWriteTo(t, { members: { Frank: aFather } })
    assert.equal(await letterOf(world), undefined)
  })

  test('writes in the name of whoever decided where nobody works with the family yet', async (t) => {
    const world = await familyToWriteTo(t, { withoutPractitioner: true })
    const text = sentencesOf((await letterOf(world))!.letter).join(' ')
    assert.match(text, /My name is Mara Test\./)
    assert.match(text, /I run this team, and I thought that we could help\./)
  })

  test('leaves an audit event with ids and codes, and no word of the letter in the clear', async (t) => {
    const world = await familyToWriteTo(t)
    const { letterId } = (await letterOf(world))!
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query<{ detail: Record<string, unknown> }>(
        `select detail from audit_event where action = 'letter:draft' and object_id = $1`,
        [world.family.familyId],
      ),
    )
    const [{ detail }] = rows as [{ detail: Record<string, unknown> }]
    const { caseId: _, ...told } = detail
    assert.deepEqual(told, {
      letterId,
      person: world.family.people.Mary!.personId,
      postAllowed: true,
      told: ['persistent-absence'],
    })
    const { rows: stored } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query<{ sealed: Buffer }>('select sealed from contact_letter'),
    )
    assert.equal(stored.length, 1)
    for (const word of ['Mary', 'Ada', 'School', 'Leo']) assert.ok(!stored[0]!.sealed.includes(word))
  })
})

test('a family that shows every need there is, but for safety at home, is told of school alone', async (t) => {
  const { needs } = readEdition({ framework: 'troubled-families', edition: '2015-04' })
  const others = needs.filter(({ headline, id }) => headline !== 'domestic-violence' && id !== 'persistent-absence')
  const world = await familyToWriteTo(t, {
    async plant(services, { people }) {
      for (const { examples, who } of others) {
        const met = examples.find(({ finding, facts }) => finding === 'met' && Array.isArray(facts))!
        for (const { fact: kind, on, from = on!, ...more } of met.facts as Told[]) {
          await plantFact(services, people[who.role === 'child' ? 'Ada' : 'Mary']!, { kind, from, ...more })
        }
      }
    },
  })
  const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
    tx.query<{ headline: string }>(`select distinct headline from decision_need where answer = 'yes'`),
  )
  assert.ok(rows.length >= 5, 'the family shows needs of nearly every heading')
  const { letter } = (await letterOf(world))!
  assert.deepEqual(letter.told, ['persistent-absence'])
  const text = sentencesOf(letter).join(' ')
  assert.match(text, /School told us that Ada has missed a lot of days\./)
  assert.doesNotMatch(text, forbiddenWords)
})

type Told = { fact: string; on?: string; from?: string; to?: string; code?: string; role?: string }

describe('drafting for someone', () => {
  const draft = (world: FamilyToWriteTo, name: string, letterId = newId()) =>
    draftLetter(world.services, world.practitioner, {
      letterId,
      familyId: world.family.familyId,
      personId: world.family.people[name]!.personId,
    })

  test('writes to the adult a practitioner chose, and of a child only to their own parent', async (t) => {
    const members: Record<string, PlantedMember> = { Frank: aFather, Gran: { role: 'adult', born: '1955-01-01' } }
    const world = await familyToWriteTo(t, { members })
    assert.deepEqual(await draft(world, 'Frank'), { kind: 'drafted' })
    const toFrank = sentencesOf((await letterOf(world))!.letter).join(' ')
    assert.match(toFrank, /Dear Frank,[\s\S]*School told us that Ada/)
    assert.doesNotMatch(toFrank, /Mary|Gran/)

    assert.deepEqual(await draft(world, 'Gran'), { kind: 'drafted' })
    const toGran = sentencesOf((await letterOf(world))!.letter).join(' ')
    assert.match(toGran, /Dear Gran,[\s\S]*Services who know your family/)
    assert.doesNotMatch(toGran, /Mary|Frank|Ada|School told/)
  })

  test('is not for a child, nor for anyone outside the family', async (t) => {
    const world = await familyToWriteTo(t)
    const errors = [{ field: 'personId', says: 'Select who the letter is for' }]
    assert.deepEqual(await draft(world, 'Ada'), { kind: 'incomplete', errors })
    const stranger = { letterId: newId(), familyId: world.family.familyId, personId: newId() }
    assert.deepEqual(await draftLetter(world.services, world.practitioner, stranger), { kind: 'incomplete', errors })
  })

  test('sent twice is one draft', async (t) => {
    const world = await familyToWriteTo(t)
    const letterId = newId()
    await Promise.all([draft(world, 'Mary', letterId), draft(world, 'Mary', letterId)])
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query('select letter_id from contact_letter where letter_id = $1', [letterId]),
    )
    assert.equal(rows.length, 1)
  })

  test('is refused to anyone who neither works with the family nor manages its team, in the same words as for no family', async (t) => {
    const world = await familyToWriteTo(t)
    const others = [
      await world.signIn('Lena', 'kith-lead-practitioners'),
      await world.signIn('Vera', 'kith-team-managers-vale'),
    ]
    for (const other of others) {
      const asked = (familyId: string) =>
        draftLetter(world.services, other, {
          letterId: newId(),
          familyId,
          personId: world.family.people.Mary!.personId,
        }).catch((error: unknown) => error)
      assert.equal(((await asked(world.family.familyId)) as { code: string }).code, 'not-allowed')
      assert.deepEqual(await asked(world.family.familyId), await asked(newId()))
    }
  })

  test('is refused once the support has ended', async (t) => {
    const world = await familyToWriteTo(t)
    await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
      tx.query(
        `insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
         select case_id, family_id, $1, now(), '2019-08-31', 'goals-met', '', 1 from family_case`,
        [world.manager.actorId],
      ),
    )
    await assert.rejects(draft(world, 'Mary'), { code: 'no-open-case' })
  })
})

describe('post is ruled out', () => {
  type Plant = (services: TestServices, family: PlantedFamily) => Promise<unknown>
  const said = (who: string, kind: string, more: { code?: string; role?: string; from?: string } = {}): Plant => {
    return (services, { people }) => plantFact(services, people[who]!, { kind, from: '2019-05-04', ...more })
  }
  const causes: readonly { says: string; plant?: Plant; members?: Record<string, PlantedMember>; mary?: object }[] = [
    { says: 'the reader was harmed', plant: said('Mary', 'domestic-abuse-incident', { role: 'victim' }) },
    { says: 'the reader is suspected', plant: said('Mary', 'domestic-abuse-incident', { role: 'suspect' }) },
    { says: 'a child was harmed', plant: said('Ada', 'domestic-abuse-incident', { role: 'victim' }) },
    {
      says: 'a father who lives elsewhere did harm',
      members: { Frank: { ...aFather, livesElsewhere: true } },
      plant: said('Frank', 'domestic-abuse-incident', { role: 'offender' }),
    },
    {
      says: 'it was ten years ago',
      plant: said('Mary', 'domestic-abuse-incident', { role: 'victim', from: '2009-05-04' }),
    },
    { says: 'a social worker found it', plant: said('Ada', 'assessment-factor', { code: '3B' }) },
    { says: 'the reader’s address is hidden', mary: { isProtected: true } },
    { says: 'someone else’s address is hidden', members: { Gran: { role: 'adult', isProtected: true, livesElsewhere: true } } },
  ] // prettier-ignore

  for (const { says, plant, members = {}, mary = {} } of causes) {
    test(`where ${says}, and the letter tells nothing of anyone`, async (t) => {
      const world = await familyToWriteTo(t, {
        members,
        mary,
        ...(plant && { plant }),
      })
      const { postAllowed, letter } = (await letterOf(world))!
      assert.equal(postAllowed, false)
      assert.equal(await ruledOut(world), true)
      assert.doesNotMatch(sentencesOf(letter).join(' '), /Ada|School told/)
    })
  }

  test('for every need of safety at home that a family shows, whatever fact it rests on', async (t) => {
    const { needs } = readEdition({ framework: 'troubled-families', edition: '2015-04' })
    const ofSafety = needs.filter(({ headline }) => headline === 'domestic-violence')
    assert.ok(ofSafety.length > 0)
    for (const { examples, who } of ofSafety) {
      const met = examples.find(({ finding }) => finding === 'met')!
      const [fact] = met.facts as { fact: string; on?: string; from?: string; code?: string; role?: string }[]
      const { fact: kind, on, from = on!, code, role } = fact!
      const someone = who.role === 'child' ? 'Ada' : 'Mary'
      const plant = said(someone, kind, { from, ...(code && { code }), ...(role && { role }) })
      const world = await familyToWriteTo(t, {
        plant,
      })
      assert.equal(await ruledOut(world), true, kind)
    }
  })

  test('and the database refuses a letter that says otherwise', async (t) => {
    const { services, family, manager } = await supportedFamily(t)
    await assert.rejects(
      inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
        tx.query(
          `insert into contact_letter (letter_id, case_id, family_id, person_id, drafted_by, drafted_at, post_allowed, sealed,
             key_number)
           select $1, case_id, family_id, $2, $3, now(), true, '', 1 from family_case`,
          [newId(), family.people.mother!.personId, manager.actorId],
        ),
      ),
      /KI003/,
    )
  })

  test('for whoever may not see a family, so that the answer tells them nothing', async (t: TestContext) => {
    const world = await familyToWriteTo(t)
    assert.equal(await ruledOut(world), false)
    const vera = await world.signIn('Vera', 'kith-team-managers-vale')
    assert.equal(await ruledOut({ ...world, manager: vera }), true)
  })
})
