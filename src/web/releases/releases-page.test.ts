import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { signInPerson } from '../../governance/sign-in-person.command.ts'
import type { SignedInPerson } from '../../governance/signed-in-person.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { prepareRelease } from '../../research/prepare-release.command.ts'
import { sealRelease } from '../../research/seal-release.command.ts'
import { giveKeys } from '../../research/testing/study-town.ts'
import { makeFormToken } from '../forms/form-token.ts'
import { familiesOnSite, type FamiliesOnSite } from '../testing/families-on-site.ts'

/** One of the demo's people at the command line; the provider knows them by the same subject. */
function atCommandLine({ services }: FamiliesOnSite, subject: string, group: string): Promise<SignedInPerson> {
  return signInPerson(services, { issuer: 'https://provider.test', subject, name: 'Someone Invented', groups: [group] })
}

test('the register of releases is open to those who answer for research, and to nobody else', async (t) => {
  const site = await familiesOnSite(t)
  const officer = await site.as('demo-governance-officer')
  const empty = await officer.open('/releases')
  assert.equal(empty.status, 200)
  assert.match(empty.html, /Nothing has been prepared for research/)

  const analyst = await atCommandLine(site, 'demo-evaluation-analyst', 'kith-evaluation')
  const { releaseId } = await prepareRelease(site.services, analyst)
  for (const subject of ['demo-governance-officer', 'demo-evaluation-analyst', 'demo-service-owner']) {
    const visitor = await site.as(subject)
    const register = await visitor.open('/releases')
    assert.match(register.html, /As of 31 August 2019/)
    assert.match(register.html, /Waits for approval/)
    assert.equal((await visitor.open(`/releases/${releaseId}`)).status, 200)
  }
  for (const subject of ['demo-team-manager', 'demo-lead-practitioner', 'demo-auditor', 'demo-data-analyst']) {
    const visitor = await site.as(subject)
    for (const path of ['/releases', `/releases/${releaseId}`]) {
      const refused = await visitor.open(path)
      assert.equal(refused.status, 404, `${subject} ${path}`)
    }
  }
  assert.equal((await officer.open('/releases/not-an-id')).status, 404)
})

test('whoever prepared a release finds no button, another approves it, and the page says until when it may be kept', async (t) => {
  const site = await familiesOnSite(t)
  const prepared = await atCommandLine(site, 'demo-governance-officer', 'kith-information-governance')
  const { releaseId } = await prepareRelease(site.services, prepared)
  const path = `/releases/${releaseId}`

  const officer = await site.as('demo-governance-officer')
  const own = await officer.open(path)
  assert.match(own.html, /You prepared this release, so someone else approves it/)
  assert.doesNotMatch(own.html, /Approve this release/)
  const analyst = await site.as('demo-evaluation-analyst')
  assert.doesNotMatch((await analyst.open(path)).html, /Approve this release/)

  const owner = await site.as('demo-service-owner')
  const page = await owner.open(path)
  assert.match(page.html, /Approve this release/)
  assert.doesNotMatch(page.html, /Ourmother|Theirmother|Ourson|Theirson/)
  const approved = await owner.send(path, { form: page.form })
  assert.equal(approved.status, 200)
  assert.match(approved.html, /It can be sealed with/)

  const again = await owner.send(path, { form: page.form })
  assert.match(again.html, /It can be sealed with/)

  await giveKeys(site.services)
  await sealRelease(site.services, prepared, releaseId!)
  const sealed = await owner.open(path)
  assert.match(sealed.html, /It is destroyed by 31 March 2022/)
  assert.match((await owner.open('/releases')).html, /to be destroyed by 31 March 2022 at the latest/)
})

test('a form sent by whoever prepared the release is refused in words, and nothing is approved', async (t) => {
  const site = await familiesOnSite(t)
  const prepared = await atCommandLine(site, 'demo-governance-officer', 'kith-information-governance')
  const other = await atCommandLine(site, 'demo-evaluation-analyst', 'kith-evaluation')
  const own = await prepareRelease(site.services, prepared)
  const others = await prepareRelease(site.services, other)
  const officer = await site.as('demo-governance-officer')
  const { html } = await officer.open(`/releases/${others.releaseId}`)
  assert.match(html, /Approve this release/)
  const path = `/releases/${own.releaseId}`
  await officer.open(path)
  // The page has no form for whoever prepared it, so this one is made up, as somebody could.
  const form = makeFormToken(site.services.keys, { actorId: await actorOf(site), path, now: new Date() })
  const refused = await officer.send(path, { form })
  assert.equal(refused.status, 400)
  assert.match(refused.html, /Whoever prepared a release cannot approve it/)
  assert.match((await officer.open(path)).html, /Approved\s*<\/dt>\s*<dd[^>]*>\s*Not yet/)
})

/** The actor whom the demo's own provider lets in as its governance officer. */
async function actorOf({ services }: FamiliesOnSite): Promise<string> {
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ actor_id: string }>(
      `select actor_id from actor where subject = 'demo-governance-officer' and issuer <> 'https://provider.test'`,
    ),
  )
  return rows[0]!.actor_id
}
