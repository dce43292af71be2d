import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { patternTable } from './pattern-table.ts'

test('patterns are counted as a map would, rising, whatever their order and number', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1))
  const seen = fc.tuple(number, fc.constantFrom(0, -0.5, -3.25, -11), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(fc.array(seen, { maxLength: 80 }), (all) => {
      const table = patternTable()
      const map = new Map<string, number>()
      for (const [pattern, frequencies, times] of all) {
        table.add(pattern, frequencies, times)
        map.set(`${pattern} ${frequencies}`, (map.get(`${pattern} ${frequencies}`) ?? 0) + times)
      }
      const [numbers, sums, counts] = table.counted()
      const rising = [...map.keys()].map((key) => key.split(' ').map(Number)).sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d) // prettier-ignore
      assert.deepEqual(Array.from(numbers, (each, at) => [each, sums[at]]), rising) // prettier-ignore
      assert.deepEqual([...counts], rising.map((key) => map.get(key.join(' ')))) // prettier-ignore
    }),
  )
})

test('a hundred thousand patterns find their places as the table grows', () => {
  const table = patternTable()
  for (let round = 0; round < 2; round++) for (let each = 0; each < 100_000; each++) table.add(each % 321, -each / 7, 1)
  const [numbers, , counts] = table.counted()
  assert.equal(numbers.length, 100_000)
  assert.ok(counts.every((count) => count === 2))
})
