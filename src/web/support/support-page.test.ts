import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeCase } from '../../casework/close-case.command.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { newId } from '../../platform/ids.ts'
import type { TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { withoutTokens } from '../testing/families-on-site.ts'
import { supportedOnSite } from '../testing/supported-on-site.ts'

const pages = ['support', 'assessment', 'assessment/versions', 'plan', 'plan/versions']

test('the support of a family is on one page: since when, who, what was agreed and what is next', async (t) => {
  const { leo, at } = await supportedOnSite(t)
  const page = await leo.open(`${at}/support`)
  assert.equal(page.title, 'Support for family F-1001 – Kith')
  assert.match(
    page.html,
    /Support since 31 August 2019\. Lead practitioner: Leo Demo, lead practitioner\. Next: write the assessment with the family\./,
  )
  assert.match(page.html, /role="button"[^>]*>\s*Write the assessment/)
  assert.match(page.html, /An adult looking for work or unable to work[\s\S]*Agreed on 31 August 2019/)
  assert.match(page.html, /Nothing has been written with the family yet[\s\S]*No goals yet/)
})

test('the family’s page leads to its support, for who works with it and for its manager', async (t) => {
  const { leo, mara, at } = await supportedOnSite(t)
  for (const visitor of [leo, mara]) {
    const page = await visitor.open(at)
    assert.match(page.html, /id="support"[\s\S]*Support since 31 August 2019/)
    const links = [...page.html.matchAll(new RegExp(`href="(${at}/[a-z]+)"`, 'g'))].map(([, path]) => path!)
    assert.ok(links.includes(`${at}/support`) && links.includes(`${at}/assessment`) && links.includes(`${at}/plan`))
    for (const link of new Set(links)) assert.equal((await visitor.open(link)).status, 200, link)
  }
})

test('a family that is not supported has a page that says so, and nothing to write in', async (t) => {
  const { as, ours } = await (await import('../testing/families-on-site.ts')).familiesOnSite(t)
  const mara = await as('demo-team-manager')
  const page = await mara.open(`/families/${ours.familyId}/support`)
  assert.match(page.html, /This family is not being supported\./)
  for (const form of ['assessment', 'plan']) {
    const answer = await mara.open(`/families/${ours.familyId}/${form}`)
    assert.equal(answer.path, `/families/${ours.familyId}/support`)
  }
  assert.ok(!/id="support"[\s\S]*Support since/.test((await mara.open(`/families/${ours.familyId}`)).html))
})

test('nobody else is shown that there is anything: not another practitioner, another team’s manager, nor those who count, audit or answer', async (t) => {
  const { as, at } = await supportedOnSite(t)
  for (const subject of [
    'demo-second-practitioner',
    'demo-second-manager',
    'demo-data-analyst',
    'demo-governance-officer',
    'demo-auditor',
    'demo-evaluation-analyst',
    'demo-service-owner',
  ]) {
    const visitor = await as(subject)
    const nowhere = await visitor.open(`/families/${newId()}/support`)
    for (const page of pages) {
      const answer = await visitor.open(`${at}/${page}`)
      assert.equal(answer.status, 404, `${subject} ${page}`)
      assert.equal(withoutTokens(answer.html), withoutTokens(nowhere.html), `${subject} ${page}`)
    }
  }
})

test('a form of someone else’s family, sent by hand, records nothing', async (t) => {
  const { as, leo, at, services } = await supportedOnSite(t)
  const pia = await as('demo-second-practitioner')
  for (const form of ['assessment', 'plan']) {
    const token = (await leo.open(`${at}/${form}`)).form
    assert.equal((await pia.send(`${at}/${form}`, { form: token, 'going-well': 'Nothing.' })).status, 403)
  }
  const { rows } = await inTransaction(services.database, actingAs('outcomes'), (tx) =>
    tx.query('select assessment_id from case_assessment union all select plan_id from case_plan'),
  )
  assert.deepEqual(rows, [])
})

test('access ends with the work: whoever no longer works with the family finds nothing', async (t) => {
  const { as, leo, mara, at } = await supportedOnSite(t)
  await as('demo-second-practitioner')
  const choose = await mara.open(`${at}/practitioner`)
  const practitioner = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Pia Demo/.exec(choose.html)?.[1] ?? ''
  await mara.send(`${at}/practitioner`, { form: choose.form, practitioner })
  for (const page of pages) assert.equal((await leo.open(`${at}/${page}`)).status, 404, page)
  assert.match((await mara.open(`${at}/support`)).html, /Lead practitioner: Pia Demo/)
})

test('every opening of casework is on record, for the purpose of support also where the manager came from a list', async (t) => {
  const { mara, at, ours, services } = await supportedOnSite(t)
  await mara.open(`${at}/support`)
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query(
      `select distinct purpose, detail ->> 'page' as page from audit_event
       where action = 'casework:read' and object_kind = 'family' and object_id = $1`,
      [ours.familyId],
    ),
  )
  assert.deepEqual(rows, [{ purpose: 'offer-support', page: '/families/:familyId/support' }])
})

test('support that has ended keeps its pages for the manager, with nothing to write in and nobody to let in', async (t) => {
  const { leo, mara, at, ours, services } = await supportedOnSite(t)
  await endSupport(services, ours.familyId)
  assert.equal((await leo.open(`${at}/support`)).status, 404)
  const support = await mara.open(`${at}/support`)
  assert.match(support.html, /Supported from 31 August 2019 to 31 August 2019\. What was recorded stays here\./)
  assert.ok(!/role="button"/.test(support.html))
  for (const form of ['assessment', 'plan']) assert.equal((await mara.open(`${at}/${form}`)).path, `${at}/support`)

  const family = await mara.open(at)
  assert.match(family.html, /Support ended on 31 August 2019\. Next: nothing, unless the family asks again/)
  assert.match(family.html, />How support ended</)
  assert.doesNotMatch(family.html, />End support</)
  assert.ok(!/role="button"|Choose (a|another) lead practitioner/.test(family.html))
  assert.equal((await mara.open(`${at}/practitioner`)).status, 404)
})

/** What ending a family's support leaves: the closure, and nobody who works with the family. */
async function endSupport(services: TestServices, familyId: string): Promise<void> {
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ actor_id: string }>('select opened_by as actor_id from family_case where family_id = $1', [familyId]),
  )
  const person = { actorId: rows[0]!.actor_id, roles: ['team-manager'], teams: ['riverside'] } as const
  await closeCase(services, person, {
    familyId,
    reason: 'goals-met',
    whatChanged: 'They feel safe.',
    whatRemains: 'Nothing for us.',
    whoToCall: 'The school.',
    toldHow: 'home-visit',
    toldOn: services.clock.today(),
  })
}
