import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definitionsOf } from '../../intake/definition/source-definitions.ts'
import { columnsUsed } from './columns-used.ts'

const socialCare = definitionsOf('social-care').find(({ edition }) => edition === '2016-09')
const schools = definitionsOf('school-census').find(({ edition }) => edition === '2016-09')

const plan = {
  fileKind: 'episodes',
  sent: {
    episode_id: 'E-1',
    person_id: 'P-77',
    episode_type: 'CIN',
    start_date: '2019-03-01',
    primary_need: 'N1',
    end_reason: 'A sentence someone typed',
  },
  isProtected: false,
}

test('a child in need plan shows what kind of help, since when and its primary need, and nothing else of the row', () => {
  const shown = columnsUsed(socialCare!, { ...plan, kinds: ['child-in-need'] })
  assert.deepEqual(
    shown.map(({ column, sent }) => [column, sent]),
    [
      ['episode_type', 'CIN'],
      ['start_date', '2019-03-01'],
      ['end_date', 'left blank'],
      ['primary_need', 'N1'],
    ],
  )
})

test('a code is shown with what it means beside what was sent', () => {
  const shown = columnsUsed(socialCare!, { ...plan, kinds: ['child-in-need'] })
  assert.equal(shown.find(({ column }) => column === 'primary_need')?.says, 'Abuse or neglect')
})

test('free text and the number a person goes by are never shown as evidence', () => {
  for (const kinds of [['child-in-need'], ['section-47'], ['early-help-assessment']]) {
    const columns = columnsUsed(socialCare!, { ...plan, kinds }).map(({ column }) => column)
    assert.ok(!columns.includes('end_reason') && !columns.includes('person_id') && !columns.includes('episode_id'))
  }
})

test("of a protected pupil's row, the number of the school is not shown", () => {
  const sent = {
    estab: '4001',
    pupil_ref: '17',
    term_start: '01/01/2019',
    term_end: '05/04/2019',
    sessions_possible: '120',
    sessions_unauthorised: '24',
  }
  const kinds = ['school-sessions-possible', 'school-absence-unauthorised']
  const shown = columnsUsed(schools!, { fileKind: 'attendance', kinds, sent, isProtected: true })
  assert.ok(shown.some(({ column }) => column === 'sessions_unauthorised'))
  assert.ok(shown.some(({ column }) => column === 'term_start'))
  assert.ok(shown.every(({ column }) => column !== 'estab' && column !== 'pupil_ref'))
})
