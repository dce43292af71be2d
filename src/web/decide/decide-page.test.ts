import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { plantFact } from '../../needs/testing/plant-family.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { decideFields } from '../testing/decide-fields.ts'
import { familiesOnSite, type FamiliesOnSite } from '../testing/families-on-site.ts'

const offered = { outcome: 'offer-support', reason: 'I spoke to the family, and they would like some help.' }

async function decisionsOn({ services, ours }: FamiliesOnSite) {
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ outcome: string; evidence_version: string }>(
      'select outcome, evidence_version from decision where family_id = $1 order by decided_at',
      [ours.familyId],
    ),
  )
  return rows
}

test('the page that asks for a decision shows every finding in full and chooses nothing beforehand', async (t) => {
  const { ours, as } = await familiesOnSite(t)
  const page = await (await as('demo-team-manager')).open(`/families/${ours.familyId}/decide`)
  assert.match(
    page.html,
    /An out-of-work benefit \(Jobseeker’s Allowance\)[\s\S]*people, row 1, received 1 January 2019/,
  )
  assert.match(page.html, /What we do not know/)
  assert.ok(!/ checked/.test(page.html))
  assert.ok(!/<details|data-module="govuk-(accordion|tabs)"/.test(page.html))
})

test('a decision is recorded once, in one person’s name, with the version that was shown and the next step', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const path = `/families/${site.ours.familyId}/decide`
  const fields = { ...decideFields((await mara.open(path)).html), ...offered }
  const [first, second] = await Promise.all([mara.send(path, fields), mara.send(path, fields)])
  assert.match(first.html, /Your decision is recorded\.[\s\S]*Mara Demo, team manager decided this/)
  assert.match(first.html, /they would like some help[\s\S]*What happens next/)
  assert.equal(second.path, first.path)
  assert.deepEqual(await decisionsOn(site), [{ outcome: 'offer-support', evidence_version: fields.version }])
})

test('a decision without a reason or an answer says what is missing, beside the field, and keeps the rest', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const path = `/families/${site.ours.familyId}/decide`
  const { form, version, last } = decideFields((await mara.open(path)).html)
  const answer = await mara.send(path, { form, version, last, reason: '', 'answer-out-of-work-benefit': 'not-yet' })
  assert.equal(answer.status, 400)
  assert.match(answer.title, /^Error: /)
  assert.match(answer.html, /href="#reason">Enter why you decided this/)
  assert.match(
    answer.html,
    /href="#answer-domestic-abuse-call-out">Select yes, no or not yet: the police were called about safety at home/,
  )
  assert.match(answer.html, /href="#outcome">Select what you decide/)
  assert.match(answer.html, /value="not-yet" checked/)
  assert.deepEqual(await decisionsOn(site), [])
})

test('someone who puts a decision aside finds it on their first page, word for word', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const path = `/families/${site.ours.familyId}/decide`
  const fields = decideFields((await mara.open(path)).html)
  const work = await mara.send(path, { ...fields, reason: 'Half a thought', later: 'yes' })
  assert.equal(work.path, '/')
  assert.match(work.html, /You started a decision on/)
  assert.match((await mara.open(path)).html, /We kept what you typed[\s\S]*Half a thought/)
  assert.deepEqual(await decisionsOn(site), [])
})

test('new information while someone decides is shown first; nothing is recorded and nothing typed is lost', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const path = `/families/${site.ours.familyId}/decide`
  const fields = { ...decideFields((await mara.open(path)).html), ...offered }
  await plantFact(site.services, site.ours.people.Ourson!, {
    kind: 'child-protection-plan',
    code: 'NEG',
    from: '2019-08-01',
  })
  await assessNeeds(site.services)

  const answer = await mara.send(path, fields)
  assert.match(answer.html, /New information arrived while you were deciding/)
  assert.match(answer.html, /this is new/)
  assert.match(answer.html, /they would like some help/)
  assert.deepEqual(await decisionsOn(site), [])

  const now = decideFields(answer.html)
  assert.notEqual(now.version, fields.version)
  const recorded = await mara.send(path, { ...now, ...offered })
  assert.match(recorded.html, /Your decision is recorded/)
  assert.deepEqual(await decisionsOn(site), [{ outcome: 'offer-support', evidence_version: now.version }])
})

test('of two windows in which someone decides, the second is shown what the first decided', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const path = `/families/${site.ours.familyId}/decide`
  const [one, other] = [(await mara.open(path)).html, (await mara.open(path)).html]
  await mara.send(path, { ...decideFields(one), ...offered })
  const answer = await mara.send(path, { ...decideFields(other, 'no'), outcome: 'do-not-offer', reason: 'Not now.' })
  assert.match(answer.html, /Someone decided while you were deciding[\s\S]*Mara Demo/)
  assert.match(answer.html, /Not now\./)
  assert.deepEqual(
    (await decisionsOn(site)).map(({ outcome }) => outcome),
    ['offer-support'],
  )
})

test('a decision on a version that was never shown to this person is refused', async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const path = `/families/${site.ours.familyId}/decide`
  const fields = { ...decideFields((await mara.open(path)).html), ...offered }
  const answer = await mara.send(path, { ...fields, version: 'a version nobody saw' })
  assert.match(answer.html, /You had not been shown this version/)
  assert.deepEqual(await decisionsOn(site), [])
})

test("a form about another team's family, sent by hand, records nothing", async (t) => {
  const site = await familiesOnSite(t)
  const mara = await site.as('demo-team-manager')
  const fields = decideFields((await mara.open(`/families/${site.ours.familyId}/decide`)).html)
  const answer = await mara.send(`/families/${site.theirs.familyId}/decide`, { ...fields, ...offered })
  assert.equal(answer.status, 404)
})
