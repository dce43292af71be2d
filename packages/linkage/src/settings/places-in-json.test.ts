import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memberPath, placesInJson } from './places-in-json.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a text has a fault exactly when JSON.parse refuses it, wherever a character was lost or put in', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', ':', 'x', '0', '-', '.'),
      (json, at, put) => {
        const place = at % (json.length + 1)
        const damaged = json.slice(0, place) + put + json.slice(place + (put === '' ? 1 : 0))
        assert.equal(placesInJson(json).fault, undefined)
        assert.equal(placesInJson(damaged).fault === undefined, isJson(damaged), damaged)
      },
    ),
  )
})

const text = `{
  "link_type": "dedupe_only",
  "comparisons": [
    { "a b": 1 },
    {
      "comparison_levels": [null, { "sql_condition": "ELSE" }]
    }
  ]
}`

for (const [path, line, column] of [
  ['link_type', 2, 16],
  ['comparisons[0]["a b"]', 4, 14],
  ['comparisons[1].comparison_levels[1].sql_condition', 6, 54],
  ['comparisons[1].comparison_levels[1].label_for_charts', 6, 35],
  ['comparisons[7]', 3, 18],
  ['training.u', 1, 1],
] as const) {
  test(`${path} is found, or else what would hold it`, () => {
    assert.deepEqual(placesInJson(text).placeOf(path), { line, column })
  })
}

test('a name that is no word is written in brackets', () => {
  assert.equal(memberPath(memberPath(memberPath('', 'comparisons'), 2), 'a "b"'), 'comparisons[2]["a \\"b\\""]')
})

for (const [broken, line, column, expected] of [
  ['{\n  "a": 1,\n}', 3, 1, /a name in double quotes/],
  ['{ "a": NaN }', 1, 8, /a value/],
  ['{ "a": 1\n  "b": 2 }', 2, 3, /a comma, or \}/],
  ['[1, 2', 1, 6, /a comma, or \]/],
  ["{ 'a': 1 }", 1, 3, /a name in double quotes/],
  ['{ "a" 1 }', 1, 7, /a colon/],
  ['{} {}', 1, 4, /nothing after the end/],
  ['', 1, 1, /a value/],
] as const) {
  test(`what should have stood in ${JSON.stringify(broken)} is said with its place`, () => {
    const { fault } = placesInJson(broken)
    assert.deepEqual([fault?.line, fault?.column], [line, column])
    assert.match(fault?.expected ?? '', expected)
  })
}
