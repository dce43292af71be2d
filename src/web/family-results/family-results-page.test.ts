import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { withoutTokens } from '../testing/families-on-site.ts'
import { resultsOnSite, type ResultsOnSite } from '../testing/results-on-site.ts'
import { formFields } from '../testing/supported-on-site.ts'

/** Mara chooses Leo, who then works with the family. */
async function withLeo(site: ResultsOnSite) {
  const leo = await site.as('demo-lead-practitioner')
  const mara = await site.as('demo-team-manager')
  const choose = await mara.open(`${site.at}/practitioner`)
  const practitioner = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Leo Demo/.exec(choose.html)?.[1] ?? ''
  await mara.send(`${site.at}/practitioner`, { form: choose.form, practitioner })
  return { mara, leo }
}

test('a manager reads what changed with each row behind it, claims once, and takes the claim back with a reason', async (t) => {
  const site = await resultsOnSite(t)
  const { at } = site
  const mara = await site.as('demo-team-manager')
  const page = await mara.open(`${at}/results`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.title, /mother/)
  assert.match(page.html, /The police were called about safety at home[\s\S]*It has changed, and it lasted/)
  assert.match(page.html, /17 September 2019 to 16 March 2020/)
  assert.match(page.html, /row 1 of people\.csv/)
  assert.match(page.html, /Claim for this family/)

  const claimed = await mara.send(`${at}/results`, formFields(page.html))
  assert.match(claimed.path, /\/claims\/[0-9a-f-]{36}$/)
  assert.match(claimed.html, /Your claim is recorded[\s\S]*Unchanged since the claim was made/)
  const again = await mara.send(`${at}/results`, formFields(page.html))
  assert.equal(again.path, claimed.path)
  assert.match((await mara.open('/claims')).html, /Stands/)
  assert.doesNotMatch((await mara.open(`${at}/results`)).html, /Claim for this family/)

  const withoutReason = await mara.send(claimed.path, { ...formFields(claimed.html), reason: ' ' })
  assert.match(withoutReason.title, /^Error: /)
  assert.match(withoutReason.html, /Enter why this claim is withdrawn/)
  const reason = 'The wrong window was used.'
  const withdrawn = await mara.send(claimed.path, { ...formFields(withoutReason.html), reason })
  assert.match(withdrawn.html, /This claim was withdrawn[\s\S]*The wrong window was used/)
  assert.match((await mara.open('/claims')).html, /Withdrawn/)
  assert.match((await mara.open(`${at}/results`)).html, /Claim for this family/)
})

test('what a claim lacks is listed one by one, and nothing can be claimed', async (t) => {
  const site = await resultsOnSite(t, { assessment: true, endOfClaim: true })
  const { at, later } = site
  const mara = await site.as('demo-team-manager')
  const page = await mara.open(`${at}/results`)
  assert.match(page.html, /No assessment of the whole family was recorded/)
  assert.match(page.html, /looking for work or unable to work: not met/)
  assert.doesNotMatch(page.html, /Claim for this family/)
  const { form } = await mara.open(`${at}/plan`)
  await mara.send(`${at}/results`, { form, route: 'progress' })
  const { rows } = await inTransaction(later.database, actingAs('outcomes'), (tx) => tx.query('select from claim'))
  assert.equal(rows.length, 0)
})

test('whoever works with the family reads its results and cannot claim; to everyone else there is no such page', async (t) => {
  const site = await resultsOnSite(t)
  const { at, later } = site
  const { mara, leo } = await withLeo(site)
  const page = await leo.open(`${at}/results`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /Claim for this family|A claim cannot be made yet/)
  const sent = await leo.send(`${at}/results`, { form: (await leo.open(`${at}/notes/add`)).form, route: 'progress' })
  assert.notEqual(sent.status, 200)
  const { rows } = await inTransaction(later.database, actingAs('outcomes'), (tx) => tx.query('select from claim'))
  assert.equal(rows.length, 0)

  const claimed = await mara.send(`${at}/results`, formFields((await mara.open(`${at}/results`)).html))
  for (const subject of ['demo-auditor', 'demo-second-manager', 'demo-second-practitioner', 'demo-data-analyst']) {
    const other = await site.as(subject)
    const missing = withoutTokens((await other.open(`/families/${newId()}/results`)).html)
    for (const path of [`${at}/results`, claimed.path]) {
      const answer = await other.open(path)
      assert.equal(answer.status, 404, `${subject} ${path}`)
      assert.equal(withoutTokens(answer.html), missing)
    }
  }
  assert.equal((await leo.open(claimed.path)).status, 404)
  assert.equal((await leo.open('/claims')).status, 404)
})
