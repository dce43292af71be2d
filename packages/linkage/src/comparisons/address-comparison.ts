import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import {
  allLevels,
  elseLevel,
  exactMatchLevel,
  extracted,
  jaroWinklerLevel,
  nameOfColumn,
  nullLevel,
} from './levels.ts'
import { arrayIntersectLevel } from './list-levels.ts'

/**
 * Addresses as one text, of which Splink has no comparison: the same, the same words in another order, the same number and
 * most of the text alike, the same number and two further words in common, and two words in common but another number. The
 * number comes apart from the words because neighbours share every word but it, and people are not their neighbours;
 * words are compared without order because a flat, a house name or a locality is written now here and now there. Case
 * and punctuation do not count.
 */
export function addressComparison(column: string): Comparison {
  const plain = `trim(regexp_replace(lower(${column}), '[^a-z0-9]+', ' ', 'g'))`
  const words = `list_sort(list_distinct(string_split(${plain}, ' ')))`
  const number = extracted(plain, '[0-9]+[a-z]?')
  const sameNumber = exactMatchLevel(number)
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(`nullif(${plain}, '')`, { label: `${column} is NULL` }),
      exactMatchLevel(column, { termFrequency: true, label: 'Exact match on address' }),
      exactMatchLevel(words, { label: 'The same words in any order' }),
      allLevels([sameNumber, jaroWinklerLevel(plain, 0.92)], { label: 'The same number and nearly the same text' }),
      // The number itself is one of the words.
      allLevels([sameNumber, arrayIntersectLevel(words, 3)], { label: 'The same number and two words in common' }),
      arrayIntersectLevel(words, 2, { label: 'Two words in common' }),
      elseLevel(),
    ],
    'AddressComparison',
  )
}
