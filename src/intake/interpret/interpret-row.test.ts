import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rowKindsOf } from '../definition/rows-of.ts'
import { definitionOf, interpretEvent } from '../testing/plain-definition.ts'
import { plainSource, plainSourceWith } from '../testing/plain-source.ts'
import { isRefused, type InterpretedRow } from './interpret-row.ts'
import { factsReader } from './read-facts.ts'
import { valueClass } from './row-problem.ts'

function received(columns: Record<string, string>, options = {}): InterpretedRow {
  const row = interpretEvent(columns, options)
  if (isRefused(row)) assert.fail(`refused: ${row.problems.map(({ column, reason }) => `${column} ${reason}`).join()}`)
  return row
}

function refused(columns: Record<string, string>, options = {}): string[] {
  const row = interpretEvent(columns, options)
  if (!isRefused(row)) assert.fail('it was received')
  return row.problems.map(({ column, reason }) => `${column} ${reason}`)
}

test('an offender’s row states the offence on its day, which ends with the day', () => {
  assert.deepEqual(received({ part: 'O', happened: '31/12/2016' }).facts, [
    { kind: 'offence', code: undefined, role: 'offender', from: '2016-12-31', to: '2017-01-01', amount: undefined },
  ])
})

test('a victim’s row states no offence, and a witness’s row states nothing', () => {
  assert.deepEqual(received({ part: 'V' }).facts, [])
  assert.deepEqual(received({ part: 'W' }).facts, [])
})

test('a definition that would state an offence of whoever reported it is no definition', () => {
  const text = plainSourceWith('W: witness }', 'W: reporter }').replace('when: { part: O }', 'when: { part: [O, W] }')
  assert.throws(() => interpretEvent({}, { text }), /would state offence of a reporter/)
})

test('even if one were, nothing would be stated of a witness or of whoever reported it', () => {
  const { row } = rowKindsOf('events', definitionOf().files.events!)[0]!
  const everyone = factsReader({ ...row, facts: row.facts.map((fact) => ({ ...fact, when: undefined })) })
  const values = Object.keys(row.columns).map((name) => (name === 'happened' ? '2017-04-03' : 'x'))
  const statedOf = (role: 'offender' | 'witness' | 'reporter') => (everyone(values, role) as unknown[]).length
  assert.deepEqual([statedOf('offender'), statedOf('witness'), statedOf('reporter')], [1, 0, 0])
})

test('a row is kept exactly as it was sent, and read without the spaces around', () => {
  const row = received({ surname: '  O’Neill-Łuczak ', born: ' 01/02/2003 ' })
  assert.equal(row.payload.columns.surname, '  O’Neill-Łuczak ')
  assert.deepEqual(row.payload.identity, { surname: 'O’Neill-Łuczak', birthDate: '2003-02-01' })
})

test('a blank column is not kept and states nothing', () => {
  const row = received({ surname: '', sex: '  ' })
  assert.equal('surname' in row.payload.columns, false)
  assert.equal(row.payload.identity, undefined)
  assert.equal(row.describesPerson, false)
})

test('what a partner writes for nothing is nothing', () => {
  const text = plainSourceWith('    supply: full\n', "    supply: full\n    blanks: ['NULL', 'n/a']\n")
  assert.equal(received({ surname: 'NULL', born: 'n/a' }, { text }).payload.identity, undefined)
})

test('a row is told everything that is wrong with it at once', () => {
  assert.deepEqual(refused({ born: '31/02/2003', sex: 'X', happened: '2017-04-03', times: 'often' }), [
    'born no-such-date',
    'sex code-unknown',
    'happened no-such-date',
    'times not-a-number',
  ])
})

test('a row without a value it needs is refused', () => {
  assert.deepEqual(refused({ person: ' ' }), ['person blank'])
})

test('a birth date in the future is refused, and one of 120 years ago is taken for not known', () => {
  assert.deepEqual(refused({ born: '02/05/2017' }), ['born date-not-plausible'])
  const row = received({ born: '01/01/1897', surname: 'Sample' })
  assert.deepEqual(row.payload.identity, { surname: 'Sample' })
  assert.deepEqual(row.notices, [{ kind: 'value-left-out', scheme: undefined, column: 'born' }])
})

