import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTown } from './make-town.ts'
import { plantedWords } from './planted-words.ts'
import { planDeliveries } from './sources/plan-deliveries.ts'
import { truthOf } from './truth/truth-of.ts'

const town = makeTown({ households: 250, seed: 4 })
const words = plantedWords(town)

test('everyone a partner mentions carries a planted word in a name, and nearly everyone in an address and a note', () => {
  const mentioned = new Set(truthOf(town).person)
  assert.equal(words.length, mentioned.size)
  assert.ok(words.every(({ name }) => name !== undefined))
  for (const kind of ['address', 'note'] as const) {
    assert.ok(words.filter((each) => each[kind] !== undefined).length > mentioned.size * 0.95, kind)
  }
})

test('no two planted words are one, and none is a word of anyone’s real name', () => {
  const all = words.flatMap(({ name, address, note }) => [name, address, note].filter((word) => word !== undefined))
  assert.equal(new Set(all).size, all.length)
  const real = new Set(
    town.people.flatMap((person) => [person.forename, ...person.surnames.map((span) => span.surname)]),
  )
  assert.ok(all.every((word) => !real.has(word)))
})

test('a planted word is in the rows of one registration only, so that linkage cannot join by it', () => {
  const carriers = new Map<string, Set<number>>()
  const planted = new Set(
    words.flatMap(({ name, address, note }) => [name, address, note].flatMap((word) => word?.toLowerCase() ?? [])),
  )
  for (const { rows } of planDeliveries(town).deliveries) {
    for (const { cells, registration } of rows()) {
      for (const word of cells
        .join(' ')
        .toLowerCase()
        .split(/[^a-z]+/)) {
        if (!planted.has(word)) continue
        carriers.set(word, (carriers.get(word) ?? new Set<number>()).add(registration.id))
      }
    }
  }
  assert.equal(carriers.size, planted.size)
  for (const [word, registrations] of carriers) assert.equal(registrations.size, 1, word)
})
