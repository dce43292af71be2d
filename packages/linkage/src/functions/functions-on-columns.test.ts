import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Value } from '../columns/value.ts'
import { adaptedSql } from '../engines/duckdb/adapted-sql.ts'
import { compileValue } from '../engines/in-memory/compile-value.ts'
import { randomNumbers } from '../engines/in-memory/random-numbers.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { duckDb } from '../testing/duckdb.ts'
import { functionLibrary } from './built-in-functions.ts'

/** What columns may hold: t, u text · n, m numbers · i a small whole number · d, e dates as text · a, b lists. */
const POOLS: Readonly<Record<string, { readonly type: string; readonly values: readonly Value[] }>> = {
  t: { type: 'varchar', values: ['', 'a', 'héllo', 'Hello World', ' pad ', 'O’Neil', '日本語', 'a-b-c', 'x%_', '12', '-3.5', 'İstanbul', 'straße', '😀b', 'true', '1e3', 'aaa', '\t tab'] }, // prettier-ignore
  u: { type: 'varchar', values: ['', 'a', 'hello', 'l', 'b', '-', 'Hello', 'lo', '日', 'ß'] },
  n: { type: 'double', values: [0, 1, -1, 2.5, -2.5, 3.75, 1e9, 0.1, 1e-7, -7] },
  m: { type: 'double', values: [1, 2, -3, 0.5, 7, 0] },
  i: { type: 'bigint', values: [0, 1, 2, 3, 5, -1, -2, 10] },
  d: { type: 'varchar', values: ['1990-05-17', '2000-02-29', '1900-02-29', '2001-12-31', '17/05/1990', 'soon', '', '1890-01-01', '2020-01-31 10:20:30', '1990-5-7'] }, // prettier-ignore
  e: { type: 'varchar', values: ['1990-05-18', '2000-03-01', '2001-01-01', '1990-06-17', 'never', '2020-02-01'] },
  a: { type: 'varchar[]', values: [[], ['a'], ['a', 'b'], ['b', 'a', 'b'], ['zoe', 'zoë'], ['']] },
  b: { type: 'varchar[]', values: [[], ['a'], ['b', 'c'], ['zoe'], ['c', 'a', 'b']] },
}

const EXPRESSIONS = [
  'lower(t)', 'upper(t)', 'trim(t)', 'ltrim(t)', 'rtrim(t)', 'reverse(t)', 'length(t)', 'strlen(t)', 'substr(t, i)', 'substr(t, i, 2)', 'substring(t, 1, i)', 'left(t, i)', 'right(t, i)',
  "replace(t, u, '*')", 'concat(t, u)', "concat_ws('-', t, u)", 't || u', 'contains(t, u)', 'starts_with(t, u)', 'ends_with(t, u)', 'strpos(t, u)', 'split_part(t, u, i)', 'string_split(t, u)', "lpad(t, 3, 'xy')", 'strip_accents(t)',
  "t like 'a%'", "t like '%l_o%'", "t ilike 'H%'", "regexp_extract(t, '[a-z]+', 0)", "regexp_extract(t, '([a-z])([a-z])', 2)", "regexp_matches(t, 'l+')", "regexp_full_match(t, '[a-z]+')", "regexp_replace(t, '[aeiou]', '')", "regexp_replace(t, '[^a-z]', '', 'gi')", "nullif(t, u)", "coalesce(t, u)",
  't = u', 't <> u', 't < u', 't <= u', 't is not distinct from u', "t in ('a', 'b')", "t between 'a' and 'z'",
  'levenshtein(t, u)', 'damerau_levenshtein(t, u)', 'jaro_similarity(t, u)', 'jaro_winkler_similarity(t, u)', 'jaccard(t, u)', 'hamming(t, u)',
  'n + m', 'n - m', 'n * m', 'n / m', 'abs(n)', 'floor(n)', 'ceil(n)', 'round(n, 1)', 'round(n)', 'sqrt(n)', 'ln(n)', 'log2(n)', 'exp(m)', 'power(n, i)', 'greatest(n, m)', 'least(n, m)', 'sin(n)', 'cos(n)', 'acos(n)', 'radians(n)', 'degrees(n)', '-n', 'i % 3', 'i * 2', 'abs(i - 3)',
  'n = m', 'n < m', 'n >= m', 'n between m and 3', 'n is null', 'n is distinct from m', 'not (n > m)', 'case when n > m then 1 when n = m then 0 else -1 end',
  'cast(t as integer)', 'cast(t as double)', 'cast(t as boolean)', 'cast(n as integer)', 'cast(n as real)', 'cast(n as decimal(10, 1))', 'cast(i as varchar)', 'cast(d as date)::varchar', 't::double',
  "try_strptime(d, '%Y-%m-%d')", "try_strptime(d, '%d/%m/%Y')", "epoch(try_strptime(d, '%Y-%m-%d'))", "strptime(d, '%Y-%m-%d') is null", 'epoch(d)', 'year(d)', 'month(d)', 'day(d)', "date_diff('day', d, e)", "date_diff('month', d, e)", "date_diff('year', d, e)", "date_diff('week', d, e)", "date_diff('quarter', d, e)", "date_diff('hour', d, e)", "date_diff('minute', d, e)", "d = cast('1990-05-17' as date)",
  'array_length(a)', 'array_length(list_intersect(a, b))', 'list_sort(list_intersect(a, b))', "list_contains(a, 'a')", 'list_has_any(a, b)', 'list_has_all(a, b)', 'list_sort(list_distinct(a))', 'list_sort(a)', 'list_max(a)', 'list_min(a)', 'list_concat(a, b)', 'a || b', 'a[1]', 'a[-1]', 'a[i]', 'list_extract(a, 2)', 'a = b', 'a < b', 'list_transform(a, x -> upper(x))', "list_filter(a, x -> x <> 'a')", 'list_transform(a, lambda x: length(x))', "list_max(list_transform(flatten(list_transform(a, x -> list_transform(b, y -> [x, y]))), p -> levenshtein(p[1], p[2])))", 'len(a) > len(b)',
] // prettier-ignore

