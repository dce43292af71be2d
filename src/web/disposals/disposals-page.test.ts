import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantCase } from '../../governance/disposal/testing/a-case.ts'
import { newId } from '../../platform/ids.ts'
import { familiesOnSite, type FamiliesOnSite } from '../testing/families-on-site.ts'

/** The family without a page was supported once; its case was closed more than five years ago. */
async function somethingDue(t: Parameters<typeof familiesOnSite>[0]): Promise<FamiliesOnSite> {
  const site = await familiesOnSite(t)
  const { familyId, people } = site.withoutPage
  const personIds = Object.values(people).map(({ personId }) => personId)
  const note = 'They spoke of Wellmother.'
  await plantCase(site.services, { familyId, personIds }, { openedOn: '2013-01-01', closedOn: '2014-08-31', note })
  return site
}

test('one person draws up what is due, sees counts and no name, and another approves it after saying they are sure', async (t) => {
  const { withoutPage, as } = await somethingDue(t)
  const ines = await as('demo-governance-officer')
  const list = await ines.open('/disposals')
  assert.match(list.html, /No list has been drawn up yet/)
  const drawn = await ines.send('/disposals', { form: list.form })
  assert.match(drawn.html, /What is due by 31 August 2019[\s\S]*Families who were supported[\s\S]*2 people, 1 family/)
  assert.match(drawn.html, /someone else has to approve it/)
  assert.doesNotMatch(drawn.html, /Approve, and let it go/)
  for (const word of ['Wellmother', withoutPage.familyId]) assert.ok(!drawn.html.includes(word), word)

  const sol = await as('demo-service-owner')
  const waiting = await sol.open('/disposals')
  assert.match(waiting.html, /Waits for a second person/)
  assert.doesNotMatch(waiting.html, /Draw up what is due today/)
  const form = await sol.open(drawn.path)
  const unsure = await sol.send(drawn.path, { form: form.form })
  assert.match(unsure.html, /href="#sure">Confirm that all of this is to go/)
  const gone = await sol.send(drawn.path, { form: unsure.form, sure: 'yes' })
  assert.match(gone.html, /Gone by 31 August 2019[\s\S]*Certificate[\s\S]*After 30 September 2019/)
  assert.match(gone.html, /The partners’ own files[\s\S]*Kith keeps no copy/)
  assert.match((await ines.open('/disposals')).html, /Gone on 31 August 2019/)
  const nothing = await ines.send('/disposals', { form: (await ines.open('/disposals')).form })
  assert.match(nothing.html, /Nothing is due today/)
})

test('a hold placed meanwhile stops it, and the page says why; released by two people, it goes', async (t) => {
  const { withoutPage, as } = await somethingDue(t)
  const ines = await as('demo-governance-officer')
  const sol = await as('demo-service-owner')
  const drawn = await ines.send('/disposals', { form: (await ines.open('/disposals')).form })

  const add = await ines.open('/holds/add')
  const empty = await ines.send('/holds/add', { form: add.form })
  assert.match(empty.html, /Enter the family’s id[\s\S]*Select why it is held[\s\S]*Write what the hold is for/)
  const missing = await ines.send('/holds/add', {
    form: empty.form,
    familyId: newId(),
    kind: 'complaint',
    reason: 'C-12',
  })
  assert.match(missing.html, /There is no family with this id/)
  const held = await ines.send('/holds/add', {
    form: missing.form,
    familyId: withoutPage.familyId,
    kind: 'complaint',
    reason: 'C-12',
  })
  assert.match(held.html, /A complaint[\s\S]*Agree to release/)
  assert.match(held.html, /A statutory inquiry into child protection: on/)
  const stopped = await sol.send(drawn.path, { form: (await sol.open(drawn.path)).form, sure: 'yes' })
  assert.equal(stopped.status, 400)
  assert.match(stopped.html, /3 are under hold \(complaint\)/)

  const holdId = /name="holdId" value="([^"]+)"/.exec(held.html)![1]!
  for (const visitor of [ines, sol]) {
    await visitor.send('/holds', { form: (await visitor.open('/holds')).form, holdId })
  }
  assert.match((await sol.open('/holds')).html, /A complaint: released/)
  const gone = await sol.send(drawn.path, { form: (await sol.open(drawn.path)).form, sure: 'yes' })
  assert.match(gone.html, /Certificate/)
})

test('a family found by its words before is found by nobody after, and its page is answered like one that never was', async (t) => {
  const site = await familiesOnSite(t)
  const { familyId, people } = site.ours
  const personIds = Object.values(people).map(({ personId }) => personId)
  await plantCase(
    site.services,
    { familyId, personIds },
    { openedOn: '2013-01-01', closedOn: '2014-08-31', note: 'They spoke of Ourmother.' },
  )
  const mara = await site.as('demo-team-manager')
  const find = async () => mara.send('/search', { form: (await mara.open('/search')).form, words: 'Ourmother' })
  assert.match((await find()).html, /Ourmother[\s\S]*F-1001/)
  const ines = await site.as('demo-governance-officer')
  const sol = await site.as('demo-service-owner')
  const drawn = await ines.send('/disposals', { form: (await ines.open('/disposals')).form })
  await sol.send(drawn.path, { form: (await sol.open(drawn.path)).form, sure: 'yes' })
  assert.doesNotMatch((await find()).html, /F-1001/)
  assert.equal((await mara.open(`/families/${familyId}`)).status, 404)
})

test('disposals and holds are open to the officer and the service owner, and only the officer places a hold', async (t) => {
  const { as } = await familiesOnSite(t)
  for (const who of [
    'demo-team-manager',
    'demo-lead-practitioner',
    'demo-data-analyst',
    'demo-auditor',
    'demo-evaluation-analyst',
  ]) {
    const visitor = await as(who)
    for (const path of ['/disposals', `/disposals/${newId()}`, '/holds', '/holds/add']) {
      assert.equal((await visitor.open(path)).status, 404, `${who} ${path}`)
    }
  }
  const sol = await as('demo-service-owner')
  assert.equal((await sol.open('/holds')).status, 200)
  assert.equal((await sol.open('/holds/add')).status, 404)
  const unasked = await sol.send('/disposals', { form: (await sol.open('/disposals')).form })
  assert.notEqual(unasked.status, 200)
  assert.match((await sol.open('/disposals')).html, /No list has been drawn up yet/)
  assert.equal((await sol.open(`/disposals/${newId()}`)).status, 404)
})
