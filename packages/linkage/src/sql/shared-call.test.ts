import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSql } from './parse-sql.ts'
import { printSql } from './print-sql.ts'
import { sharedCall } from './shared-call.ts'

for (const [sql, shared] of [
  ["epoch(try_strptime(dob, '%Y'))", 'try_strptime("dob", \'%Y\')'],
  ["try_strptime(dob, '%Y') is null", 'try_strptime("dob", \'%Y\')'],
  ["nullif(regexp_extract(pc, '^A'), '')", 'regexp_extract("pc", \'^A\')'],
  ['upper(name) || upper(name)', 'upper("name")'],
  // What is read outside the call, or through another, would be lost.
  ['upper(name) || name', undefined],
  ['upper(name) || lower(name)', undefined],
  ['upper(name)', undefined],
  ['name', undefined],
  ["length('x')", undefined],
  ['list_transform(tokens(name), x -> lower(x))', undefined],
] as const) {
  test(`${sql} does ${shared ?? 'nothing'} first`, () => {
    const call = sharedCall(parseSql(sql, 'column'))
    assert.equal(call && printSql(call, 'column'), shared)
  })
}
