import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlainEnglish, readabilityOf, syllablesOf } from './readability.ts'

test('syllables are counted as they are spoken', () => {
  const spoken = {
    cat: 1, made: 1, missed: 1, wanted: 2, help: 1, family: 3, services: 3, table: 2, people: 2, information: 4, we: 1,
    school: 1, computer: 3, another: 3, the: 1, changes: 2, times: 1, Élodie: 3,
  } // prettier-ignore
  for (const [word, count] of Object.entries(spoken)) assert.equal(syllablesOf(word), count, word)
})

test('the grade of a text is Flesch and Kincaid’s: words to a sentence, syllables to a word', () => {
  const { grade, longestSentence } = readabilityOf(['The cat sat on the mat.'])
  assert.equal(grade.toFixed(2), (0.39 * 6 + 11.8 - 15.59).toFixed(2))
  assert.equal(longestSentence, 6)
})

test('an office’s sentence is not plain English, and the same thing said plainly is', () => {
  const office =
    'Following multi-agency consideration of information concerning educational attendance, an intervention opportunity has been identified.'
  assert.equal(isPlainEnglish(readabilityOf([office])), false)
  assert.equal(isPlainEnglish(readabilityOf(['School told us that Ada has missed a lot of days.'])), true)
})

test('a sentence of more than twenty words is too long, however short they are', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'we').join(' ')
  assert.equal(isPlainEnglish(readabilityOf([words(20)])), true)
  assert.equal(isPlainEnglish(readabilityOf([words(21)])), false)
})
