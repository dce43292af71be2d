import { LinkageError } from '../errors.ts'
import type { ComparisonLevel, TermFrequencyAdjustment } from '../model/model.ts'
import type { Expression, Side } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { printSql } from '../sql/print-sql.ts'
import { mapExpression } from '../sql/without-sides.ts'

export type LevelOptions = {
  readonly label?: string
  readonly m?: number
  readonly u?: number
  /** Keep m as given when training. */
  readonly fixM?: boolean
  /** Keep u as given when training. */
  readonly fixU?: boolean
  /** True adjusts for the level's own column; or say how. */
  readonly termFrequency?: boolean | (Partial<TermFrequencyAdjustment> & { readonly column: string })
  readonly isNull?: boolean
}

/** A level by its SQL on `column_l` and `column_r`. The building block of all others. */
export function level(sqlCondition: string, options: LevelOptions = {}): ComparisonLevel {
  const { termFrequency } = options
  if (termFrequency === true) {
    throw new LinkageError(
      'option-invalid',
      `Level ${options.label ?? sqlCondition} asks for a term-frequency adjustment without saying on which column. Give termFrequency: { column }.`,
    )
  }
  return {
    sqlCondition,
    label: options.label ?? sqlCondition,
    isNull: options.isNull ?? false,
    m: options.m,
    u: options.u,
    fixM: options.fixM ?? false,
    fixU: options.fixU ?? false,
    termFrequency:
      typeof termFrequency === 'object'
        ? { weight: 1, minimumU: 0, startsFromOwnU: false, ...termFrequency }
        : undefined,
  }
}

/** Either record has nothing in the column (or column expression): neutral, weight 0. */
export function nullLevel(column: string, options: LevelOptions = {}): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  return level(`${l} IS NULL OR ${r} IS NULL`, { label: `${column} is NULL`, ...options, isNull: true })
}

/** None of the other levels. */
export function elseLevel(options: LevelOptions = {}): ComparisonLevel {
  return level('ELSE', { label: 'All other comparisons', ...options })
}

/** The same value on both records. */
export function exactMatchLevel(column: string, options: LevelOptions = {}): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  return level(`${l} = ${r}`, { label: `Exact match on ${column}`, ...options, ...termFrequencyOn(column, options) })
}

/** Jaro–Winkler similarity at or above a threshold. */
export function jaroWinklerLevel(column: string, threshold: number, options: LevelOptions = {}): ComparisonLevel {
  return measureLevel('jaro_winkler_similarity', column, '>=', threshold, 'Jaro-Winkler similarity', options)
}

/** Jaro similarity at or above a threshold. */
export function jaroLevel(column: string, threshold: number, options: LevelOptions = {}): ComparisonLevel {
  return measureLevel('jaro_similarity', column, '>=', threshold, 'Jaro similarity', options)
}

/** Jaccard similarity of the characters at or above a threshold. */
export function jaccardLevel(column: string, threshold: number, options: LevelOptions = {}): ComparisonLevel {
  return measureLevel('jaccard', column, '>=', threshold, 'Jaccard similarity', options)
}

/** Cosine similarity of two lists of numbers at or above a threshold. */
export function cosineLevel(column: string, threshold: number, options: LevelOptions = {}): ComparisonLevel {
  return measureLevel('array_cosine_similarity', column, '>=', threshold, 'Cosine similarity', options)
}

/** At most so many letters inserted, left out or replaced. */
export function levenshteinLevel(column: string, distance: number, options: LevelOptions = {}): ComparisonLevel {
  return measureLevel('levenshtein', column, '<=', distance, 'Levenshtein distance', options)
}

/** As Levenshtein, with two neighbours swapped counting once. */
export function damerauLevenshteinLevel(column: string, distance: number, options: LevelOptions = {}): ComparisonLevel {
  return measureLevel('damerau_levenshtein', column, '<=', distance, 'Damerau-Levenshtein distance', options)
}

/** Two columns of lists share at least so many items. */
export function arrayIntersectLevel(column: string, size = 1, options: LevelOptions = {}): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  return level(`array_length(list_intersect(${l}, ${r})) >= ${size}`, {
    label: `Array intersection size >= ${size}`,
    ...options,
  })
}

/** All items of the shorter list are in the longer one. */
export function arraySubsetLevel(column: string, options: LevelOptions = {}): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  const shorter = `LEAST(array_length(${l}), array_length(${r}))`
  return level(`${shorter} <> 0 AND array_length(list_intersect(${l}, ${r})) = ${shorter}`, {
    label: 'Array subset',
    ...options,
  })
}

