import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { KithError } from '../platform/errors.ts'
import { clockAt } from '../platform/clock.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { assessNeeds } from './assess-needs.command.ts'
import { aCoverage } from './testing/a-member.ts'
import { plantCoverage, plantFact, plantFamily, plantTwoNeeds, type PlantedFamily } from './testing/plant-family.ts'

type World = { readonly services: TestServices; readonly family: PlantedFamily }

/** A mother and her son of nine at home, his father elsewhere. */
async function aWorld(t: TestContext): Promise<World> {
  const services = await testDatabase(t, '2019-08-31')
  const family = await plantFamily(services, {
    mother: { role: 'adult', born: '1985-01-01', parentOf: ['son'] },
    father: { role: 'adult', born: '1983-01-01', livesElsewhere: true, parentOf: ['son'] },
    son: { role: 'child', born: '2010-03-01' },
  })
  return { services, family }
}

/** What an assessment wrote: each need's finding, whether the family is eligible, and on which evidence. */
async function found({ database }: Pick<TestServices, 'database'>, assessmentRunId: string) {
  return inTransaction(database, actingAs('assess'), async (tx) => {
    const { rows: findings } = await tx.query<{
      need: string
      finding: string
      because: string
      people: string[]
      facts: number[]
    }>(
      `select finding.need, finding.finding, finding.because,
         array(select person_id || ' ' || each.finding from finding_person as each
               where each.finding_id = finding.finding_id order by 1) as people,
         array(select fact_id from finding_fact as each where each.finding_id = finding.finding_id order by 1) as facts
       from finding where assessment_run_id = $1 order by family_id, finding_id`,
      [assessmentRunId],
    )
    const { rows: eligibility } = await tx.query<{
      family_id: string
      eligible: string
      headlines_met: string[]
      because: string
      evidence_version: string
    }>(
      `select family_id, eligible, headlines_met, because, evidence_version from eligibility
       where assessment_run_id = $1 order by family_id`,
      [assessmentRunId],
    )
    return { findings, eligibility }
  })
}

describe('assessing every family', () => {
  test('writes one finding for each need, with the people and facts behind it, and says who is eligible', async (t) => {
    const { services, family } = await aWorld(t)
    await plantTwoNeeds(services, family.people.mother!)
    const result = await assessNeeds(services)
    assert.equal(result.families, 1)
    assert.deepEqual(result.tally.eligible, { yes: 1, no: 0, 'cannot tell': 0 })

    const { findings, eligibility } = await found(services, result.assessmentRunId)
    assert.equal(findings.length, result.tally.needs.length)
    const benefit = findings.find(({ need }) => need === 'out-of-work-benefit')!
    assert.equal(benefit.finding, 'met')
    assert.equal(benefit.because, 'An out-of-work benefit (Jobseeker’s Allowance) since 1 February 2019.')
    assert.ok(benefit.people.includes(`${family.people.mother!.personId} met`))
    assert.equal(benefit.facts.length, 1)
    assert.deepEqual(eligibility[0]!.headlines_met, ['adults-into-work', 'domestic-violence'])
  })

  test('leaves no row that stands alone, though the database does not check each one', async (t) => {
    const { services, family } = await aWorld(t)
    await plantTwoNeeds(services, family.people.mother!)
    await assessNeeds(services)
    const alone = await inTransaction(services.database, actingAs('assess'), (tx) =>
      tx.query<{ findings: number; people: number; facts: number }>(
        `select
           (select count(*) from finding left join assessment_run as run using (assessment_run_id)
              left join family using (family_id) where run.as_of is null or family.reference is null) as findings,
           (select count(*) from finding_person left join finding using (finding_id)
              left join person using (person_id) where finding.need is null or person.issued_at is null) as people,
           (select count(*) from finding_fact left join finding using (finding_id)
              left join fact using (fact_id) where finding.need is null or fact.kind is null) as facts`,
      ),
    )
    assert.deepEqual(alone.rows[0], { findings: 0, people: 0, facts: 0 })
  })

  test('leaves an audit event by the service that assesses, with counts and no one’s name', async (t) => {
    const { services } = await aWorld(t)
    const { assessmentRunId } = await assessNeeds(services)
    const events = await inTransaction(services.database, actingAs('status'), (tx) =>
      tx.query<{ actor_id: string; detail: unknown }>(
        `select actor_id, detail from audit_event where action = 'needs:assess' and object_id = $1`,
        [assessmentRunId],
      ),
    )
    assert.equal(events.rows[0]!.actor_id, actingAs('assess').actorId)
    assert.deepEqual(events.rows[0]!.detail, {
      framework: 'troubled-families',
      edition: '2015-04',
      asOf: '2019-08-31',
      whatIf: false,
      families: 1,
    })
  })

  test('takes the coverage of the council’s area for whoever lives in one of its wards, and for nobody else', async (t) => {
    const { services } = await aWorld(t)
    await plantFamily(
      services,
      { mother: { role: 'adult', born: '1985-01-01' }, son: { role: 'child', born: '2010-03-01' } },
      { ward: 'Farawayville' },
    )
    await plantCoverage(services, [aCoverage({ kind: 'out-of-work-benefit' })])
    const { tally } = await assessNeeds(services)
    const benefit = tally.needs.find(({ need }) => need === 'out-of-work-benefit')!
    // The father’s ward is not known, so nobody speaks for him; the far family lives where nobody speaks for it.
    assert.deepEqual(benefit, {
      need: 'out-of-work-benefit',
      headline: 'adults-into-work',
      met: 0,
      'not met': 0,
      'cannot tell': 2,
    })
  })

  test('reads exact ages that stand in no column: a boy who is ten tomorrow is nine today', async (t) => {
    const services = await testDatabase(t, '2019-08-31')
    const coverage = [aCoverage({ kind: 'proven-offence' })]
    await plantCoverage(services, coverage)
    await plantFamily(services, { son: { role: 'child', born: '2009-09-01' } })
    await plantFamily(services, { son: { role: 'child', born: '2009-08-31' } })
    const unknown = await plantFamily(services, { son: { role: 'child' } })
    await plantFact(services, unknown.people.son!, { kind: 'proven-offence', role: 'offender', from: '2019-03-04' })
    const { assessmentRunId } = await assessNeeds(services)
    const { findings } = await found(services, assessmentRunId)
    const because = findings.filter(({ need }) => need === 'proven-offence-by-child').map((each) => each.because)
    assert.deepEqual(because.toSorted(), [
      'No one in the family is a child aged 10 to 17.',
      'No proven offence recorded from 1 September 2018 to 31 August 2019.',
      'We do not know this person’s exact date of birth.',
    ])
  })

  test('a sealed identity is in no finding', async (t) => {
    const { services, family } = await aWorld(t)
    await plantFact(services, family.people.son!, { kind: 'child-protection-plan', code: 'NEG', from: '2019-02-01' })
    await inTransaction(services.database, actingAs('link'), (tx) =>
      tx.query('update person set identity_sealed = true where person_id = $1', [family.people.son!.personId]),
    )
    const { assessmentRunId } = await assessNeeds(services)
    const { findings, eligibility } = await found(services, assessmentRunId)
    assert.equal(findings.find(({ need }) => need === 'child-in-need-or-protection')!.finding, 'not met')
    assert.equal(eligibility[0]!.because, 'There is no dependent child in the family.')
  })
})

