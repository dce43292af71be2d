import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { randomNumbers } from '../engines/in-memory/random-numbers.ts'
import { duckDb, sqlText } from '../testing/duckdb.ts'
import {
  damerauLevenshteinDistance,
  jaroSimilarity,
  jaroWinklerSimilarity,
  levenshteinDistance,
} from './text-measures.ts'
import { damerauLevenshteinDistance as damerauOf, levenshteinDistance as levenshteinOf } from './edit-distance.ts'
import { jaroSimilarity as jaroOf, jaroWinklerSimilarity as jaroWinklerOf } from './jaro.ts'
import { textsOf, wholly } from './texts.ts'

let database: Awaited<ReturnType<typeof duckDb>>
before(async () => {
  database = await duckDb()
})
after(() => database.close())

/** Pairs that are often alike: a text and the same text after a few slips, among letters of several scripts. */
function textPairs(count: number, seed: number): [string, string][] {
  const random = randomNumbers(seed)
  const letters = Array.from("aaeeiioonnrrsstlmdbé'-łØğ中😀 ")
  const letter = (): string => letters[Math.floor(random() * letters.length)] ?? 'a'
  const text = (longest: number): string => Array.from({ length: Math.floor(random() * longest) }, letter).join('')
  const slip = (characters: string[]): string[] => {
    const place = Math.floor(random() * (characters.length + 1))
    const kind = Math.floor(random() * 4)
    if (kind === 0) return characters.toSpliced(place, 0, letter())
    if (kind === 1) return characters.toSpliced(place, 1)
    if (kind === 2) return characters.toSpliced(place, 1, letter())
    return characters.toSpliced(place, 2, ...characters.slice(place, place + 2).reverse())
  }
  return Array.from({ length: count }, (_, number): [string, string] => {
    const a = text(number % 10 === 0 ? 50 : 12)
    if (number % 4 === 0) return [a, text(12)]
    let characters = Array.from(a)
    for (let slips = Math.floor(random() * 4); slips > 0; slips--) characters = slip(characters)
    return [a, characters.join('')]
  })
}

test('text measures agree with DuckDB on 100,000 random pairs of texts in several scripts', async () => {
  const pairs = textPairs(100_000, 7)
  for (let from = 0; from < pairs.length; from += 20_000) {
    const some = pairs.slice(from, from + 20_000)
    const values = some.map(([a, b], place) => `(${place}, ${sqlText(a)}, ${sqlText(b)})`).join(',')
    const rows = await database.query(
      `select levenshtein(a, b)::double, damerau_levenshtein(a, b)::double, jaro_similarity(a, b), jaro_winkler_similarity(a, b)
       from (values ${values}) as pairs(n, a, b) order by n`,
    )
    some.forEach(([a, b], place) => {
      const [levenshtein, damerau, jaro, jaroWinkler] = rows[place] as number[]
      const shown = JSON.stringify([a, b])
      assert.equal(levenshteinDistance(a, b), levenshtein, `levenshtein of ${shown}`)
      assert.equal(damerauLevenshteinDistance(a, b), damerau, `damerau_levenshtein of ${shown}`)
      assert.ok(Math.abs(jaroSimilarity(a, b) - (jaro ?? 0)) < 1e-12, `jaro of ${shown}`)
      assert.ok(Math.abs(jaroWinklerSimilarity(a, b) - (jaroWinkler ?? 0)) < 1e-12, `jaro_winkler of ${shown}`)
    })
  }
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é'), maxLength: 40 })

test('Levenshtein distance is that of the definition, also beyond a machine word', () => {
  fc.assert(fc.property(word, word, (a, b) => assert.equal(levenshteinDistance(a, b), levenshteinByDefinition(a, b))))
})

test('swapping two letters of a name is one slip for Damerau–Levenshtein and two for Levenshtein', () => {
  assert.equal(damerauLevenshteinDistance('micheal', 'michael'), 1)
  assert.equal(levenshteinDistance('micheal', 'michael'), 2)
})

test('Jaro–Winkler rewards a common beginning: Winkler’s own examples', () => {
  assert.equal(jaroWinklerSimilarity('martha', 'marhta').toFixed(4), '0.9611')
  assert.equal(jaroWinklerSimilarity('dwayne', 'duane').toFixed(4), '0.8400')
  assert.equal(jaroWinklerSimilarity('dixon', 'dicksonx').toFixed(4), '0.8133')
})

test('a name with an accent is compared by bytes, so é is two of them', () => {
  assert.equal(levenshteinDistance('zoé', 'zo'), 2)
})

test('a cut-off never changes what reaches it, nor lets anything else reach it', () => {
  const cutOffs = fc.record({ similarity: fc.double({ min: 0, max: 1, noNaN: true }), distance: fc.nat(6) })
  fc.assert(
    fc.property(word, word, cutOffs, (a, b, { similarity, distance }) => {
      const texts = textsOf([null, a, b])
      for (const measure of [jaroOf, jaroWinklerOf]) {
        const exact = wholly(measure, textsOf([a]), textsOf([b]))
        for (const cutOff of [similarity, exact]) {
          const cut = measure(texts, 1, texts, 2, cutOff)
          assert.equal(cut >= cutOff ? cut : undefined, exact >= cutOff ? exact : undefined)
        }
      }
      for (const measure of [levenshteinOf, damerauOf]) {
        const exact = wholly(measure, textsOf([a]), textsOf([b]))
        const cut = measure(texts, 1, texts, 2, distance)
        assert.equal(cut <= distance ? cut : undefined, exact <= distance ? exact : undefined)
      }
    }),
    { numRuns: 5000 },
  )
})

function levenshteinByDefinition(a: string, b: string): number {
  const x = Buffer.from(a)
  const y = Buffer.from(b)
  const rows = Array.from({ length: x.length + 1 }, (_, i) => Array.from({ length: y.length + 1 }, (__, j) => i + j))
  for (let i = 1; i <= x.length; i++) {
    for (let j = 1; j <= y.length; j++) {
      const row = rows[i] as number[]
      const above = rows[i - 1] as number[]
      row[j] = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (x[i - 1] === y[j - 1] ? 0 : 1),
      )
    }
  }
  return rows[x.length]?.[y.length] as number
}
