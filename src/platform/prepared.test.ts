import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from './testing/test-database.ts'
import { inTransaction, type Acting, type Transaction } from './transaction.ts'

const actorId = '00000000-0000-7000-8000-000000000001'
const practitioner: Acting = { actorId, purpose: 'offer-support', scope: 'practitioner' }
const programme: Acting = { actorId, purpose: 'identify-families', scope: 'programme' }

const question = 'select $1::int + 1 as answer'

test('what people ask again is prepared once on a connection, and answers each time for what is asked', async (t) => {
  const { database } = await testDatabase(t)
  const answers = await inTransaction(database, practitioner, async (tx) => [
    await ask(tx, 1),
    await ask(tx, 41),
    await timesPrepared(tx),
  ])
  assert.deepEqual(answers, [2, 42, 1])
})

test('a question whose transaction failed is asked again without harm', async (t) => {
  const { database } = await testDatabase(t)
  const divide = (tx: Transaction, by: number) => tx.query<{ part: number }>('select 12 / $1::int as part', [by])
  await assert.rejects(
    inTransaction(database, practitioner, (tx) => divide(tx, 0)),
    { code: 'database-22012' },
  )
  const { rows } = await inTransaction(database, practitioner, (tx) => divide(tx, 3))
  assert.equal(rows[0]!.part, 4)
})

test('bulk work is planned each time for the size of what it is given', async (t) => {
  const { database } = await testDatabase(t)
  const prepared = await inTransaction(database, programme, async (tx) => {
    await ask(tx, 1)
    return timesPrepared(tx)
  })
  assert.equal(prepared, 0)
})

async function ask(tx: Transaction, number: number): Promise<number> {
  const { rows } = await tx.query<{ answer: number }>(question, [number])
  return rows[0]!.answer
}

async function timesPrepared(tx: Transaction): Promise<number> {
  const { rows } = await tx.query<{ times: number }>(
    'select count(*)::int as times from pg_prepared_statements where statement = $1',
    [question],
  )
  return rows[0]!.times
}
