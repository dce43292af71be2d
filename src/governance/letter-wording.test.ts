import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkData } from './data-file.ts'
import { letterWordingSchema } from './letter-wording.ts'

const asItStands = readFileSync(new URL('../../governance/letters.yaml', import.meta.url), 'utf8')

function read(text: string): unknown {
  return checkData({ text, name: 'letters.yaml', schema: letterWordingSchema })
}

const lineOf = (words: string) => asItStands.slice(0, asItStands.indexOf(words)).split('\n').length

const mistakes: readonly { says: string; from: string; to: string; message: string; at?: string }[] = [
  {
    says: 'a need about safety at home on the list of what may be told',
    from: 'headline: school-attendance',
    to: 'headline: domestic-violence',
    message: 'tellable.0.headline: only needs of school-attendance may be told in a letter',
  },
  {
    says: 'a reader who is not the child’s parent or carer',
    from: 'to: [parent, carer, special-guardian]',
    to: 'to: [parent, grandparent]',
    message: 'tellable.0.to.1: ',
  },
  {
    says: 'something left open that nobody fills in',
    from: 'I am writing to offer you some help.',
    to: 'I am writing about {need}.',
    message: 'opening.2: {need} is not something that can stand here',
  },
  {
    says: 'a child’s name anywhere but in what is tellable',
    from: 'You do not have to take it.',
    to: 'It is about {child}.',
    message: 'opening.3: {child} is not something that can stand here',
  },
  {
    says: 'a sentence of more than twenty words',
    from: 'If you say no, that is fine.',
    to: 'If you say no that is fine and we will go and you will not hear from us at all in the next year.',
    message: 'sections.1.says.1: the sentence has 24 words; at most 20 are read easily',
  },
]

for (const { says, from, to, message } of mistakes) {
  test(`${says} is told by file and line`, () => {
    assert.ok(asItStands.includes(from))
    assert.throws(
      () => read(asItStands.replace(from, to)),
      (error: Error) => error.message.startsWith(`letters.yaml:${lineOf(from)}: ${message}`),
    )
  })
}

test('words that together are hard to read are refused, though each sentence is short', () => {
  const hard = 'Consultation regarding intervention opportunities facilitates comprehensive understanding.'
  const text = asItStands.replace(
    '  - I am writing to offer you some help.\n',
    Array.from({ length: 12 }, () => `  - ${hard}\n`).join(''),
  )
  assert.throws(() => read(text), /letters\.yaml:\d+: opening: together the sentences read at grade [\d.]+; a letter keeps to grade 6\./)
})

test('the letter as it stands is read', () => {
  read(asItStands)
})
