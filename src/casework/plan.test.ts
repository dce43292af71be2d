import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { planErrors, type Plan, type PlannedAction, type PlannedGoal } from './plan.ts'

const action: PlannedAction = { what: 'Walk to school', owner: 'Mum', dueOn: '2020-02-01', state: 'to do' }
const goal: PlannedGoal = { need: 'persistent-absence', goal: 'School every day', actions: [action] }
const plan: Plan = { startsOn: '2020-01-13', endsOn: '2020-04-13', goals: [goal] }

function told(said: Partial<Plan>): string[] {
  const errors = planErrors({ ...plan, ...said }, { needsOfCase: ['persistent-absence'], asOf: '2020-02-20' })
  return errors.map(({ field, says }) => `${field}: ${says}`)
}

function withAction(said: Partial<PlannedAction>): string[] {
  return told({ goals: [{ ...goal, actions: [action, { ...action, ...said }] }] })
}

describe('a family’s plan', () => {
  test('has a goal for a need that was agreed, and who does what by when', () => {
    assert.deepEqual(told({}), [])
  })

  test('cannot end before it starts, and may end on the day it starts', () => {
    assert.deepEqual(told({ endsOn: '2020-01-12' }), ['endsOn: The plan must end on or after the day it starts'])
    assert.deepEqual(
      told({ endsOn: '2020-01-13', goals: [{ ...goal, actions: [{ ...action, dueOn: '2020-01-13' }] }] }),
      [],
    )
  })

  test('has two days', () => {
    assert.deepEqual(told({ startsOn: '', endsOn: ' ' }), [
      'startsOn: Enter the day the plan starts',
      'endsOn: Enter the day the plan ends',
    ])
    assert.deepEqual(told({ startsOn: '2020-02-30', endsOn: 'soon' }), [
      'startsOn: Enter a real day, like 27 3 2020',
      'endsOn: Enter a real day, like 27 3 2020',
    ])
  })

  test('has at least one goal, and a goal at least one action', () => {
    assert.deepEqual(told({ goals: [] }), ['goals: Enter at least one goal'])
    assert.deepEqual(told({ goals: [{ ...goal, actions: [] }] }), [
      'goals.0.actions: Enter at least one action for this goal',
    ])
  })

  test('has no goal for a need that is not of the case', () => {
    assert.deepEqual(told({ goals: [goal, { ...goal, need: 'luck' }] }), [
      'goals.1.goal: This goal is for a need that was not agreed',
    ])
  })

  test('has a goal in words', () => {
    assert.deepEqual(told({ goals: [{ ...goal, goal: ' ' }] }), ['goals.0.goal: Enter the goal, in the family’s words'])
  })
})

describe('an action of a plan', () => {
  test('says what, who and by when', () => {
    assert.deepEqual(withAction({ what: '', owner: '', dueOn: '' }), [
      'goals.0.actions.1.what: Enter what will be done',
      'goals.0.actions.1.owner: Enter who will do this',
      'goals.0.actions.1.dueOn: Enter the day this is to be done by',
    ])
  })

  test('is due on a real day of the plan', () => {
    const due = (dueOn: string) => withAction({ dueOn }).map((line) => line.replace('goals.0.actions.1.dueOn: ', ''))
    assert.deepEqual(due('2020-01-12'), ['This is to be done before the plan starts'])
    assert.deepEqual(due('2020-01-13'), [])
    assert.deepEqual(due('2020-04-13'), [])
    assert.deepEqual(due('2020-04-14'), ['This is to be done after the plan ends'])
    assert.deepEqual(due('2020-13-01'), ['Enter a real day, like 27 3 2020'])
  })

  test('is to do, done or changed', () => {
    assert.deepEqual(withAction({ state: 'nearly' }), ['goals.0.actions.1.state: Select to do, done or changed'])
    assert.deepEqual(withAction({ state: 'changed' }), [])
  })

  test('that is done has the day it was done on, which is not in the future', () => {
    assert.deepEqual(withAction({ state: 'done' }), ['goals.0.actions.1.doneOn: Enter the day this was done'])
    assert.deepEqual(withAction({ state: 'done', doneOn: '2020-02-31' }), [
      'goals.0.actions.1.doneOn: Enter a real day, like 27 3 2020',
    ])
    assert.deepEqual(withAction({ state: 'done', doneOn: '2020-02-21' }), [
      'goals.0.actions.1.doneOn: The day this was done must be today or in the past',
    ])
    assert.deepEqual(withAction({ state: 'done', doneOn: '2020-02-20' }), [])
  })

  test('that is not done has no such day', () => {
    assert.deepEqual(withAction({ state: 'to do', doneOn: '2020-02-20' }), [
      'goals.0.actions.1.doneOn: Enter a day only if this is done',
    ])
    assert.deepEqual(withAction({ state: 'to do', doneOn: '' }), [])
  })
})
