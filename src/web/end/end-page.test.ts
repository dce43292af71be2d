import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordPlan } from '../../casework/record-plan.command.ts'
import type { Asker } from '../../governance/permission.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { endingFields } from '../testing/ending-fields.ts'
import { supportedOnSite, type SupportedOnSite } from '../testing/supported-on-site.ts'

function endings({ services, ours }: SupportedOnSite) {
  return inTransaction(services.database, actingAs('outcomes'), async (tx) => {
    const { rows } = await tx.query<{ reason: string }>('select reason from case_closure where family_id = $1', [
      ours.familyId,
    ])
    return rows.map(({ reason }) => reason)
  })
}

/** Leo as commands know him: for a plan, which is made on another page. */
function whoWorksWithOurs({ services, ours }: SupportedOnSite): Promise<Asker> {
  return inTransaction(services.database, actingAs('outcomes'), async (tx) => {
    const { rows } = await tx.query<{ actor_id: string }>(
      'select actor_id from family_practitioner where family_id = $1 and valid_to is null',
      [ours.familyId],
    )
    return { actorId: rows[0]!.actor_id, roles: ['lead-practitioner'], teams: [] }
  })
}

test('a lead practitioner ends support and is back at their families, of which it is no longer one', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, mara, at } = site
  const page = await leo.open(`${at}/end`)
  assert.equal(page.title, 'End support for family F-1001 – Kith')
  assert.match(page.html, /Leo Demo, lead practitioner can no longer open this family’s pages/)
  assert.doesNotMatch(page.html, / checked/)
  const after = await leo.send(`${at}/end`, endingFields(page.form))
  assert.equal(after.path, '/my-families')
  assert.doesNotMatch(after.html, /F-1001/)
  for (const path of ['', '/notes', '/notes/add', '/chronology', '/end']) {
    assert.equal((await leo.open(`${at}${path}`)).status, 404, path)
  }
  const ended = await mara.open(`${at}/end`)
  assert.match(ended.html, /How support ended[\s\S]*Leo Demo, lead practitioner ended it/)
  assert.match(
    ended.html,
    /The goals were met[\s\S]*Mornings are calm now\.[\s\S]*family worker[\s\S]*At the last visit/,
  )
  assert.doesNotMatch(ended.html, /<textarea|End support</)
  assert.deepEqual(await endings(site), ['goals-met'])
})

test('a double click ends support once, and both clicks lead to the same page', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, at } = site
  const { form } = await leo.open(`${at}/end`)
  const clicks = await Promise.all([1, 2, 3].map(() => leo.send(`${at}/end`, endingFields(form))))
  clicks.push(await leo.send(`${at}/end`, endingFields(form)))
  assert.deepEqual([...new Set(clicks.map(({ path }) => path))], ['/my-families'])
  assert.deepEqual(await endings(site), ['goals-met'])
})

test('a manager who ends support sees how it ended; whoever was ending it too is told that it had', async (t) => {
  const site = await supportedOnSite(t)
  const { mara, at } = site
  const [one, other] = [await mara.open(`${at}/end`), await mara.open(`${at}/end`)]
  const ended = await mara.send(`${at}/end`, endingFields(one.form, { reason: 'family-stopped' }))
  assert.match(ended.html, /Support has ended\.[\s\S]*The family chose to stop/)
  const family = await mara.open(at)
  assert.match(family.html, /Support ended on 31 August 2019\. Next: nothing/)
  assert.doesNotMatch(family.html, /Choose a lead practitioner/)
  assert.equal((await mara.open(`${at}/practitioner`)).status, 404)
  const late = await mara.send(`${at}/end`, endingFields(other.form, { reason: 'other' }))
  assert.match(late.html, /Support had ended already, so nothing was recorded now/)
  assert.deepEqual(await endings(site), ['family-stopped'])
})

test('an ending that is not complete says what is missing beside the field, and keeps the rest', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, at } = site
  const { form } = await leo.open(`${at}/end`)
  const answer = await leo.send(`${at}/end`, endingFields(form, { reason: '', call: '', how: '', 'told-year': '2020' }))
  assert.equal(answer.status, 400)
  assert.match(answer.title, /^Error: /)
  assert.match(answer.html, /href="#reason">Select why support is ending/)
  assert.match(answer.html, /href="#call">Enter whom the family can call/)
  assert.match(answer.html, /href="#how">Enter how the family was told/)
  assert.match(answer.html, /href="#told-day">The day the family was told must be today or in the past/)
  for (const id of ['reason', 'call', 'how', 'told-day']) assert.match(answer.html, new RegExp(`id="${id}"`))
  assert.match(answer.html, /Mornings are calm now\./)
  assert.deepEqual(await endings(site), [])
})

test('an ending that someone puts aside, or types when their session ends, is found again', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, at, as } = site
  const first = await leo.open(`${at}/end`)
  await leo.send(`${at}/end`, { form: first.form, remains: 'Half a thought', later: 'yes' })
  const next = await leo.open(`${at}/end`)
  assert.match(next.html, /We kept what you typed[\s\S]*Half a thought/)
  leo.cookies.clear()
  const signedOut = await leo.send(`${at}/end`, endingFields(next.form, { remains: 'A Plantedword remains' }))
  assert.equal(signedOut.status, 401)
  const again = await as('demo-lead-practitioner')
  assert.match((await again.open(`${at}/end`)).html, /A Plantedword remains/)
  assert.deepEqual(await endings(site), [])
})

test('what is still to do in the plan stands on the page, and does not keep support from ending', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, mara, services, ours, at } = site
  const action = { owner: 'Leo', dueOn: '2019-10-01' }
  const planned = await recordPlan(services, await whoWorksWithOurs(site), {
    planId: newId(),
    familyId: ours.familyId,
    startsOn: '2019-08-31',
    endsOn: '2019-12-01',
    goals: [
      {
        need: 'out-of-work-benefit',
        goal: 'A job she likes',
        actions: [
          { ...action, what: 'Write to the college', state: 'to do' },
          { ...action, what: 'Ask about bus fares', state: 'done', doneOn: '2019-08-31' },
        ],
      },
    ],
  })
  assert.equal(planned.kind, 'recorded', JSON.stringify(planned))
  const page = await leo.open(`${at}/end`)
  assert.match(page.html, /Still to do in the plan[\s\S]*Write to the college, Leo, by 1 October 2019/)
  assert.doesNotMatch(page.html, /bus fares/)
  await leo.send(`${at}/end`, endingFields(page.form))
  assert.match((await mara.open(`${at}/end`)).html, /What was still to do in the plan[\s\S]*Write to the college/)
})
