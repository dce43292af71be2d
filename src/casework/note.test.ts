import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedFields, correctionErrors, noteErrors, tidyNote, type NoteContent } from './note.ts'
import { aNote } from './testing/a-note.ts'

const asOf = '2019-08-31'
const fieldsWrong = (note: Partial<NoteContent>) =>
  noteErrors(tidyNote(aNote(note)), { asOf }).map(({ field }) => field)

test('a note with what happened, when and how is enough', () => {
  assert.deepEqual(fieldsWrong({ said: null, think: '', next: '' }), [])
  assert.deepEqual(fieldsWrong({ happenedOn: asOf }), [])
})

test('a day that is missing, no day at all, long ago or still to come is asked for again', () => {
  for (const happenedOn of ['', '2019-02-30', 'yesterday', '0019-08-20', '2019-09-01']) {
    assert.deepEqual(fieldsWrong({ happenedOn }), ['happenedOn'], happenedOn)
  }
})

test('a note in which nothing happened, or with a kind nobody knows, is asked for again', () => {
  assert.deepEqual(fieldsWrong({ happened: ' \r\n\t ' }), ['happened'])
  for (const kind of ['', 'séance', 'toString']) assert.deepEqual(fieldsWrong({ kind }), ['kind'], kind)
})

test('a quote says whose words it is, and a name says what they said', () => {
  assert.deepEqual(fieldsWrong({ said: { quote: 'I am fine.', who: '' } }), ['who'])
  assert.deepEqual(fieldsWrong({ said: { quote: ' ', who: 'mum' } }), ['quote'])
  assert.deepEqual(fieldsWrong({ said: { quote: ' ', who: '' } }), [])
})

test('each text may be twenty pages long and no longer', () => {
  const long = 'x'.repeat(10_001)
  assert.deepEqual(fieldsWrong({ happened: long, said: { quote: long, who: 'mum' }, think: long, next: long }), [
    'happened',
    'quote',
    'think',
    'next',
  ])
  assert.deepEqual(fieldsWrong({ happened: 'x'.repeat(10_000) }), [])
})

test('paragraphs stay as they were written, however a browser ends its lines', () => {
  const { happened } = tidyNote(aNote({ happened: '\r\n First.\r\n\r\n - a list\r - of two \n' }))
  assert.equal(happened, 'First.\n\n - a list\n - of two')
})

test('a correction without a reason, or that corrects nothing, is asked for again', () => {
  const was = aNote()
  const wrong = (note: NoteContent, reason: string) =>
    correctionErrors({ note, was, reason }, { asOf }).map(({ field }) => field)
  assert.deepEqual(wrong(aNote({ happened: 'We talked about evenings.' }), ''), ['reason'])
  assert.deepEqual(wrong(aNote(), 'It was a mistake.'), ['happened'])
  assert.deepEqual(wrong(aNote({ happenedOn: '2019-08-21' }), 'It was the day after.'), [])
  assert.deepEqual(wrong(aNote({ happenedOn: '2020-08-21' }), 'x'.repeat(10_001)), ['happenedOn', 'reason'])
})

test('what is different between two versions is named as people name it', () => {
  assert.deepEqual(changedFields(aNote(), aNote()), [])
  assert.deepEqual(changedFields(aNote(), aNote({ said: null, isEvent: true, happenedOn: '2019-08-21' })), [
    'the day',
    'what they said',
    'who said it',
    'whether it is an event',
  ])
})