/** Each record's first column holds what the other's second does, as when forename and surname are swapped. */
export function columnsReversedLevel(a: string, b: string, options: LevelOptions = {}): ComparisonLevel {
  const [aL, aR] = sidesOfColumn(a)
  const [bL, bR] = sidesOfColumn(b)
  return level(`${aL} = ${bR} AND ${aR} = ${bL}`, { label: `Match on reversed columns: ${a} and ${b}`, ...options })
}

/** Two numbers no further apart than this. */
export function absoluteDifferenceLevel(column: string, most: number, options: LevelOptions = {}): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  return level(`ABS(${l} - ${r}) <= ${most}`, { label: `Difference of ${column} <= ${most}`, ...options })
}

const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86_400, month: 2_629_800, year: 31_557_600 } as const

/** Two `YYYY-MM-DD` dates no further apart than this; a month is the mean month, a year the mean year, as in Splink. */
export function absoluteDateDifferenceLevel(
  column: string,
  most: { readonly count: number; readonly unit: keyof typeof SECONDS },
  options: LevelOptions = {},
): ComparisonLevel {
  const [l, r] = sidesOfColumn(`try_strptime(${column}, '%Y-%m-%d')`)
  return level(`ABS(EPOCH(${l}) - EPOCH(${r})) <= ${most.count * SECONDS[most.unit]}`, {
    label: `Date difference of ${column} <= ${most.count} ${most.unit}`,
    ...options,
  })
}

/** Two `YYYY-MM-DD` dates of one year with day and month swapped. */
export function dayMonthSwappedLevel(column: string, options: LevelOptions = {}): ComparisonLevel {
  const [yearL, yearR] = sidesOfColumn(`substr(${column}, 1, 4)`)
  const [monthL, monthR] = sidesOfColumn(`substr(${column}, 6, 2)`)
  const [dayL, dayR] = sidesOfColumn(`substr(${column}, 9, 2)`)
  return level(`${yearL} = ${yearR} AND ${monthL} = ${dayR} AND ${dayL} = ${monthR}`, {
    label: `Day and month of ${column} swapped`,
    ...options,
  })
}

/** Exactly one digit of a fixed-length text is different. */
export function oneDigitDifferentLevel(column: string, options: LevelOptions = {}): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  const [lengthL, lengthR] = sidesOfColumn(`length(${column})`)
  return level(`${lengthL} = ${lengthR} AND levenshtein(${l}, ${r}) = 1`, {
    label: `One digit of ${column} different`,
    ...options,
  })
}

/** All of these hold. */
export function allLevels(levels: readonly ComparisonLevel[], options: LevelOptions = {}): ComparisonLevel {
  return joined(levels, 'AND', options)
}

/** Any of these holds. */
export function anyLevel(levels: readonly ComparisonLevel[], options: LevelOptions = {}): ComparisonLevel {
  return joined(levels, 'OR', options)
}

/** This does not hold. */
export function notLevel(of: ComparisonLevel, options: LevelOptions = {}): ComparisonLevel {
  return level(`NOT (${of.sqlCondition})`, { label: `NOT (${of.label})`, ...options })
}

/** A column or column expression as SQL on the left and on the right record: `"dob_l"` and `"dob_r"`. */
function sidesOfColumn(column: string): [l: string, r: string] {
  const expression = parseSql(column, 'column')
  return [onSide(expression, 'l'), onSide(expression, 'r')]
}

/** What to call a column or column expression: a quoted name without its quotation marks, an expression as it is. */
export function nameOfColumn(column: string): string {
  const expression = parseSql(column, 'column')
  return expression.kind === 'column' ? expression.name : column
}

function measureLevel(
  name: string,
  column: string,
  op: '>=' | '<=',
  limit: number,
  label: string,
  options: LevelOptions,
): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  return level(`${name}(${l}, ${r}) ${op} ${limit}`, { label: `${label} of ${column} ${op} ${limit}`, ...options })
}

function joined(levels: readonly ComparisonLevel[], word: 'AND' | 'OR', options: LevelOptions): ComparisonLevel {
  return level(levels.map(({ sqlCondition }) => `(${sqlCondition})`).join(` ${word} `), {
    label: levels.map(({ label }) => `(${label})`).join(` ${word} `),
    isNull: levels.every(({ isNull }) => isNull),
    ...options,
  })
}

function termFrequencyOn(column: string, { termFrequency }: LevelOptions): Pick<LevelOptions, 'termFrequency'> {
  return termFrequency === true ? { termFrequency: { column: nameOfColumn(column) } } : {}
}

function onSide(expression: Expression, side: Side): string {
  return printSql(
    mapExpression(expression, (part) => (part.kind === 'column' ? { ...part, side } : part)),
    'level',
  )
}
