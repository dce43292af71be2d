import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayFields } from '../forms/typed-day.ts'
import { formFields, supportedOnSite } from '../testing/supported-on-site.ts'

/** A plan for the first of the two needs: one goal with one action. */
function filled(form: Record<string, string>): Record<string, string> {
  return {
    ...form,
    ...dayFields('starts', '2019-09-01'),
    ...dayFields('ends', '2019-12-01'),
    'goal-0': 'A calm home',
    'action-0-0-what': 'Agree a safe word',
    'action-0-0-owner': 'Mum and Leo',
    ...dayFields('action-0-0-due', '2019-09-20'),
  }
}

describe('the plan page', () => {
  test('has room for a goal for each need and for two actions each, and works without a script', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const page = await leo.open(`${at}/plan`)
    assert.equal(page.title, 'Plan for family F-1001 – Kith')
    const fields = formFields(page.html)
    assert.deepEqual([fields['goal-0-need'], fields['goal-1-need']], ['domestic-abuse-call-out', 'out-of-work-benefit'])
    for (const field of ['action-0-0-what', 'action-0-1-what', 'action-1-0-what', 'action-1-1-what']) {
      assert.equal(fields[field], '', field)
    }
    assert.ok(!/<script/.test(page.html))
  })

  test('records what was agreed; a need may be left without a goal; what is next is on the support page', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const done = await leo.send(`${at}/plan`, filled(formFields((await leo.open(`${at}/plan`)).html)))
    assert.equal(done.path, `${at}/support`)
    assert.match(done.html, /From 1 September 2019 to 1 December 2019\.[\s\S]*A calm home[\s\S]*Agree a safe word/)
    const { form } = await leo.open(`${at}/assessment`)
    const words = {
      'going-well': 'They cook together.',
      'family-out-of-work-benefit': 'Her job ended.',
      'practitioner-out-of-work-benefit': 'I think so too.',
      'family-domestic-abuse-call-out': 'Calmer.',
      'practitioner-domestic-abuse-call-out': 'I was worried because of May.',
    }
    const support = await leo.send(`${at}/assessment`, { form, 'made-from': '0', ...words })
    assert.match(support.html, /Next: Agree a safe word \(Mum and Leo, by 20 September 2019\)\./)
    assert.match((await leo.open('/my-families')).html, /F-1001[\s\S]*20 September 2019/)
  })

  test('“Add another action” gives room for one more and keeps what is typed; nothing is recorded', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const typed = filled(formFields((await leo.open(`${at}/plan`)).html))
    const more = await leo.send(`${at}/plan`, { ...typed, add: '0' })
    assert.equal(more.status, 200)
    const fields = formFields(more.html)
    assert.equal(fields['action-0-2-what'], '')
    assert.equal(fields['action-1-2-what'], undefined)
    assert.equal(fields['action-0-0-what'], 'Agree a safe word')
    const again = formFields((await leo.send(`${at}/plan`, { ...fields, add: '0' })).html)
    assert.equal(again['action-0-3-what'], '')
    assert.match((await leo.open(`${at}/plan/versions`)).html, /No plan has been agreed/)
  })

  test('says of each field what is wrong, beside it and in the list above', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const page = formFields((await leo.open(`${at}/plan`)).html)
    const wrong = {
      ...filled(page),
      ...dayFields('ends', '2019-08-01'),
      'goal-1': 'A job',
      'action-0-1-owner': 'Mum',
      'action-0-0-due-day': '31',
      'action-0-0-due-month': '2',
    }
    const answer = await leo.send(`${at}/plan`, wrong)
    assert.equal(answer.status, 400)
    for (const [field, says] of [
      ['ends-day', 'The plan must end on or after the day it starts'],
      ['action-0-0-due-day', 'Enter a real day, like 27 3 2020'],
      ['action-0-1-what', 'Enter what will be done'],
      ['action-0-1-due-day', 'Enter the day this is to be done by'],
      ['action-1-0-what', 'Enter at least one action for this goal'],
    ]) {
      assert.match(answer.html, new RegExp(`href="#${field}">${says}`))
      assert.match(answer.html, new RegExp(`id="${field}"`))
    }
    assert.match(answer.html, /A job/)
    const empty = await leo.send(`${at}/plan`, { ...page, form: answer.form })
    for (const [field, says] of [
      ['starts-day', 'Enter the day the plan starts'],
      ['ends-day', 'Enter the day the plan ends'],
      ['goal-0', 'Enter at least one goal'],
    ]) {
      assert.match(empty.html, new RegExp(`href="#${field}">${says}`))
    }
    assert.match((await leo.open(`${at}/plan/versions`)).html, /No plan has been agreed/)
  })

  test('asks of what was planned whether it is done, and a done action has its day', async (t) => {
    const { leo, at } = await supportedOnSite(t)
    await leo.send(`${at}/plan`, filled(formFields((await leo.open(`${at}/plan`)).html)))
    const again = formFields((await leo.open(`${at}/plan`)).html)
    assert.equal(again['action-0-0-state'], 'to do')
    const undated = await leo.send(`${at}/plan`, { ...again, 'action-0-0-state': 'done' })
    assert.match(undated.html, /href="#action-0-0-done-day">Enter the day this was done: action 1/)
    const future = { ...formFields(undated.html), ...dayFields('action-0-0-done', '2019-09-01') }
    assert.match((await leo.send(`${at}/plan`, future)).html, /The day this was done must be today or in the past/)
    const early = { ...future, 'action-0-0-state': 'to do', form: (await leo.open(`${at}/plan`)).form }
    assert.match(
      (await leo.send(`${at}/plan`, early)).html,
      /href="#action-0-0-done-day">Enter a day only if this is done/,
    )
    const done = { ...early, ...dayFields('action-0-0-done', '2019-08-31'), 'action-0-0-state': 'done' }
    const support = await leo.send(`${at}/plan`, { ...done, form: (await leo.open(`${at}/plan`)).form })
    assert.match(support.html, /Done on 31 August 2019/)
    const versions = await leo.open(`${at}/plan/versions`)
    assert.match(versions.html, /Version 2[\s\S]*Changed action: Agree a safe word[\s\S]*Version 1/)
  })

  test('two people at once: the second is shown what the first agreed, loses nothing, and can record after it', async (t) => {
    const { leo, mara, at } = await supportedOnSite(t)
    const [leos, maras] = [await leo.open(`${at}/plan`), await mara.open(`${at}/plan`)].map(({ html }) =>
      formFields(html),
    )
    await leo.send(`${at}/plan`, filled(leos!))
    const answer = await mara.send(`${at}/plan`, { ...filled(maras!), 'goal-0': 'Nobody shouts' })
    assert.match(answer.html, /Leo Demo, lead practitioner recorded a newer version/)
    assert.match(answer.html, /Nobody shouts[\s\S]*The newer version[\s\S]*A calm home/)
    const done = await mara.send(`${at}/plan`, formFields(answer.html))
    assert.equal(done.path, `${at}/support`)
    assert.match(done.html, /Nobody shouts/)
    assert.match(
      (await leo.open(`${at}/plan/versions`)).html,
      /Version 2[\s\S]*Removed goal[\s\S]*A calm home[\s\S]*Version 1/,
    )
  })
})