describe('an earlier day', () => {
  test('last month’s list comes out as it was, though facts have come, gone and changed since', async (t) => {
    const july = clockAt('2019-07-31')
    const { services, family } = await aWorld(t)
    const { mother, son } = family.people
    await plantTwoNeeds(services, mother!)
    const planId = await plantFact(services, son!, { kind: 'child-protection-plan', code: 'NEG', from: '2019-02-01' })
    await plantCoverage(services, [aCoverage({ kind: 'early-help-assessment' })])
    const before = await assessNeeds({ ...services, clock: july })

    const august = new Date('2019-08-15T12:00:00Z')
    await plantFact(services, son!, {
      kind: 'missing-from-home',
      from: '2019-07-02',
      to: '2019-07-04',
      knownFrom: august,
    })
    await inTransaction(services.database, actingAs('receive'), async (tx) => {
      await tx.query('update fact set known_to = $2 where fact_id = $1', [planId, august])
      await tx.query('update coverage set known_to = $1', [august])
      await tx.query('update family_member set known_to = $2 where person_id = $1', [mother!.personId, august])
    })
    const now = await assessNeeds(services)
    const again = await assessNeeds(services, { asOf: '2019-07-31' })

    assert.deepEqual(await found(services, again.assessmentRunId), await found(services, before.assessmentRunId))
    assert.notDeepEqual(await found(services, now.assessmentRunId), await found(services, before.assessmentRunId))
    assert.deepEqual(again.tally, before.tally)
  })

  test('a family that did not exist then is not in the list', async (t) => {
    const { services } = await aWorld(t)
    assert.equal((await assessNeeds(services, { asOf: '2018-12-31' })).families, 0)
    assert.equal((await assessNeeds(services)).families, 1)
  })

  test('a day that has not come is refused', async (t) => {
    const { services } = await aWorld(t)
    await assert.rejects(assessNeeds(services, { asOf: '2019-09-01' }), { code: 'day-not-yet' })
  })
})

describe('the dates of an edition', () => {
  test('a day after its last is refused, unless it is only tried out', async (t) => {
    const services = await testDatabase(t, '2020-04-01')
    const which = { framework: 'troubled-families', edition: '2015-04' }
    await assert.rejects(assessNeeds(services, which), (error: unknown) => {
      assert.ok(error instanceof KithError)
      assert.equal(error.code, 'edition-not-in-force')
      assert.match(error.message, /in force from 1 April 2015 to 31 March 2020, and not on 1 April 2020/)
      return true
    })
    assert.equal((await assessNeeds(services, { ...which, whatIf: true })).whatIf, true)
  })

  test('without a name, a day no edition is in force on is refused, and the editions there are named', async (t) => {
    const services = await testDatabase(t, '2020-04-01')
    await assert.rejects(assessNeeds(services), { code: 'no-edition-in-force' })
  })

  test('an edition that does not exist is refused, and those that do are named', async (t) => {
    const services = await testDatabase(t)
    await assert.rejects(assessNeeds(services, { framework: 'troubled-families', edition: '2014-04' }), {
      code: 'edition-unknown',
      remedy: 'These can be used: troubled-families 2015-04.',
    })
  })
})
