import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { familiesOnSite } from '../testing/families-on-site.ts'

const asked = { kind: 'objection-to-research', 'begins-day': '30', 'begins-month': '8', 'begins-year': '2019' }

test('a team manager writes down what someone of their families asks for, and it stands from that day', async (t) => {
  const { services, ours, as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const { personId } = ours.people.Ourmother!
  const path = `/families/${ours.familyId}/people/${personId}/rights`
  assert.match((await mara.open(`/families/${ours.familyId}`)).html, new RegExp(path))
  const page = await mara.open(path)
  assert.match(page.html, /What Ourmother asks for[\s\S]*has not asked for anything yet/)
  assert.ok(!page.title.includes('Ourmother'))

  const unsaid = await mara.send(path, { form: page.form, ...asked, words: '' })
  assert.equal(unsaid.status, 400)
  assert.match(unsaid.html, /href="#words">Write what the person asked for/)
  const recorded = await mara.send(path, { form: unsaid.form, ...asked, words: 'Leave us out of studies, please.' })
  assert.match(
    recorded.html,
    /Objection to research[\s\S]*Leave us out of studies, please\.[\s\S]*Stands since 30 August 2019/,
  )

  const { rows } = await inTransaction(services.database, actingAs('dispose'), (tx) =>
    tx.query(`select people_with_right('objection-to-research', '2019-08-30') as id`),
  )
  assert.deepEqual(rows, [{ id: personId }])
})

test('nobody writes down rights of a family that is not theirs, nor of someone who is not in it', async (t) => {
  const { ours, theirs, as } = await familiesOnSite(t)
  const pathOf = (familyId: string, personId: string) => `/families/${familyId}/people/${personId}/rights`
  const mara = await as('demo-team-manager')
  const own = pathOf(ours.familyId, ours.people.Ourmother!.personId)
  for (const path of [
    pathOf(theirs.familyId, theirs.people.Theirmother!.personId),
    pathOf(ours.familyId, theirs.people.Theirmother!.personId),
    pathOf(ours.familyId, newId()),
  ]) {
    assert.equal((await mara.open(path)).status, 404, path)
  }
  for (const who of ['demo-lead-practitioner', 'demo-data-analyst', 'demo-governance-officer', 'demo-auditor']) {
    assert.equal((await (await as(who)).open(own)).status, 404, who)
  }
})
