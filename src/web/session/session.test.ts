import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { clockAt, type Clock } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { testSite } from '../testing/test-site.ts'
import { signInAs, visitorTo } from '../testing/visitor.ts'

/** Real time that a test can let pass. */
function passingClock(): Clock & { pass(minutes: number): void } {
  let passed = 0
  const now = () => new Date(Date.now() + passed)
  return { now, today: () => clockAt('2019-08-31').today(), pass: (minutes) => (passed += minutes * 60_000) }
}

test('someone who does nothing for twenty minutes is signed out', async (t) => {
  const sessionClock = passingClock()
  const { origin } = await testSite(t, { sessionClock })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  sessionClock.pass(19)
  assert.equal((await mara.open('/')).status, 200)
  sessionClock.pass(21)
  const answer = await mara.open('/')
  assert.equal(answer.status, 401)
  assert.match(answer.html, /nothing happened for 20 minutes/)
})

test('however busy, everyone signs in again after ten hours', async (t) => {
  const sessionClock = passingClock()
  const { origin } = await testSite(t, { sessionClock })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  for (let minutes = 0; minutes < 595; minutes += 17) {
    sessionClock.pass(17)
    assert.equal((await mara.open('/')).status, 200)
  }
  sessionClock.pass(17)
  assert.equal((await mara.open('/')).status, 401)
})

test('the id in the cookie is nowhere in the database, and neither is the name of who is signed in', async (t) => {
  const { origin, services } = await testSite(t)
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const sessionId = mara.cookies.get('demo-kith-session')!
  const { rows } = await inTransaction(services.database, actingAs('sign-in'), async (tx) => {
    const digest = createHash('sha256').update(sessionId).digest('hex')
    await tx.query(`select set_config('kith.session', $1, true)`, [digest])
    return tx.query<{ row: string }>('select session::text as row from web_session as session')
  })
  assert.equal(rows.length, 1)
  assert.doesNotMatch(rows[0]!.row, new RegExp(`${sessionId}|Mara`))
})

test('every answer is kept by nobody', async (t) => {
  const { origin } = await testSite(t)
  const mara = visitorTo(origin)
  const work = await signInAs(mara, 'demo-team-manager')
  assert.equal(work.headers.get('cache-control'), 'no-store')
  assert.equal((await mara.open('/nowhere')).headers.get('cache-control'), 'no-store')
})
