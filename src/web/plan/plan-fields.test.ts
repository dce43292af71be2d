import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planErrors, type Plan } from '../../casework/plan.ts'
import { planFieldError, planFields, planTyped } from './plan-fields.ts'
import { planForm } from './plan-form.ts'

const plan: Plan = {
  startsOn: '2020-01-13',
  endsOn: '2020-04-13',
  goals: [
    {
      need: 'school',
      goal: 'School every day',
      actions: [
        { what: 'Walk to school', owner: 'Mum', dueOn: '2020-02-01', state: 'to do' },
        { what: 'Ring the school', owner: 'Leo', dueOn: '2020-01-20', state: 'done', doneOn: '2020-01-19' },
      ],
    },
    { need: 'work', goal: 'A job', actions: [{ what: 'CV', owner: 'Dad', dueOn: '2020-03-01', state: 'changed' }] },
  ],
}
const needs = [
  { need: 'school', label: 'School' },
  { need: 'work', label: 'Work and money' },
  { need: 'health', label: 'Health' },
]
const labels = Object.fromEntries(needs.map(({ need, label }) => [need, label]))

test('a plan that fills a form is read back from it as it was', () => {
  assert.deepEqual(planTyped(planFields(plan)).plan, plan)
})

test('every need has room for a goal and every goal for two actions; whether it is done is asked of what was planned', () => {
  const form = planForm(planFields(plan), needs)
  assert.deepEqual(
    form.map(({ at, label, actions }) => [at, label, actions.map(({ number, asksState }) => `${number} ${asksState}`)]),
    [
      [0, 'School', ['1 true', '2 true']],
      [1, 'Work and money', ['1 true', '2 false']],
      [2, 'Health', ['1 false', '2 false']],
    ],
  )
})

test('asking for another action adds an empty one to that goal and to no other', () => {
  const form = planForm(planFields(plan), needs, { addTo: 0 })
  assert.deepEqual(
    form.map(({ actions }) => actions.length),
    [3, 2, 2],
  )
})

test('what is left empty is no goal and no action, and what is wrong is said at the field that was typed in', () => {
  const typed = {
    ...planFields({ ...plan, goals: [] }),
    'goal-0-need': 'school',
    'goal-0': '',
    'action-0-0-what': '',
    'goal-1-need': 'work',
    'goal-1': 'A job',
    'action-1-0-what': ' ',
    'action-1-1-what': 'CV',
    'action-1-1-owner': '',
    'action-1-1-due-day': '14',
    'action-1-1-due-month': 'april',
    'action-1-1-due-year': '2020',
  }
  const read = planTyped(typed)
  const errors = planErrors(read.plan, { needsOfCase: ['school', 'work'], asOf: '2020-02-01' })
  assert.deepEqual(
    errors.map((error) => planFieldError(error, read, labels)),
    [
      { field: 'action-1-1-owner', text: 'Enter who will do this: action 2, work and money' },
      { field: 'action-1-1-due-day', text: 'This is to be done after the plan ends: action 2, work and money' },
    ],
  )
})

test('what is wrong with a plan as a whole, with a goal or with a day is said where it stands', () => {
  const read = planTyped({ 'goal-4-need': 'work', 'goal-4': 'A job' })
  const at = (field: string) => planFieldError({ field, says: 'Say more' }, read, labels)
  assert.deepEqual(at('startsOn'), { field: 'starts-day', text: 'Say more' })
  assert.deepEqual(at('endsOn'), { field: 'ends-day', text: 'Say more' })
  assert.deepEqual(at('goals'), { field: 'goal-0', text: 'Say more' })
  assert.deepEqual(at('goals.0.goal'), { field: 'goal-4', text: 'Say more: work and money' })
  assert.deepEqual(at('goals.0.actions'), { field: 'action-4-0-what', text: 'Say more: work and money' })
})