test('numbers stay within their bounds and whole where they must be', () => {
  assert.deepEqual(refused({ times: '-1' }), ['times number-out-of-range'])
  assert.deepEqual(refused({ times: '1.5' }), ['times not-a-number'])
  assert.deepEqual(refused({ times: '1e3' }), ['times not-a-number'])
  assert.equal(received({ times: '2.0' }).values.at(-1), '2')
})

test('a text longer than a column may hold is refused', () => {
  assert.deepEqual(refused({ surname: 'x'.repeat(501) }), ['surname too-long'])
})

test('a code is in use from its first day to its last', () => {
  const text = plainSourceWith(
    'F: Female, M: Male',
    'F: { means: Female, until: 2017-03-31 }, M: { means: Male, from: 2017-04-01 }',
  )
  assert.deepEqual(refused({ sex: 'F' }, { text, receivedOn: '2017-04-01' }), ['sex code-out-of-date'])
  assert.equal(received({ sex: 'F' }, { text, receivedOn: '2017-03-31' }).payload.identity?.sex, 'F')
  assert.equal(received({ sex: 'M' }, { text, receivedOn: '2017-04-01' }).payload.identity?.sex, 'M')
})

test('the first key that is whole and well formed says who the row is about', () => {
  const text = plainSourceWith(
    'person: [person]',
    'person: { first-of: [{ columns: [surname], valid-as: nino, named: nino }, { columns: [person] }] }',
  )
  const byNino = received({ surname: 'ab 12 34 56 c' }, { text }).person
  assert.equal(received({ surname: 'AB123456C', person: 'P2' }, { text }).person, byNino)
  const byOwnNumber = received({ surname: 'not a number' }, { text }).person
  assert.equal(received({}, { text }).person, byOwnNumber)
  assert.notEqual(byOwnNumber, byNino)
})

test('keys never run into each other', () => {
  assert.notEqual(received({ ref: 'A', person: 'BC' }).key, received({ ref: 'AB', person: 'C' }).key)
})

test('a fact that ends before it starts refuses the row', () => {
  const text = plainSource.replace('on: happened', 'from: happened\n        until: born')
  assert.deepEqual(refused({ happened: '03/04/2017', born: '02/04/2017' }, { text }), ['born ends-before-it-starts'])
  assert.equal(received({ happened: '03/04/2017', born: '03/04/2017' }, { text }).facts[0]!.to, '2017-04-04')
})

test('an end that is the first day after may be the day it starts', () => {
  const text = plainSource.replace('on: happened', 'from: happened\n        until: { column: born, included: false }')
  assert.equal(received({ happened: '03/04/2017', born: '03/04/2017' }, { text }).facts[0]!.to, '2017-04-03')
})

test('a fact that needs a day and has none refuses the row', () => {
  const text = plainSource.replace('on: happened', 'on: born')
  assert.deepEqual(refused({ born: '' }, { text }), ['born no-start-date'])
  assert.deepEqual(received({ born: '', part: 'V' }, { text }).facts, [])
})

test('a protected row is protected, whatever else it says', () => {
  assert.equal(received({ hidden: 'Y' }).protected, true)
  assert.equal(received({ hidden: 'N' }).protected, false)
  assert.equal(received({}).protected, false)
})

test('the kind of a value never gives the value away', () => {
  assert.equal(valueClass(''), 'blank')
  assert.equal(valueClass('31/02/2019'), '10 characters: digits, other signs')
  assert.equal(valueClass('Łucja'), '5 characters: letters')
  fc.assert(
    fc.property(fc.string({ minLength: 12, unit: 'grapheme' }), (value) => {
      assert.ok(!valueClass(value).includes(value))
    }),
  )
})

test('whatever a row holds, it is received or refused, and never more than one person’s offence is stated', () => {
  const columns = fc.record({
    surname: fc.string({ unit: 'binary' }),
    born: fc.string(),
    sex: fc.constantFrom('F', 'M', '', 'x'),
    part: fc.constantFrom('O', 'V', 'W', 'Z', ''),
    happened: fc.constantFrom('03/04/2017', '31/02/2017', ''),
    hidden: fc.string(),
    times: fc.oneof(fc.integer().map(String), fc.string()),
  })
  fc.assert(
    fc.property(columns, (row) => {
      const result = interpretEvent(row)
      if (isRefused(result)) assert.ok(result.problems.length > 0)
      else assert.equal(result.facts.length, row.part === 'O' ? 1 : 0)
    }),
    { numRuns: 100 },
  )
})
