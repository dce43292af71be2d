import { randomNumbers } from '../engines/in-memory/random-numbers.ts'
import type { Row } from './reference-linkage.ts'

/** A comparison as JSON in Splink's words. */
export type SplinkComparison = {
  readonly output_column_name: string
  readonly comparison_levels: readonly Readonly<Record<string, unknown>>[]
  readonly comparison_description: string
}

const isNull = (column: string): string => `"${column}_l" IS NULL OR "${column}_r" IS NULL`
const equal = (column: string): string => `"${column}_l" = "${column}_r"`
const parsed = (column: string, format: string, side: 'l' | 'r'): string =>
  `try_strptime("${column}_${side}", '${format}')`
const unparsed = (column: string, format: string): string =>
  `${parsed(column, format, 'l')} IS NULL OR ${parsed(column, format, 'r')} IS NULL`
const secondsApart = (column: string, format: string): string =>
  `ABS(EPOCH(${parsed(column, format, 'l')}) - EPOCH(${parsed(column, format, 'r')}))`
const matched = (column: string, pattern: string, side: 'l' | 'r'): string =>
  `NULLIF(regexp_extract("${column}_${side}", '${pattern}', 0), '')`
const sameMatch = (column: string, pattern: string): string =>
  `${matched(column, pattern, 'l')} = ${matched(column, pattern, 'r')}`
const both = (name: string, a: string, b: string, limit: string): string =>
  `(${name}("${a}_l", "${a}_r") ${limit}) AND (${name}("${b}_l", "${b}_r") ${limit})`
const bestOfPairs = (pick: string, name: string, limit: string): string => `${pick}(
                    list_transform(
                        flatten(
                            list_transform(
                                "aliases_l",
                                x -> list_transform(
                                    "aliases_r",
                                    y -> [x, y]
                                )
                            )
                        ),
                        pair -> ${name}(
                            pair[1],
                            pair[2]
                        )
                    )
                ) ${limit}`

const COSINE_OF_ARC = `(
        sin( radians("lat_l") ) * sin( radians("lat_r") ) +
        cos( radians("lat_l") ) * cos( radians("lat_r") )
            * cos( radians("lng_r" - "lng_l") )
    )`
const KM_APART = `
        cast(
            acos(
                
        case
            when ${COSINE_OF_ARC} > 1 then 1
            when ${COSINE_OF_ARC} < -1 then -1
            else ${COSINE_OF_ARC}
        end
    
            ) * 6371
            as float
        )
    `
const LAT_LNG_KNOWN = '"lat_r" is not null AND "lat_l" is not null AND "lng_l" is not null AND "lng_r" is not null'
const POSTCODE = '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9][A-Za-z]{2}$'
const SECTOR = '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]'
const DISTRICT = '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?'
const USER = '^[^@]+'
const MOMENT = '%Y-%m-%dT%H:%M:%SZ'
const DAY = '%Y-%m-%d'
const FIRST_LETTERS = (side: string): string =>
  `NULLIF(regexp_extract(SUBSTRING(LOWER("name_${side}"), 1, 3), '^[a-z]+', 0), '')`
const SHORTER = 'LEAST(ARRAY_LENGTH("tags_l"), ARRAY_LENGTH("tags_r"))'
const SHARED = 'ARRAY_LENGTH(ARRAY_INTERSECT("tags_l", "tags_r"))'

/**
 * Every comparison of Splink's `comparison_library`, and in the last ones every level of `comparison_level_library`, with
 * the SQL that versions 4 and 5 write for DuckDB: null level first, else left out here. The two differ in the birthday's
 * edit distance.
 */
