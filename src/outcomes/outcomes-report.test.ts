import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { clockAt } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { outcomesReport } from './outcomes-report.command.ts'
import { plantProgramme, type PlantedWay } from './testing/plant-programme.ts'

const school = 'school-attendance'

/** So many families of one way. */
function families(count: number, way: PlantedWay): PlantedWay[] {
  return Array.from({ length: count }, () => way)
}

const headlines = [
  'crime-and-anti-social-behaviour',
  school,
  'children-needing-help',
  'adults-into-work',
  'domestic-violence',
  'health',
]

/** The same result for each headline, as of the end of June. */
function results(result: string) {
  return headlines.map((headline) => ({ asOf: '2019-06-30', headline, result }))
}

/** Support began in the first quarter of 2019; ten families had ended it by the end of June. */
const supported = { foundOn: '2019-01-31', offeredOn: '2019-02-10', openedOn: '2019-02-12' }
const spring: readonly PlantedWay[] = [
  ...families(12, { foundOn: '2019-01-31' }),
  ...families(10, { ...supported, closedOn: '2019-05-20', results: results('met') }),
  ...families(13, { ...supported, results: results('not met') }),
  ...families(8, { ...supported, results: results('cannot tell') }),
  ...families(6, supported),
]

test('families are counted by how far they have come by the end of a quarter, and by result for each headline', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  await plantProgramme(services, spring)
  const { quarter, quartersOffered } = await outcomesReport(services)
  assert.deepEqual(quartersOffered, ['2019-06-30', '2019-03-31'])
  assert.equal(quarter?.asOf, '2019-06-30')
  assert.deepEqual({ ...quarter.stages }, { identified: 50, offered: 35, supported: 35, closed: 10 })
  const row = quarter.results.rows.indexOf(school)
  assert.deepEqual(quarter.results.columns, ['met', 'not met', 'cannot tell'])
  assert.deepEqual(quarter.results.cells[row], [10, 15, 10])
  assert.equal(quarter.results.rowTotals[row], 35)

  const march = await outcomesReport(services, { asOf: '2019-03-31' })
  assert.deepEqual({ ...march.quarter!.stages }, { identified: 50, offered: 35, supported: 35, closed: 'hidden' })
  assert.equal(march.quarter!.results.cells[row]![0], 'hidden')
})

test('counts are shown as of the ends of quarters that are over, and of no other day', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  await plantProgramme(services, spring)
  await assert.rejects(outcomesReport(services, { asOf: '2019-05-31' }), { code: 'not-a-quarter-end' })
  await assert.rejects(outcomesReport(services, { asOf: '2019-06-29' }), /can be one family/)
  await assert.rejects(outcomesReport(services, { asOf: '2019-09-30' }), { code: 'quarter-not-offered' })
  await assert.rejects(outcomesReport(services, { asOf: '2018-12-31' }), { code: 'quarter-not-offered' })
  await assert.rejects(
    outcomesReport({ ...services, clock: clockAt('2019-06-30') }, { asOf: '2019-06-30' }),
    /is not over/,
  )
})

test('where no quarter has ended since families were assessed there is nothing to show', async (t) => {
  const services = await testDatabase(t, '2019-03-20')
  assert.deepEqual(await outcomesReport(services), { quartersOffered: [], quarter: undefined })
  await plantProgramme(services, families(20, { foundOn: '2019-01-31' }))
  assert.deepEqual(await outcomesReport(services), { quartersOffered: [], quarter: undefined })
})

test('a family of which someone restricted all use is not counted', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  const planted = await plantProgramme(services, families(8, { foundOn: '2019-01-31' }))
  await restrict(services, planted.personIds[0]!, '2019-04-10')
  const march = await outcomesReport(services, { asOf: '2019-03-31' })
  assert.equal(march.quarter!.stages.identified, 10)
  const alone = await testDatabase(t, '2019-08-31')
  const again = await plantProgramme(alone, families(8, { foundOn: '2019-01-31' }))
  await restrict(alone, again.personIds[0]!, '2019-02-10')
  assert.equal((await outcomesReport(alone, { asOf: '2019-03-31' })).quarter!.stages.identified, 'hidden')
})

test('what was published of a quarter never changes, whatever is learnt, restricted or taken away afterwards', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  const planted = await plantProgramme(services, spring)
  const before = await outcomesReport(services, { asOf: '2019-03-31' })
  await restrict(services, planted.personIds[0]!, '2019-01-15')
  await plantProgramme(
    services,
    families(30, { foundOn: '2019-01-31', offeredOn: '2019-02-01', openedOn: '2019-02-01' }),
  )
  assert.deepEqual(await outcomesReport(services, { asOf: '2019-03-31' }), before)
  const later = { ...services, clock: clockAt('2021-01-15') }
  assert.deepEqual((await outcomesReport(later, { asOf: '2019-03-31' })).quarter, before.quarter)
  await assert.rejects(
    inTransaction(services.database, actingFor(await aPerson(services), 'audit'), (tx) =>
      tx.query(`insert into published_quarter values ('2019-09-30', now(), '{}', '')`),
    ),
    { code: 'database-42501' },
  )
})

test('two who ask at once for quarters that nobody asked for before get the same', async (t) => {
  const services = await testDatabase(t, '2019-12-31')
  await plantProgramme(services, spring)
  const [one, two] = await Promise.all([outcomesReport(services), outcomesReport(services)])
  assert.deepEqual(one, two)
})

test('results of the last quarter are worked out when someone asks; an earlier one keeps those worked out by then', async (t) => {
  const services = await testDatabase(t, '2019-10-15')
  await plantProgramme(services, spring)
  assert.equal((await outcomesReport(services)).quarter?.resultsAsOf, '2019-09-30')
  assert.equal((await outcomesReport(services, { asOf: '2019-06-30' })).quarter?.resultsAsOf, '2019-06-30')
  assert.equal((await outcomesReport(services, { asOf: '2019-03-31' })).quarter?.resultsAsOf, null)
})

async function restrict(services: TestServices, personId: string, from: string): Promise<void> {
  const person = await aPerson(services)
  await inTransaction(services.database, actingFor(person, 'rights'), (tx) =>
    tx.query(
      `insert into personal_right (right_id, person_id, kind, begins_on, recorded_by, recorded_at, sealed, key_number)
       values ($1, $2, 'restriction', $3, $4, $3::date, '', 1)`,
      [newId(), personId, from, person.actorId],
    ),
  )
}

function aPerson(services: TestServices) {
  const account = {
    issuer: 'https://provider.test',
    subject: 'o',
    name: 'Officer',
    groups: ['kith-information-governance'],
  }
  return signInPerson(services, account)
}
