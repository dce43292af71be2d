import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan } from '../../casework/plan.ts'
import { assessmentChanges } from '../assessment/assessment-changes.ts'
import { planChanges } from './plan-changes.ts'

const cv = { what: 'CV', owner: 'Dad', dueOn: '2020-03-01', state: 'to do' }
const plan: Plan = {
  startsOn: '2020-01-13',
  endsOn: '2020-04-13',
  goals: [{ need: 'work', goal: 'A job', actions: [cv] }],
}
const labels = { work: 'Work and money', school: 'School' }

test('the first version of a plan changes nothing, and neither does the same plan again', () => {
  assert.deepEqual(planChanges(undefined, plan, labels), [])
  assert.deepEqual(planChanges(plan, { ...plan }, labels), [])
})

test('what a version of a plan adds, changes and removes is said in words', () => {
  const next: Plan = {
    startsOn: '2020-01-13',
    endsOn: '2020-05-13',
    goals: [
      {
        need: 'work',
        goal: 'A job near home',
        actions: [
          { ...cv, state: 'done', doneOn: '2020-02-03' },
          { ...cv, what: 'Apply', owner: 'Dad' },
        ],
      },
    ],
  }
  assert.deepEqual(planChanges(plan, next, labels), [
    'Changed: it was from 13 January 2020 to 13 April 2020',
    'Added goal for work and money: A job near home',
    'Removed goal for work and money: A job',
    'Changed action: CV (was Dad, by 1 March 2020, to do; now Dad, by 1 March 2020, done on 3 February 2020)',
    'Added action: Apply',
  ])
  assert.deepEqual(planChanges(next, plan, labels).slice(-1), ['Removed action: Apply'])
})

test('what a version of an assessment says differently is said part by part', () => {
  const first = {
    goingWell: 'They cook.',
    needs: [{ need: 'work', familyWords: 'None.', practitionerWords: 'I see.' }],
  }
  const school = { need: 'school', familyWords: 'Far.', practitionerWords: 'It is.' }
  assert.deepEqual(assessmentChanges(undefined, first, labels), [])
  assert.deepEqual(assessmentChanges(first, first, labels), [])
  assert.deepEqual(
    assessmentChanges(
      first,
      {
        goingWell: 'They sing.',
        needs: [{ ...first.needs[0]!, familyWords: 'One.', practitionerWords: 'Good.' }, school],
      },
      labels,
    ),
    [
      'What is going well: changed',
      'Work and money, what the family says: changed',
      'Work and money, what the practitioner thinks: changed',
      'School: added',
    ],
  )
})