function levelsOf(version: 4 | 5): Record<string, readonly string[]> {
  const slip = version === 4 ? 'damerau_levenshtein' : 'levenshtein'
  const atThresholds = (name: string, limits: readonly string[]): string[] => [
    isNull('name'),
    equal('name'),
    ...limits.map((limit) => `${name}("name_l", "name_r") ${limit}`),
  ]
  return {
    ExactMatch: [isNull('name'), equal('name')],
    LevenshteinAtThresholds: atThresholds('levenshtein', ['<= 1', '<= 2']),
    DamerauLevenshteinAtThresholds: atThresholds('damerau_levenshtein', ['<= 1', '<= 2']),
    JaccardAtThresholds: atThresholds('jaccard', ['>= 0.9', '>= 0.7']),
    JaroAtThresholds: atThresholds('jaro_similarity', ['>= 0.9', '>= 0.7']),
    JaroWinklerAtThresholds: atThresholds('jaro_winkler_similarity', ['>= 0.9', '>= 0.7']),
    DistanceFunctionAtThresholds: ['"sort_l" IS NULL OR "sort_r" IS NULL', equal('sort'), 'hamming("sort_l", "sort_r") <= 1', 'hamming("sort_l", "sort_r") <= 2'], // prettier-ignore
    PairwiseStringDistanceFunctionAtThresholds: [isNull('aliases'), 'array_length(list_intersect("aliases_l", "aliases_r")) >= 1', bestOfPairs('list_max', 'jaro_winkler_similarity', '>= 0.9'), bestOfPairs('list_max', 'jaro_winkler_similarity', '>= 0.7')], // prettier-ignore
    AbsoluteTimeDifferenceAtThresholds: [unparsed('seen', MOMENT), equal('seen'), `${secondsApart('seen', MOMENT)} <= 60`, `${secondsApart('seen', MOMENT)} <= 86400`], // prettier-ignore
    'AbsoluteTimeDifferenceAtThresholds of dates': [isNull('met'), equal('met'), 'ABS(EPOCH("met_l") - EPOCH("met_r")) <= 43200', 'ABS(EPOCH("met_l") - EPOCH("met_r")) <= 2629800.0'], // prettier-ignore
    AbsoluteDateDifferenceAtThresholds: [
      unparsed('dob', DAY),
      equal('dob'),
      `${secondsApart('dob', DAY)} <= 5259600.0`,
    ],
    ArrayIntersectAtSizes: [isNull('tags'), 'array_length(list_intersect("tags_l", "tags_r")) >= 2', 'array_length(list_intersect("tags_l", "tags_r")) >= 1'], // prettier-ignore
    DistanceInKMAtThresholds: ['("lat_l" IS NULL OR "lat_r" IS NULL) OR ("lng_l" IS NULL OR "lng_r" IS NULL)', `${KM_APART} <= 1`, `${KM_APART} <= 10`], // prettier-ignore
    CosineSimilarityAtThresholds: [isNull('vector'), 'array_cosine_similarity("vector_l", "vector_r") >= 0.9', 'array_cosine_similarity("vector_l", "vector_r") >= 0.8'], // prettier-ignore
    DateOfBirthComparison: [unparsed('dob', DAY), equal('dob'), `${slip}("dob_l", "dob_r") <= 1`, `${secondsApart('dob', DAY)} <= 2629800.0`, `${secondsApart('dob', DAY)} <= 31557600.0`, `${secondsApart('dob', DAY)} <= 315576000.0`], // prettier-ignore
    'DateOfBirthComparison of dates': [isNull('met'), equal('met'), `${slip}(CAST("met_l" AS TEXT), CAST("met_r" AS TEXT)) <= 1`, 'ABS(EPOCH("met_l") - EPOCH("met_r")) <= 2629800.0'], // prettier-ignore
    PostcodeComparison: [`${matched('postcode', POSTCODE, 'l')} IS NULL OR ${matched('postcode', POSTCODE, 'r')} IS NULL`, equal('postcode'), sameMatch('postcode', SECTOR), sameMatch('postcode', DISTRICT), sameMatch('postcode', '^[A-Za-z]{1,2}')], // prettier-ignore
    'PostcodeComparison with coordinates': [isNull('postcode'), equal('postcode'), sameMatch('postcode', SECTOR), `(${LAT_LNG_KNOWN}) AND ${KM_APART} <= 1`, `(${LAT_LNG_KNOWN}) AND ${KM_APART} <= 100`], // prettier-ignore
    EmailComparison: [isNull('email'), equal('email'), sameMatch('email', USER), 'jaro_winkler_similarity("email_l", "email_r") >= 0.88', `jaro_winkler_similarity(${matched('email', USER, 'l')}, ${matched('email', USER, 'r')}) >= 0.88`], // prettier-ignore
    NameComparison: [isNull('name'), equal('name'), 'jaro_winkler_similarity("name_l", "name_r") >= 0.92', 'jaro_winkler_similarity("name_l", "name_r") >= 0.88', 'array_length(list_intersect("tags_l", "tags_r")) >= 1', 'jaro_winkler_similarity("name_l", "name_r") >= 0.7'], // prettier-ignore
    ForenameSurnameComparison: [`(${isNull('name')}) AND (${isNull('family')})`, `(${equal('name')}) AND (${equal('family')})`, '"name_l" = "family_r" AND "name_r" = "family_l"', both('jaro_winkler_similarity', 'name', 'family', '>= 0.92'), both('jaro_winkler_similarity', 'name', 'family', '>= 0.88'), equal('family'), equal('name')], // prettier-ignore
    'CustomComparison of levels joined': [isNull('name'), `(${equal('name')}) AND (${equal('family')})`, `(jaro_similarity("name_l", "name_r") >= 0.9) OR (levenshtein("family_l", "family_r") <= 1)`, `NOT (${equal('postcode')})`], // prettier-ignore
    'CustomComparison of literals': [isNull('number'), `"name_l" = 'anna'`, `"number_l" = CAST(3 AS INT) AND "number_r" = CAST(3 AS INT)`, `"number_r" = CAST(2.5 AS REAL)`, `"dob_l" = CAST('1990-05-06' AS DATE) AND "dob_r" = CAST('1990-05-06' AS DATE)`], // prettier-ignore
    'CustomComparison of columns reversed': [isNull('name'), '"name_l" = "family_r" AND "name_r" = "family_l"', '"name_l" = "family_r"'], // prettier-ignore
    'CustomComparison of numbers': [isNull('number'), '(ABS("number_l" - "number_r") / (CASE WHEN "number_r" > "number_l" THEN "number_r" ELSE "number_l" END)) < 0.1', '(ABS("number_l" - "number_r") / (CASE WHEN "number_r" > "number_l" THEN "number_r" ELSE "number_l" END)) < 0.5', 'ABS("number_l" - "number_r") <= 5'], // prettier-ignore
    'CustomComparison of arrays': [isNull('tags'), `${SHORTER} <> 0 AND ${SHARED} = ${SHORTER}`, `${SHARED} = ${SHORTER}`, bestOfPairs('list_min', 'damerau_levenshtein', '<= 1'), bestOfPairs('list_min', 'levenshtein', '<= 2'), bestOfPairs('list_max', 'jaro_similarity', '>= 0.8')], // prettier-ignore
    'CustomComparison of column expressions': [`${FIRST_LETTERS('l')} IS NULL OR ${FIRST_LETTERS('r')} IS NULL`, `${FIRST_LETTERS('l')} = ${FIRST_LETTERS('r')}`, `"aliases_l"[1] = "aliases_r"[1]`, `NULLIF("aliases_l"[-1], '') = NULLIF("aliases_r"[-1], '')`, 'CAST("number_l" AS TEXT) = CAST("number_r" AS TEXT)', `${parsed('dob', DAY, 'l')} = ${parsed('dob', DAY, 'r')}`, 'name_l = family_r'], // prettier-ignore
    'CustomComparison with a pattern for what is valid': [`${matched('dob', '[0-9]{4}-[0-9]{2}-[0-9]{2}', 'l')} IS NULL OR ${matched('dob', '[0-9]{4}-[0-9]{2}-[0-9]{2}', 'r')} IS NULL`, equal('dob')], // prettier-ignore
  }
}

