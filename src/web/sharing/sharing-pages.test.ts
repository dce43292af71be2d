import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { familiesOnSite, withoutTokens, type FamiliesOnSite } from '../testing/families-on-site.ts'

const told = {
  recipient: 'schools',
  gateway: 'children-act-2004-section-10',
  reason: 'So that school can help in the mornings.',
  words: 'He has a plan for mornings.',
  receivedBy: 'The head of year',
}

const at = ({ ours }: FamiliesOnSite) => `/families/${ours.familyId}/sharing`
const son = ({ ours }: FamiliesOnSite) => ours.people.Ourson!.personId
const mother = ({ ours }: FamiliesOnSite) => ours.people.Ourmother!.personId

test('a family about whom nobody was told anything says so, and what to do', async (t) => {
  const site = await familiesOnSite(t)
  const page = await (await site.as('demo-team-manager')).open(at(site))
  assert.match(page.html, /No partner has been told anything about this family/)
  assert.match(page.html, /href="[^"]*\/sharing\/add"[^>]*>\s*Record what you told a partner/)
})

test('what a partner was told stands on the ledger with the date, the partner, what, the power, why and by whom', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const form = await mara.open(`${at(site)}/add`)
  assert.match(form.html, /What records say: an out-of-work benefit/)
  assert.doesNotMatch(form.html, /" checked/)
  const answer = await mara.send(`${at(site)}/add`, {
    ...told,
    form: form.form,
    [`tell ${son(site)} plan`]: 'yes',
    [`tell ${mother(site)} fact out-of-work-benefit`]: 'yes',
  })
  assert.equal(answer.path, at(site))
  assert.match(answer.html, /What you told them is recorded/)
  assert.match(answer.html, /<h2[^>]*>31 August 2019: schools<\/h2>/)
  assert.match(answer.html, /Ourson: the plan/)
  assert.match(answer.html, /Ourmother: an out-of-work benefit/)
  assert.match(answer.html, /Working together for children’s well-being[\s\S]*Children Act 2004 section 10/)
  assert.match(
    answer.html,
    /He has a plan for mornings\.[\s\S]*So that school can help[\s\S]*The head of year[\s\S]*Mara Demo/,
  )
})

test('only powers in force today are offered, each with what it does not cover and what is not confirmed', async (t) => {
  const site = await familiesOnSite(t)
  const page = await (await site.as('demo-team-manager')).open(`${at(site)}/add`)
  assert.match(page.html, /value="digital-economy-act-2017-section-35"/)
  assert.match(
    page.html,
    /Does not cover: bodies that are not on the list of Schedule 4, the NHS in England among them/,
  )
  assert.match(page.html, /Not confirmed: /)
  assert.doesNotMatch(page.html, /section-16la/)
})

test('a power that cannot be used for the partner is refused beside its field, and nothing typed is lost', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const form = await mara.open(`${at(site)}/add`)
  const answer = await mara.send(`${at(site)}/add`, {
    ...told,
    form: form.form,
    recipient: 'health',
    gateway: 'digital-economy-act-2017-section-35',
    [`tell ${son(site)} plan`]: 'yes',
  })
  assert.equal(answer.status, 400)
  assert.match(answer.title, /^Error: /)
  assert.match(answer.html, /href="#gateway">This cannot be used: no English NHS body is on the list/)
  assert.match(answer.html, /He has a plan for mornings\./)
  assert.match(answer.html, new RegExp(`name="tell ${son(site)} plan"[^>]*checked`))
  assert.match((await mara.open(at(site))).html, /No partner has been told anything/)
})

test('an empty form says everything that is missing', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const form = await mara.open(`${at(site)}/add`)
  const answer = await mara.send(`${at(site)}/add`, { form: form.form })
  for (const field of ['recipient', 'items', 'gateway', 'reason', 'words', 'receivedBy']) {
    assert.match(answer.html, new RegExp(`href="#${field}"`), field)
    assert.match(answer.html, new RegExp(`id="${field}"`), field)
  }
})

test('a decision not to tell stands on the ledger as that', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const form = await mara.open(`${at(site)}/add`)
  const answer = await mara.send(`${at(site)}/add`, {
    ...told,
    form: form.form,
    words: '',
    receivedBy: '',
    [`tell ${son(site)} not-shared`]: 'yes',
  })
  assert.match(
    answer.html,
    /31 August 2019: not told to schools[\s\S]*Ourson: not told: telling would do the child more harm/,
  )
})

test('of a family that hides, how to find them is not offered, and a postcode in the words is refused', async (t) => {
  const site = await familiesOnSite(t)
  await inTransaction(site.services.database, actingAs('link'), (tx) =>
    tx.query('update person set protected = true where person_id = $1', [mother(site)]),
  )
  const mara = await site.as('demo-team-manager')
  const form = await mara.open(`${at(site)}/add`)
  assert.match(form.html, /Where this family can be found is told to nobody/)
  assert.doesNotMatch(form.html, /contact-details/)
  const fields = { ...told, form: form.form, [`tell ${son(site)} plan`]: 'yes' }
  const answer = await mara.send(`${at(site)}/add`, { ...fields, words: 'They live near BA1 1ZZ.' })
  assert.match(answer.html, /href="#words">Take the postcode out/)
})

test('for everyone else both pages are the page that is not there', async (t) => {
  const site = await familiesOnSite(t)
  const subjects = [
    'demo-lead-practitioner',
    'demo-auditor',
    'demo-data-analyst',
    'demo-governance-officer',
    'demo-evaluation-analyst',
  ]
  for (const subject of subjects) {
    const other = await site.as(subject)
    for (const page of ['sharing', 'sharing/add']) {
      const asked = await other.open(`/families/${site.ours.familyId}/${page}`)
      const nowhere = await other.open(`/families/${newId()}/${page}`)
      assert.equal(asked.status, 404, subject)
      assert.equal(withoutTokens(asked.html), withoutTokens(nowhere.html), subject)
    }
  }
  const mara = await site.as('demo-team-manager')
  const { form } = await mara.open(`${at(site)}/add`)
  const fields = { ...told, form, [`tell ${site.theirs.people.Theirson!.personId} plan`]: 'yes' }
  assert.equal((await mara.open(`/families/${site.theirs.familyId}/sharing`)).status, 404)
  const sent = await mara.send(`/families/${site.theirs.familyId}/sharing/add`, fields)
  assert.notEqual(sent.status, 200)
  const { rows } = await inTransaction(site.services.database, actingAs('status'), (tx) =>
    tx.query('select disclosure_id from disclosure'),
  )
  assert.deepEqual(rows, [])
})
