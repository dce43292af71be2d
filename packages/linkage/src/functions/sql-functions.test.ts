import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { compileValue } from '../engines/in-memory/compile-value.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { duckDb } from '../testing/duckdb.ts'
import { functionLibrary } from './built-in-functions.ts'

let database: Awaited<ReturnType<typeof duckDb>>
before(async () => {
  database = await duckDb()
})
after(() => database.close())

/** What the in-memory engine makes of an expression without columns. */
function evaluated(sql: string): unknown {
  const functions = functionLibrary()
  return compileValue(parseSql(sql, 'column'), { functions, readColumn: () => () => null })()
}

/** DuckDB hands back dates and big numbers as objects; both sides are compared as plain values. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ')
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  return value
}

const EXPRESSIONS = [
  "lower('ÉVA O''Neil')", "upper('straße')", "trim('  a b ')", "ltrim('  a')", "rtrim('a  ')", "reverse('héllo')",
  "length('héllo')", "len('日本')", "strlen('é')", "length([1, 2, 3])", "array_length([1, 2])",
  "substr('héllo', 2, 3)", "substring('hello', 0, 3)", "substr('hello', -3)", "substr('hello', -3, 2)", "substr('hi', 5)",
  "left('hello', 2)", "right('hello', 2)", "left('hello', -2)", "right('hello', -2)", "left('日本語', 2)",
  "replace('a-b-c', '-', ' ')", "concat('a', null, 'b')", "concat_ws(' ', 'a', null, 'b')", "'a' || 'b'", "'a' || null",
  "split_part('a,b,c', ',', 2)", "split_part('a,b', ',', 5)", "string_split('a b', ' ')", "lpad('7', 3, '0')",
  "strpos('hello', 'l')", "strpos('hello', 'x')", "contains('hello', 'ell')", "starts_with('hello', 'he')", "ends_with('hello', 'lo')",
  "regexp_extract('BA1 5LF', '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]', 0)", "regexp_extract('nobody', '@([^@]+)$', 1)", "regexp_extract('a@b.c', '@([^@]+)$', 1)",
  "nullif(regexp_extract('x', '[0-9]', 0), '')", "regexp_matches('hello', 'l+')", "regexp_full_match('hello', 'l+')",
  "regexp_replace('a1b2', '[0-9]', '')", "regexp_replace('a1b2', '[0-9]', '', 'g')", "regexp_replace('ab', '(a)(b)', '\\2\\1')", "regexp_replace('O''Neil-Smith', '[^a-z\\-]', '', 'gi')",
  "strip_accents('Zoë Łódź')", "'hello' like 'h%o'", "'hello' like 'h_o'", "'a.c' like 'a.c'", "'abc' like 'a.c'",
  "nullif('a', 'a')", "nullif('a', 'b')", "coalesce(null, 'a')", "ifnull(null, 2)", "null is distinct from 1", "1 is not distinct from 1",
  "1 + 2 * 3", "7 / 2", "7 % 4", "-7 % 4", "1 / 0", "abs(-3.5)", "round(2.345, 2)", "floor(-1.5)", "ceil(1.2)", "sqrt(16)", "power(2, 10)", "ln(exp(2))", "log2(8)", "greatest(1, null, 3)", "least('b', 'a')", "radians(180)", "degrees(acos(-1))",
  "1 = 1", "1 <> 1", "'a' < 'b'", "null = null", "null and false", "null or true", "not null", "true and null", "2 between 1 and 3", "2 in (1, 2)", "2 not in (1, 3)", "3 in (1, null)",
  "cast('12' as integer)", "cast(3.6 as integer)", "try_cast('x' as integer)", "cast(12 as varchar)", "cast('true' as boolean)", "try_cast('1990-02-30' as date)", "try_cast('3.5' as double)",
  "cast(try_strptime('1990-05-17', '%Y-%m-%d') as date)::varchar", "try_strptime('17/05/1990', '%Y-%m-%d')", "epoch(try_strptime('1990-05-17', '%Y-%m-%d'))", "epoch(try_strptime('17/05/1990', '%d/%m/%Y'))",
  "epoch(try_strptime('1890-05-17', '%Y-%m-%d'))", "epoch(try_strptime('2000-02-29', '%Y-%m-%d'))", "try_strptime('1900-02-29', '%Y-%m-%d')", "epoch(try_strptime('17-May-1990', '%d-%b-%Y'))",
  "date_diff('year', date '2000-12-31', date '2001-01-01')", "date_diff('month', cast('2000-01-31' as date), cast('2000-03-01' as date))", "date_diff('day', cast('2000-02-28' as date), cast('2000-03-01' as date))", "datediff('day', cast('2000-03-01' as date), cast('2000-02-28' as date))",
  "year(cast('1990-05-17' as date))", "month(cast('1990-05-17' as date))", "day(cast('1990-05-17' as date))",
  "list_intersect(['a'], ['b'])", "array_length(list_intersect(['a', 'b', 'c'], ['b', 'c', 'd']))", "list_contains(['a'], 'a')", "list_has_any(['a', 'b'], ['b'])", "list_has_all(['a', 'b'], ['b'])", "list_has_all(['a'], ['a', 'b'])", "list_sort(['b', 'a'])", "list_max([1, 3, 2])", "list_min(['b', 'a'])", "list_concat([1], [2])", "['a', 'b'][1]", "['a', 'b'][-1]", "['a'][5]", "list_extract(['a', 'b'], 2)", "list_sort(list_distinct(['a', 'b', 'a']))",
  "list_transform([1, 2], x -> x + 1)", "list_filter([1, 2, 3], x -> x > 1)", "list_max(list_transform(flatten(list_transform(['ann', 'jo'], a -> list_transform(['anne', 'joe'], b -> [a, b]))), p -> jaro_winkler_similarity(p[1], p[2])))",
  "case when 1 > 2 then 'a' when 2 > 1 then 'b' else 'c' end", "case 'x' when 'y' then 1 end", "hamming('karolin', 'kathrin')", "jaccard('duck', 'luck')", "array_cosine_similarity([1.0, 2.0]::double[2], [2.0, 3.0]::double[2])",
] // prettier-ignore

for (const sql of EXPRESSIONS) {
  test(`${sql} is what DuckDB says it is`, async () => {
    const [row] = await database.query(`select ${sql}`)
    const expected = plain(row?.[0])
    const actual = plain(evaluated(sql))
    if (typeof expected === 'number' && typeof actual === 'number') {
      assert.ok(actual === expected || Math.abs(expected - actual) < 1e-9, `${actual} for ${expected}`)
    } else assert.deepEqual(actual, expected)
  })
}
