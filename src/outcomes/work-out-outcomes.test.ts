import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { resultsVerb } from '../cli/results.ts'
import { runVerbOn } from '../cli/testing/run-verb.ts'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { Services } from '../platform/services.ts'
import { callOut, endClaim, familyWithResults, on } from './testing/family-with-results.ts'
import { workOutOutcomes } from './work-out-outcomes.command.ts'

type Row = {
  need: string
  route: string
  result: string
  because: string
  result_from: string
  result_to: string
  facts: string[]
}

async function resultsOf({ database }: Pick<Services, 'database'>, outcomeRunId: string): Promise<Row[]> {
  return inTransaction(database, actingAs('outcomes'), async (tx) => {
    const { rows } = await tx.query<Row>(
      `select need, route, result, because, result_from, result_to,
         array(
           select behind.in_window || ' ' || fact.kind
           from outcome_result_fact as behind join fact using (fact_id)
           where behind.outcome_result_id = outcome_result.outcome_result_id
           order by 1
         ) as facts
       from outcome_result where outcome_run_id = $1 order by route desc, need`,
      [outcomeRunId],
    )
    return rows
  })
}

const answers = (rows: readonly Row[]) => Object.fromEntries(rows.map(({ need, result }) => [need, result]))

describe('working out results', () => {
  test('says for each need of the case what became of it, by which window and which facts', async (t) => {
    const { later } = await familyWithResults(t)
    const run = await workOutOutcomes(later)
    assert.deepEqual(run.results, { met: 2, 'not met': 0, 'cannot tell': 0 })
    const rows = await resultsOf(later, run.outcomeRunId)
    assert.deepEqual(answers(rows), {
      'domestic-abuse-call-out': 'met',
      'out-of-work-benefit': 'met',
      'continuous-employment': 'cannot tell',
    })
    const [calls, claim] = rows
    assert.deepEqual(calls!.facts, ['baseline domestic-abuse-incident'])
    assert.deepEqual([claim!.result_from, claim!.result_to], ['2019-09-17', '2020-03-17'])
    assert.match(calls!.because, /: 1 from .*, 0 from 17 September 2019 to 16 March 2020\.$/)
  })

  test('before the window has ended nobody can tell, whatever is known', async (t) => {
    const { services } = await familyWithResults(t)
    const run = await workOutOutcomes(on(services, '2020-02-01'))
    const rows = await resultsOf(services, run.outcomeRunId)
    assert.ok(rows.every(({ result }) => result !== 'met'))
    assert.match(rows[0]!.because, /Too early: until 29 February 2020/)
  })

  test('nothing recorded is no result where nobody speaks for the time', async (t) => {
    const { later } = await familyWithResults(t, { coverage: true })
    const rows = await resultsOf(later, (await workOutOutcomes(later)).outcomeRunId)
    assert.equal(answers(rows)['domestic-abuse-call-out'], 'cannot tell')
    assert.match(rows[0]!.because, /We do not receive this from the police/)
  })

  test('asked for an earlier day it answers as was known then, though more came to light since', async (t) => {
    const world = await familyWithResults(t, { endOfClaim: true })
    const { services } = world
    const march = await workOutOutcomes(on(services, '2020-03-10'))
    await endClaim(services, '2020-03-12')
    await callOut(world, '2020-03-11')
    const again = await workOutOutcomes(on(services, '2020-03-20'), { asOf: '2020-03-10' })
    assert.deepEqual(await resultsOf(services, again.outcomeRunId), await resultsOf(services, march.outcomeRunId))
    const now = await resultsOf(services, (await workOutOutcomes(on(services, '2020-03-20'))).outcomeRunId)
    assert.equal(answers(now)['domestic-abuse-call-out'], 'not met')
  })

  test('the records of a restricted person are not used, and nothing is read into their silence', async (t) => {
    const { later, family, signIn } = await familyWithResults(t)
    const officer = await signIn('olive', 'kith-information-governance')
    await inTransaction(later.database, actingFor(officer, 'rights'), (tx) =>
      tx.query(
        `insert into personal_right (right_id, person_id, kind, begins_on, recorded_by, recorded_at, sealed, key_number)
         values ($1, $2, 'restriction', '2020-03-01', $3, now(), '', 1)`,
        [newId(), family.people.mother!.personId, officer.actorId],
      ),
    )
    const rows = await resultsOf(later, (await workOutOutcomes(later)).outcomeRunId)
    assert.deepEqual(answers(rows), {
      'domestic-abuse-call-out': 'cannot tell',
      'out-of-work-benefit': 'cannot tell',
      'continuous-employment': 'cannot tell',
    })
    assert.deepEqual(
      rows.flatMap(({ facts }) => facts),
      [],
    )
    const earlier = await workOutOutcomes(later, { asOf: '2020-02-29' })
    assert.ok((await resultsOf(later, earlier.outcomeRunId)).every(({ facts }) => facts.length === 0))
  })

  test('a day that has not come is refused, and nothing is written', async (t) => {
    const { services } = await familyWithResults(t)
    await assert.rejects(workOutOutcomes(services, { asOf: '2030-01-01' }), { code: 'day-not-yet' })
  })

  test('interrupted, it leaves nothing half written', async (t) => {
    const { later } = await familyWithResults(t)
    await assert.rejects(workOutOutcomes(later, { interrupted: AbortSignal.abort() }))
    const { rows } = await inTransaction(later.database, actingAs('outcomes'), (tx) =>
      tx.query('select from outcome_run'),
    )
    assert.equal(rows.length, 0)
  })

  test('./kith results counts, and names no family', async (t) => {
    const { later } = await familyWithResults(t)
    const { stdout } = await runVerbOn(later, resultsVerb)
    assert.match(stdout, /^Results as of 2020-03-16: 1 case in /)
    assert.match(stdout, /^met +2 +0$/m)
    const json = JSON.parse((await runVerbOn(later, resultsVerb, { args: ['--json'] })).stdout) as object
    assert.deepEqual(
      { ...json, outcomeRunId: '', knownAt: '', seconds: 0 },
      {
        outcomeRunId: '',
        asOf: '2020-03-16',
        knownAt: '',
        cases: 1,
        results: { met: 2, 'not met': 0, 'cannot tell': 0 },
        continuousEmployment: { met: 0, 'not met': 0, 'cannot tell': 1 },
        seconds: 0,
      },
    )
  })
})
