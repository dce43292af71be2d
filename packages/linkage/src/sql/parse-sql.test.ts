import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLinkageError } from '../errors.ts'
import type { Expression, SqlDialectOfSides } from './expression.ts'
import { parseSql } from './parse-sql.ts'
import { printSql } from './print-sql.ts'

function printed(sql: string, sides: SqlDialectOfSides = 'level'): string {
  return printSql(parseSql(sql, sides), sides)
}

test('a level says by _l and _r which record a column is read from', () => {
  assert.deepEqual(parseSql('"first_name_l" = "first_name_r"', 'level'), {
    kind: 'compare',
    op: '=',
    a: { kind: 'column', name: 'first_name', side: 'l' },
    b: { kind: 'column', name: 'first_name', side: 'r' },
  })
})

test('a blocking rule says by l. and r. which record a column is read from', () => {
  assert.equal(printed('l.dob = r."dob"', 'rule'), '(l."dob" = r."dob")')
})

test('a column called by a name with a quotation mark in it is read and written whole', () => {
  assert.equal(printed('"odd ""name""_l" is null'), '("odd ""name""_l" is null)')
})

test('precedence is that of SQL', () => {
  assert.equal(printed('not a_l = 1 or b_l = 2 and c_l = 3'), '((not ("a_l" = 1)) or (("b_l" = 2) and ("c_l" = 3)))')
  assert.equal(printed('a_l + b_l * 2 - -1 >= 3'), '((("a_l" + ("b_l" * 2)) - -1) >= 3)')
  assert.equal(printed("a_l || 'x' = b_r"), `(("a_l" || 'x') = "b_r")`)
})

test('between, in, like and is distinct from are read as what they stand for', () => {
  assert.equal(printed('a_l between 1 and 2'), '(("a_l" >= 1) and ("a_l" <= 2))')
  assert.equal(printed("a_l not in ('x', 'y')"), `(not (("a_l" = 'x') or ("a_l" = 'y')))`)
  assert.equal(printed("a_l like 'x%'"), `like("a_l", 'x%')`)
  assert.equal(printed('a_l is not distinct from a_r'), '(not is_distinct_from("a_l", "a_r"))')
})

test('case, casts, lists, places in lists and lambdas are read', () => {
  assert.equal(
    printed("case when a_l = 1 then 'x' else 'y' end = 'x'"),
    `(case when ("a_l" = 1) then 'x' else 'y' end = 'x')`,
  )
  assert.equal(printed('a_l::date = try_cast(a_r as date)'), '(cast("a_l" as date) = try_cast("a_r" as date))')
  assert.equal(printed('list_contains([1, 2], a_l[1])'), 'list_contains([1, 2], "a_l"[1])')
  assert.equal(printed('len(list_filter(a_l, x -> x > 1)) > 0'), '(len(list_filter("a_l", x -> (x > 1))) > 0)')
})

test('comments and line breaks mean nothing', () => {
  assert.equal(printed('a_l -- the left\n = /* the right */ a_r'), '("a_l" = "a_r")')
})

for (const [sql, sides, why] of [
  ['a = b', 'level', /must end in _l or _r/],
  ['dob = dob', 'rule', /must be written l."dob" or r."dob"/],
  ['x.dob = r.dob', 'rule', /must be written l."dob"/],
  ['a_l = ', 'level', /"the end" is not the start of a value/],
  ['a_l = a_r)', 'level', /"\)" was not expected/],
  ["a_l = 'open", 'level', /never closed/],
  ['a_l = ?', 'level', /"\?" means nothing here/],
  ['cast(a_l int)', 'level', /"as" was expected/],
] as const) {
  test(`${JSON.stringify(sql)} is refused with its place and the reason`, () => {
    assert.throws(
      () => parseSql(sql, sides),
      (error) =>
        isLinkageError(error, 'sql-not-understood') &&
        why.test(error.message) &&
        /at character \d+/.test(error.message),
    )
  })
}

const expression = fc.letrec<{ value: Expression; test: Expression }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Expression>({ kind: 'column', name: 'a b', side: 'l' }, { kind: 'column', name: 'c"d', side: 'r' }),
    fc.integer({ min: -9, max: 9 }).map((value): Expression => ({ kind: 'literal', value })),
    fc.string().map((value): Expression => ({ kind: 'literal', value })),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constant('f'),
      args: fc.array(tie('value'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('arithmetic' as const), op: fc.constantFrom('+' as const, '-' as const, '*' as const, '||' as const), a: tie('value'), b: tie('value') }), // prettier-ignore
    fc.record({
      kind: fc.constant('cast' as const),
      of: tie('value'),
      type: fc.constant('date'),
      lenient: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('list' as const), of: fc.array(tie('value'), { maxLength: 2 }) }),
    fc.record({ kind: fc.constant('subscript' as const), of: fc.constant<Expression>({ kind: 'column', name: 'a', side: 'l' }), index: tie('value') }), // prettier-ignore
  ),
  test: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('compare' as const), op: fc.constantFrom('=' as const, '<>' as const, '<=' as const), a: tie('value'), b: tie('value') }), // prettier-ignore
    fc.record({ kind: fc.constant('is-null' as const), of: tie('value') }),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('test'), { minLength: 2, maxLength: 3 }) }), // prettier-ignore
    fc.record({ kind: fc.constant('not' as const), of: tie('test') }),
  ),
}))

test('whatever is printed is read back as the same expression', () => {
  fc.assert(
    fc.property(expression.test, (original) => {
      const sql = printSql(original, 'level')
      assert.equal(printSql(parseSql(sql, 'level'), 'level'), sql)
    }),
  )
})
