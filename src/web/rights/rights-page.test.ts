import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/ids.ts'
import { familiesOnSite } from '../testing/families-on-site.ts'

const day = { 'begins-day': '1', 'begins-month': '8', 'begins-year': '2019' }

test('the officer writes down a restriction by the person’s id, sees it in the list without their words, and ends it', async (t) => {
  const { ours, as } = await familiesOnSite(t)
  const ines = await as('demo-governance-officer')
  assert.match((await ines.open('/rights')).html, /Nobody has asked for anything yet/)
  const { personId } = ours.people.Ourmother!
  const form = await ines.open('/rights/add')
  const empty = await ines.send('/rights/add', { form: form.form })
  assert.match(empty.html, /href="#personId">Enter the person’s id[\s\S]*Enter the day, for example 27 3 2019/)
  const nobody = await ines.send('/rights/add', {
    form: empty.form,
    ...day,
    personId: newId(),
    kind: 'restriction',
    words: 'Only keep it.',
  })
  assert.match(nobody.html, /href="#personId">There is no person with this id/)
  assert.match(nobody.html, /Only keep it\./, 'what was typed stays')
  const listed = await ines.send('/rights/add', {
    form: nobody.form,
    ...day,
    personId,
    kind: 'restriction',
    words: 'Only keep it.',
  })
  assert.equal(listed.path, '/rights')
  assert.match(listed.html, new RegExp(`Restriction[\\s\\S]*${personId}[\\s\\S]*1 August 2019`))
  assert.doesNotMatch(listed.html, /Only keep it|Ourmother/)

  const end = /href="(\/rights\/[^"]+\/end)"/.exec(listed.html)![1]!
  const ending = await ines.open(end)
  const early = { 'ends-day': '31', 'ends-month': '7', 'ends-year': '2019', reason: 'They changed their mind.' }
  assert.match((await ines.send(end, { form: ending.form, ...early })).html, /cannot be before the day it began/)
  const again = await ines.open(end)
  const ended = await ines.send(end, { form: again.form, ...early, 'ends-day': '31', 'ends-month': '8' })
  assert.match(ended.html, /Ended on 31 August 2019/)
  assert.equal((await ines.open(`/rights/${newId()}/end`)).status, 404)
})

test('the list of rights and its forms are the officer’s alone', async (t) => {
  const { as } = await familiesOnSite(t)
  for (const who of [
    'demo-team-manager',
    'demo-lead-practitioner',
    'demo-data-analyst',
    'demo-auditor',
    'demo-service-owner',
  ]) {
    const visitor = await as(who)
    for (const path of ['/rights', '/rights/add', `/rights/${newId()}/end`]) {
      assert.equal((await visitor.open(path)).status, 404, `${who} ${path}`)
    }
  }
})
