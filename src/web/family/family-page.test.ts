import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { decideFields } from '../testing/decide-fields.ts'
import { familiesOnSite, withoutTokens } from '../testing/families-on-site.ts'

test('a team manager reads who is in a family of their team, and the title names no one', async (t) => {
  const { ours, as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const page = await mara.open(`/families/${ours.familyId}`)
  assert.equal(page.status, 200)
  assert.equal(page.title, 'Family F-1001 – Kith')
  assert.match(page.html, /Ourmother/)
  assert.match(page.html, /Parent of Ourson/)
  assert.match(page.html, /Meets the programme rule: yes/)
  assert.match(page.html, /We do not receive this from the NHS/)
  assert.match(page.html, /This page shows what you are allowed to see\. It may not be everything\./)
})

test("another team's family, one without a page and one that never was are answered the same, byte for byte", async (t) => {
  const { theirs, withoutPage, ours, as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const never = newId()
  const paths = [never, theirs.familyId, withoutPage.familyId].flatMap((id) => [
    `/families/${id}`,
    `/families/${id}/decide`,
    `/families/${id}/practitioner`,
    `/families/${id}/evidence/1`,
  ])
  const answers = []
  for (const path of [...paths, `/families/${ours.familyId}/evidence/999999`, '/families/not-an-id']) {
    answers.push(await mara.open(path))
  }
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404])
  assert.equal(new Set(answers.map(({ html }) => withoutTokens(html))).size, 1)
  assert.ok(!/Theirmother|Wellmother/.test(answers.map(({ html }) => html).join()))
})

test('a data analyst opens no family, no list of families and no search', async (t) => {
  const { ours, as } = await familiesOnSite(t)
  const dana = await as('demo-data-analyst')
  for (const path of [
    `/families/${ours.familyId}`,
    `/families/${ours.familyId}/decide`,
    '/families',
    '/decisions',
    '/search',
  ]) {
    assert.equal((await dana.open(path)).status, 404, path)
  }
  assert.ok(!/Families to consider|Search/.test((await dana.open('/')).html))
})

test('a lead practitioner opens a family once they work with it, and may not decide about it', async (t) => {
  const { ours, as } = await familiesOnSite(t)
  const leo = await as('demo-lead-practitioner')
  const path = `/families/${ours.familyId}`
  assert.equal((await leo.open(path)).status, 404)

  const mara = await as('demo-team-manager')
  const decide = await mara.open(`${path}/decide`)
  await mara.send(`${path}/decide`, { ...decideFields(decide.html), outcome: 'offer-support', reason: 'They asked.' })
  const choose = await mara.open(`${path}/practitioner`)
  const leoId = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Leo Demo/.exec(choose.html)?.[1]
  await mara.send(`${path}/practitioner`, { form: choose.form, practitioner: leoId ?? '' })

  const page = await leo.open(path)
  assert.equal(page.status, 200)
  assert.ok(!/Decide (again )?about this family|Choose (a|another) lead practitioner/.test(page.html))
  assert.match(page.html, /Working with the family now: Leo Demo, lead practitioner\./)
  const managers = await mara.open(path)
  assert.match(managers.html, /Decide again about this family/)
  assert.ok(!/role="button"/.test(managers.html), 'nothing is asked of the manager first')
  assert.equal((await leo.open(`${path}/decide`)).status, 404)
  assert.match((await leo.open('/my-families')).html, /F-1001/)
})

test('where anyone in a family is protected, nothing on any page tells where the family is', async (t) => {
  const { ours, services, as } = await familiesOnSite(t)
  await inTransaction(services.database, actingAs('receive'), (tx) =>
    tx.query('update person set protected = true where person_id = $1', [ours.people.Ourson!.personId]),
  )
  const mara = await as('demo-team-manager')
  const page = await mara.open(`/families/${ours.familyId}`)
  assert.match(page.html, /Contact through the lead practitioner/)
  assert.ok(!/Quayside|Riverside/.test(page.html))
  const list = await mara.open('/families')
  const row = /F-1001[\s\S]*?<\/tr>/.exec(list.html)![0]
  assert.ok(!/Quayside/.test(row))
  const area = /value="([0-9a-f]{8})"[^>]*>Quayside/.exec(list.html)![1]
  assert.ok(!/F-1001/.test((await mara.open(`/families?area=${area}`)).html))
})

test('someone with a sealed identity leaves no row, no name and no gap on a page', async (t) => {
  const { ours, services, as } = await familiesOnSite(t)
  await inTransaction(services.database, actingAs('receive'), (tx) =>
    tx.query('update person set identity_sealed = true where person_id = $1', [ours.people.Ourson!.personId]),
  )
  const page = await (await as('demo-team-manager')).open(`/families/${ours.familyId}`)
  assert.match(page.html, /Ourmother/)
  assert.ok(!/Ourson|sealed/i.test(page.html))
})

test('every opening of a family is on record: who, when, for what, and which page', async (t) => {
  const { ours, services, as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  await mara.open(`/families/${ours.familyId}`)
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ kind: string; purpose: string; scope: string; page: string }>(
      `select actor.kind, event.purpose, event.scope, event.detail ->> 'page' as page
       from audit_event as event join actor using (actor_id)
       where event.action = 'families:read' and event.object_kind = 'family' and event.object_id = $1`,
      [ours.familyId],
    ),
  )
  assert.deepEqual(rows, [{ kind: 'person', purpose: 'identify-families', scope: 'team', page: '/families/:familyId' }])
})

test('what cannot be written down is not shown', async (t) => {
  const { ours, services, as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const owner = new (await import('pg')).default.Client(services.database.owner)
  await owner.connect()
  await owner.query('alter table audit_event rename to audit_event_elsewhere')
  const page = await mara.open(`/families/${ours.familyId}`)
  await owner.query('alter table audit_event_elsewhere rename to audit_event')
  await owner.end()
  assert.equal(page.status, 500)
  assert.ok(!/Ourmother|audit_event/.test(page.html))
})