/** The same as JSON with made-up m and u, as a trained model would hold them. */
export function splinkComparisons(version: 4 | 5): SplinkComparison[] {
  const random = randomNumbers(version)
  return Object.entries(levelsOf(version)).map(([name, conditions]) => ({
    output_column_name: name,
    comparison_levels: [...conditions, 'ELSE'].map((sql, place) => ({
      sql_condition: sql,
      label_for_charts: place === 0 ? 'nothing known' : sql === 'ELSE' ? 'All other comparisons' : `step ${place}`,
      ...(place > 0 && { m_probability: 0.01 + random() * 0.9, u_probability: 0.01 + random() * 0.9 }),
      fix_m_probability: false,
      fix_u_probability: false,
      ...(place === 1 && name === 'NameComparison' && { tf_adjustment_column: 'name', tf_adjustment_weight: 1 }),
      ...(place === 0 && { is_null_level: true }),
    })),
    comparison_description: name,
  }))
}

/** Rules as `block_on`, `CustomRule`, `And`, `Or` and `Not` write them. */
export const SPLINK_RULES = [
  { blocking_rule: 'l."name" = r."name"', sql_dialect: 'duckdb' },
  { blocking_rule: '(l."family" = r."family") AND (SUBSTRING(l.postcode, 1, 3) = SUBSTRING(r.postcode, 1, 3))', sql_dialect: 'duckdb' }, // prettier-ignore
  { blocking_rule: 'l."tags" = r."tags"', sql_dialect: 'duckdb', arrays_to_explode: ['tags'] },
  { blocking_rule: '(l."aliases" = r."aliases") AND (l."postcode" = r."postcode")', sql_dialect: 'duckdb', arrays_to_explode: ['aliases'] }, // prettier-ignore
  { blocking_rule: 'l.dob = r.dob and levenshtein(l.name, r.name) < 2', sql_dialect: 'duckdb' },
  { blocking_rule: 'SUBSTRING(LOWER(l."email"), 1, 2) = SUBSTRING(LOWER(r."email"), 1, 2)', sql_dialect: 'duckdb' },
  { blocking_rule: '(l."postcode" = r."postcode") OR (l."dob" = r."dob")', sql_dialect: 'duckdb' },
  { blocking_rule: '(l."number" = r."number") AND (NOT (l."name" = r."name"))', sql_dialect: 'duckdb' },
] as const

