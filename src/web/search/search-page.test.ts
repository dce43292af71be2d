import assert from 'node:assert/strict'
import { test } from 'node:test'
import { familiesOnSite, withoutTokens } from '../testing/families-on-site.ts'
import type { Answer, Visitor } from '../testing/visitor.ts'

async function search(visitor: Visitor, words: string): Promise<Answer> {
  const { form } = await visitor.open('/search')
  return visitor.send('/search', { form, words })
}

test('a team manager finds someone in a family of their team, with age and area', async (t) => {
  const { as } = await familiesOnSite(t)
  const found = await search(await as('demo-team-manager'), 'Ourson')
  assert.match(found.html, /Ourson[\s\S]*Age 9[\s\S]*F-1001[\s\S]*Quayside/)
  assert.equal(found.title, 'Search results – Kith')
})

test('someone of another team, someone whose family has no page and someone who never was are answered the same', async (t) => {
  const { as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const answers = []
  for (const words of ['Theirson', 'Wellson', 'Neverwas']) {
    const { html } = await search(mara, words)
    answers.push(withoutTokens(html).replaceAll(words, 'the words'))
  }
  assert.equal(new Set(answers).size, 1)
  assert.match(answers[0]!, /No one matches\. Check the spelling or try fewer details\./)
})

test('a lead practitioner finds nobody of the families they do not work with', async (t) => {
  const { as } = await familiesOnSite(t)
  assert.match((await search(await as('demo-lead-practitioner'), 'Ourson')).html, /No one matches/)
})

test('what someone searched for stands in no address and no log, and is theirs alone', async (t) => {
  const { as, log } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const found = await search(mara, 'Ourson')
  assert.match(found.path, /^\/search\/[0-9a-f-]{36}$/)
  assert.ok(!/Ourson/.test(log()))
  const otherWindow = await as('demo-team-manager')
  assert.equal((await otherWindow.open(found.path)).status, 404)
  assert.equal((await mara.open(found.path)).status, 200)
})

test('a search for nothing asks for a name, a date of birth or a postcode', async (t) => {
  const { as } = await familiesOnSite(t)
  const answer = await search(await as('demo-team-manager'), '   ')
  assert.equal(answer.status, 400)
  assert.match(answer.html, /href="#words">Enter a name, a date of birth or a postcode/)
})
