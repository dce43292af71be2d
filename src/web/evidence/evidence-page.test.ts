import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { familiesOnSite } from '../testing/families-on-site.ts'

test('where a finding comes from: the rule in words, its edition, and the row it stands in', async (t) => {
  const { ours, as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const family = await mara.open(`/families/${ours.familyId}`)
  const path = /href="(\/families\/[^"]+\/evidence\/\d+)"/.exec(family.html)![1]!
  const page = await mara.open(path)
  assert.equal(page.status, 200)
  assert.equal(page.title, 'Where this comes from, family F-1001 – Kith')
  assert.match(page.html, /Asks for[\s\S]*out-of-work benefit/)
  assert.match(page.html, /The 2015 programme, edition 2015-04, in force 1 April 2015 to 31 March 2020/)
  assert.match(page.html, /row 1, about Ourmother[\s\S]*received on 1 January 2019/)
  assert.match(page.html, /No other source speaks of this person/)
})

test('a finding of another family cannot be read through the address of one’s own', async (t) => {
  const { ours, theirs, services, as } = await familiesOnSite(t)
  const mara = await as('demo-team-manager')

  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ finding_id: number }>('select finding_id from finding where family_id = $1', [theirs.familyId]),
  )
  assert.ok(rows.length > 0)
  for (const { finding_id } of rows.slice(0, 5)) {
    assert.equal((await mara.open(`/families/${ours.familyId}/evidence/${finding_id}`)).status, 404)
  }
})
