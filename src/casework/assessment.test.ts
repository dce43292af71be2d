import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assessmentErrors, type Assessment } from './assessment.ts'

const agreed = ['persistent-absence', 'mental-health']
const whole: Assessment = {
  needs: [
    { need: 'persistent-absence', familyWords: 'Mornings are hard.', practitionerWords: 'Sleep comes first.' },
    { need: 'mental-health', familyWords: 'Mum is tired.', practitionerWords: 'I was worried because she cried.' },
  ],
  goingWell: 'They eat together every evening.',
}

function told(said: Partial<Assessment>): string[] {
  return assessmentErrors({ ...whole, ...said }, agreed).map(({ field, says }) => `${field}: ${says}`)
}

describe('a whole-family assessment', () => {
  test('holds each need of the case in the family’s words and the practitioner’s, and what is going well', () => {
    assert.deepEqual(told({}), [])
  })

  test('leaves out no need of the case', () => {
    assert.deepEqual(told({ needs: [whole.needs[0]!] }), [
      'needs.mental-health.familyWords: Enter what the family says',
      'needs.mental-health.practitionerWords: Enter what you think',
    ])
  })

  test('does not let one side’s words stand for the other’s', () => {
    const needs = [
      { ...whole.needs[0]!, familyWords: ' \n' },
      { ...whole.needs[1]!, practitionerWords: '' },
    ]
    assert.deepEqual(told({ needs }), [
      'needs.persistent-absence.familyWords: Enter what the family says',
      'needs.mental-health.practitionerWords: Enter what you think',
    ])
  })

  test('is about needs that were agreed, each once', () => {
    const luck = { need: 'luck', familyWords: 'We have none.', practitionerWords: 'So it seems.' }
    assert.deepEqual(told({ needs: [...whole.needs, luck, whole.needs[0]!] }), [
      'needs.luck.familyWords: This need is not one that was agreed',
      'needs.persistent-absence.familyWords: Write about this need once',
    ])
  })

  test('says what is going well', () => {
    assert.deepEqual(told({ goingWell: '' }), ['goingWell: Enter what is going well'])
  })

  test('has no least length, and is not a book', () => {
    assert.deepEqual(told({ goingWell: 'Ok' }), [])
    assert.deepEqual(told({ goingWell: 'a'.repeat(10_001) }), ['goingWell: Enter 10,000 characters or fewer'])
  })
})
