import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockAt, type Clock } from '../platform/clock.ts'
import { page } from './page.ts'
import { seeOther, showAgain, view } from './page-view.ts'
import { testSite } from './testing/test-site.ts'
import { signInAs, visitorTo } from './testing/visitor.ts'

/** A page with one box, on which whatever is written but "nothing" is sent on. */
function aNotePage() {
  const sent: string[] = []
  const notePage = page({
    path: '/notes/:noteId',
    purpose: 'operate',
    permission: 'work:read',
    keepsTyping: true,
    show: ({ typed = {} }) => Promise.resolve(view('testing/note.njk', { typed })),
    submit({ typed }) {
      if (typed.words === '') return Promise.resolve(showAgain([{ field: 'words', text: 'Enter a note' }]))
      sent.push(typed.words ?? '')
      return Promise.resolve(seeOther('/'))
    },
  })
  const work = page({
    path: '/',
    purpose: 'operate',
    permission: 'work:read',
    show: () => Promise.resolve(view('testing/note.njk', {})),
  })
  return { sent, pages: [work, notePage] }
}

function passingClock(): Clock & { pass(minutes: number): void } {
  let passed = 0
  const now = () => new Date(Date.now() + passed)
  return { now, today: () => clockAt('2019-08-31').today(), pass: (minutes) => (passed += minutes * 60_000) }
}

test('a form sent from another site is refused, whatever it holds', async (t) => {
  const { sent, pages } = aNotePage()
  const { origin } = await testSite(t, { pages })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  const answer = await mara.send('/notes/1', { form, words: 'forged' }, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.status, 403)
  assert.deepEqual(sent, [])
})

test('a form without its token is not acted on, and what was typed is still there', async (t) => {
  const { sent, pages } = aNotePage()
  const { origin } = await testSite(t, { pages })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  for (const wrong of ['', 'made up', `${form}x`, (await mara.open('/notes/2')).form]) {
    const answer = await mara.send('/notes/1', { form: wrong, words: 'My careful words' })
    assert.equal(answer.status, 400)
    assert.match(answer.html, /My careful words/)
  }
  assert.deepEqual(sent, [])
})

test('a double click sends a form twice and is acted on once', async (t) => {
  const { sent, pages } = aNotePage()
  const { origin } = await testSite(t, { pages })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  const both = await Promise.all([1, 2].map(() => mara.send('/notes/1', { form, words: 'Once' })))
  const again = await mara.send('/notes/1', { form, words: 'Once' })
  assert.deepEqual(
    [...both, again].map(({ path }) => path),
    ['/', '/', '/'],
  )
  assert.deepEqual(sent, ['Once'])
})

test('what someone typed is there again after an error', async (t) => {
  const { pages } = aNotePage()
  const { origin } = await testSite(t, { pages })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  const answer = await mara.send('/notes/1', { form, words: '' })
  assert.equal(answer.status, 400)
  assert.match(answer.html, /There is a problem[\s\S]*Enter a note/)
})

test('someone signed out while typing finds their words again, and nobody else does', async (t) => {
  const { sent, pages } = aNotePage()
  const sessionClock = passingClock()
  const { origin, services } = await testSite(t, { pages, sessionClock })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  sessionClock.pass(45)
  const answer = await mara.send('/notes/1', { form, words: 'Half an hour of Plantedword thinking' })
  assert.equal(answer.status, 401)
  assert.match(answer.html, /We kept what you typed/)
  assert.deepEqual(sent, [])

  const leo = visitorTo(origin)
  await signInAs(leo, 'demo-lead-practitioner')
  assert.doesNotMatch((await leo.open('/notes/1')).html, /Plantedword/)
  await signInAs(mara, 'demo-team-manager')
  assert.match((await mara.open('/notes/1')).html, /Half an hour of Plantedword thinking/)

  const { rows } = await services.database.app.query<{ found: number }>('select count(*)::int as found from kept_form')
  assert.equal(rows[0]!.found, 0, 'nobody sees kept forms without saying who they are')
})

test('what was kept is gone once the form is sent', async (t) => {
  const { sent, pages } = aNotePage()
  const sessionClock = passingClock()
  const { origin } = await testSite(t, { pages, sessionClock })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const first = await mara.open('/notes/1')
  sessionClock.pass(45)
  await mara.send('/notes/1', { form: first.form, words: 'Kept words' })
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  await mara.send('/notes/1', { form, words: 'Kept words, and more' })
  assert.deepEqual(sent, ['Kept words, and more'])
  assert.doesNotMatch((await mara.open('/notes/1')).html, /Kept words/)
})

test("someone else's form cannot be sent in one's own name", async (t) => {
  const { sent, pages } = aNotePage()
  const { origin } = await testSite(t, { pages })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  const leo = visitorTo(origin)
  await signInAs(leo, 'demo-lead-practitioner')
  const answer = await leo.send('/notes/1', { form, words: 'Words of Mara' })
  assert.equal(answer.status, 403)
  assert.deepEqual(sent, [])
})

test('nothing that was typed stands in the log', async (t) => {
  const { pages } = aNotePage()
  const { origin, log } = await testSite(t, { pages })
  const mara = visitorTo(origin)
  await signInAs(mara, 'demo-team-manager')
  const { form } = await mara.open('/notes/1')
  await mara.send('/notes/1', { form, words: 'Plantedword' })
  await mara.open('/Plantedword/in/an/address?q=Plantedword')
  assert.match(log(), /"page":"\/notes\/:noteId","ids":\["1"\],"status":303/)
  assert.doesNotMatch(log(), /Plantedword|Mara/)
})