/** A hundred rows, each cell from its pool, one in ten not known. */
const rows = (() => {
  const random = randomNumbers(11)
  return Array.from({ length: 120 }, () =>
    Object.fromEntries(
      Object.entries(POOLS).map(([name, { values }]): [string, Value] => [
        name,
        random() < 0.1 ? null : (values[Math.floor(random() * values.length)] as Value),
      ]),
    ),
  )
})()

let database: Awaited<ReturnType<typeof duckDb>>
before(async () => {
  database = await duckDb()
  const columns = Object.entries(POOLS).map(([name, { type }]) => `${name} ${type}`)
  await database.run(`create table rows (place integer, ${columns.join(', ')})`)
  const cells = rows.map((row, place) => `(${[String(place), ...Object.values(row).map(asSql)].join(', ')})`)
  await database.run(`insert into rows values ${cells.join(', ')}`)
})
after(() => database.close())

function asSql(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(asSql).join(', ')}]`
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '')
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'number' && Number.isNaN(value)) return null
  return Array.isArray(value) ? value.map(plain) : value
}

for (const sql of EXPRESSIONS) {
  test(`${sql} gives on every row what DuckDB gives`, async () => {
    let row: Readonly<Record<string, Value>> = {}
    const evaluate = compileValue(parseSql(sql, 'column'), {
      functions: functionLibrary(),
      readColumn: (reference) => () => row[reference.name] ?? null,
    })
    const kindOf = (name: string) => (POOLS[name]?.type === 'varchar' ? ('text' as const) : ('other' as const))
    const expected = await database.query(`select ${adaptedSql(sql, 'column', kindOf)} from rows order by place`)
    const different: string[] = []
    rows.forEach((each, place) => {
      row = each
      const [mine, theirs] = [plain(evaluate()), plain(expected[place]?.[0])]
      const near = typeof mine === 'number' && typeof theirs === 'number' && Math.abs(mine - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs)) // prettier-ignore
      if (!near && JSON.stringify(mine) !== JSON.stringify(theirs)) {
        const read = Object.keys(POOLS).filter((name) => new RegExp(`\\b${name}\\b`).test(sql))
        different.push(`${JSON.stringify(read.map((name) => each[name]))}: ${JSON.stringify(mine)} for ${JSON.stringify(theirs)}`) // prettier-ignore
      }
    })
    assert.deepEqual([...new Set(different)], [])
  })
}
