import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testSite } from '../testing/test-site.ts'
import { signInAs, visitorTo } from '../testing/visitor.ts'

test('a team manager signs in, sees their own name and signs out again', async (t) => {
  const { origin } = await testSite(t)
  const mara = visitorTo(origin)
  const work = await signInAs(mara, 'demo-team-manager')
  assert.equal(work.path, '/')
  assert.equal(work.title, 'Your work – Kith')
  assert.match(work.html, /Mara Demo, team manager/)

  const out = await mara.send('/sign-out', { form: tokenOfSignOut(work.html) })
  assert.equal(out.title, 'You have signed out – Kith')
  assert.equal((await mara.open('/')).status, 401)
})

test('a session id that was signed out opens nothing, even when it is sent again', async (t) => {
  const { origin } = await testSite(t)
  const mara = visitorTo(origin)
  const work = await signInAs(mara, 'demo-team-manager')
  const kept = new Map(mara.cookies)
  await mara.send('/sign-out', { form: tokenOfSignOut(work.html) })
  for (const [name, value] of kept) mara.cookies.set(name, value)
  assert.equal((await mara.open('/')).status, 401)
})

test('someone whose groups may not use Kith is told so, and is not let in', async (t) => {
  const stranger = { subject: 'stranger', name: 'Sasha Stranger', comesTo: 'works elsewhere', groups: ['parks'] }
  const { origin } = await testSite(t, { demoPeople: [stranger] })
  const visitor = visitorTo(origin)
  const answer = await signInAs(visitor, 'stranger')
  assert.equal(answer.status, 403)
  assert.equal(answer.title, 'Your account cannot use Kith yet – Kith')
  assert.equal((await visitor.open('/')).status, 401)
})

test('an answer from the provider that this browser did not ask for signs nobody in', async (t) => {
  const { origin } = await testSite(t)
  const answer = await visitorTo(origin).open('/signed-in?code=abc&state=def')
  assert.equal(answer.status, 400)
  assert.match(answer.html, /You are not signed in/)
})

test('signing in leads back to the page that was wanted, and never to another site', async (t) => {
  const { origin } = await testSite(t)
  const mara = visitorTo(origin)
  for (const [back, arrives] of [
    ['/', '/'],
    ['//evil.example/x', '/'],
    ['https://evil.example', '/'],
    ['/nowhere-at-all', '/nowhere-at-all'],
  ] as const) {
    const choose = await mara.open(`/sign-in?back=${encodeURIComponent(back)}`)
    const answer = await mara.send(choose.path, { person: 'demo-team-manager' })
    assert.equal(answer.path, arrives)
  }
})

function tokenOfSignOut(html: string): string {
  return /action="\/sign-out">\s*<input type="hidden" name="form" value="([^"]+)"/.exec(html)![1]!
}