/** People who agree, nearly agree and disagree in every column that the comparisons above read. */
export function splinkPeople(count: number, seed: number): Row[] {
  const random = randomNumbers(seed)
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const maybe = <Item>(items: readonly Item[]): Item | null => (random() < 0.12 ? null : one(items))
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => random() < 0.35)
  const names = ['anna', 'ann', 'hannah', 'Anna', 'maria', 'mariah', 'zoé', 'lee', 'li', '', 'oneil', 'o neil', 'aıla']
  return Array.from({ length: count }, (_, number) => ({
    unique_id: number,
    name: maybe(names),
    family: maybe(names),
    sort: maybe(['aab', 'abb', 'bbb', 'aaa']),
    aliases: random() < 0.12 ? null : some(names),
    tags: random() < 0.12 ? null : some(['x1', 'x2', 'y1']),
    seen: maybe([
      '2020-01-01T00:00:00Z',
      '2020-01-01T00:00:30Z',
      '2020-01-01T09:30:00Z',
      '2020-01-31T00:00:00Z',
      'later',
    ]),
    met: maybe(['2020-01-01', '2020-01-01 06:00:00', '2020-01-02', '2020-01-20', '2021-01-01']),
    dob: maybe(['1990-05-06', '1990-06-05', '1990-05-16', '1990-05-07', '1991-05-06', '2010-01-01', '1990-02-30', 'soon', '1998-12-31']), // prettier-ignore
    lat: maybe([51.38, 51.381, 51.44, 55.95, -33.9]),
    lng: maybe([-2.36, -2.361, -2.4, 179.9, 0]),
    vector: maybe([[1, 0, 0.5], [1, 0.1, 0.4], [1, 0.6, 0.4], [0, 0, 0], [0, 1, 0], [-1, 0, -0.5]]), // prettier-ignore
    postcode: maybe(['BA1 5LF', 'BA1 5LG', 'BA1 6AA', 'BA2 1AA', 'B1 1AA', 'ba1 5lf', 'nowhere']),
    email: maybe([
      'a.b@x.org',
      'a.b@y.org',
      'ab@x.org',
      'c@x.org',
      'anna.k@verylongdomain.org',
      'anna.kk@q.uk',
      'no address',
    ]),
    number: maybe([3, 2.5, 2.6, 0, -4, 100, 104]),
  }))
}
