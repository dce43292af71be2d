import assert from 'node:assert/strict'
import { test } from 'node:test'
import { supportStatus } from './support-status.ts'

const open = { openedOn: '2026-01-12', closedOn: null }
const action = { what: 'home visit', owner: 'Sam', dueOn: '2026-03-03', state: 'to do' }

function said(more: Partial<Parameters<typeof supportStatus>[0]>): string {
  const { now, next, step } = supportStatus({
    supportCase: open,
    lead: 'Sam Patel',
    isAssessed: true,
    plan: undefined,
    ...more,
  })
  return `${now} ${next} [${step}]`
}

function planOf(...actions: (typeof action)[]) {
  return { goals: [{ need: 'school', goal: 'Every day', actions }] }
}

test('a family that is supported is told since when, by whom, and what is next by its date', () => {
  assert.equal(
    said({ plan: planOf({ ...action, dueOn: '2026-04-01', what: 'later' }, action) }),
    'Support since 12 January 2026. Lead practitioner: Sam Patel. Next: home visit (Sam, by 3 March 2026). [update-plan]',
  )
})

test('what is done or changed is not what is next', () => {
  assert.match(
    said({ plan: planOf({ ...action, state: 'done' }, { ...action, state: 'changed' }) }),
    /agree with the family what follows\. \[update-plan\]$/,
  )
})

test('before the plan comes the assessment, and before it someone who works with the family', () => {
  assert.match(said({}), /Next: agree a plan with the family\. \[plan\]$/)
  assert.match(said({ isAssessed: false }), /Next: write the assessment with the family\. \[assessment\]$/)
  assert.match(
    said({ lead: undefined }),
    /practitioner: nobody yet\. Next: choose who works .* \[choose-practitioner\]$/,
  )
})

test('support that has ended has its two days and nothing that is next', () => {
  assert.equal(
    said({ supportCase: { ...open, closedOn: '2026-06-30' } }),
    'Supported from 12 January 2026 to 30 June 2026. What was recorded stays here. [none]',
  )
})
