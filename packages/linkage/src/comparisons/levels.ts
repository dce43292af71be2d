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

/**
 * Either record has nothing in the column (or column expression): neutral, weight 0. With `validPattern` a value in which
 * the regular expression finds nothing is no value either.
 */
export function nullLevel(
  column: string,
  { validPattern, ...options }: LevelOptions & { readonly validPattern?: string } = {},
): ComparisonLevel {
  const [l, r] = sidesOfColumn(validPattern === undefined ? column : extracted(column, validPattern))
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

/**
 * The left record's first column holds what the right record's second does, as when forename and surname are swapped. With
 * `symmetrical` the right record's first column must hold the left record's second, too.
 */
export function columnsReversedLevel(
  a: string,
  b: string,
  { symmetrical = false, ...options }: LevelOptions & { readonly symmetrical?: boolean } = {},
): ComparisonLevel {
  const [aL, aR] = sidesOfColumn(a)
  const [bL, bR] = sidesOfColumn(b)
  const label = `Match on reversed columns: ${a} and ${b}`
  return symmetrical
    ? level(`${aL} = ${bR} AND ${aR} = ${bL}`, { label, ...options })
    : level(`${aL} = ${bR}`, { label: `${label} (one direction)`, ...options })
}

/** The column holds one certain value on the left record, the right, or both. */
export function literalMatchLevel(
  column: string,
  value: string | number,
  {
    side = 'both',
    datatype,
    ...options
  }: LevelOptions & {
    readonly side?: 'left' | 'right' | 'both'
    /** `date` for a day written `YYYY-MM-DD`. Otherwise the value is taken as it is: a text or a number. */
    readonly datatype?: 'date'
  } = {},
): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  const text = typeof value === 'number' ? String(value) : sqlString(value)
  const literal = datatype === 'date' ? `cast(${text} as date)` : text
  const sides = { left: [l], right: [r], both: [l, r] }[side]
  return level(sides.map((each) => `${each} = ${literal}`).join(' AND '), {
    label: `${column} = ${value} on ${side}`,
    ...options,
  })
}

/** Any function of two values that the engine knows, or one of your own, at or beyond a threshold. */
export function distanceFunctionLevel(
  column: string,
  name: string,
  threshold: number,
  { higherIsMoreSimilar = true, ...options }: LevelOptions & { readonly higherIsMoreSimilar?: boolean } = {},
): ComparisonLevel {
  return measureLevel(name, column, higherIsMoreSimilar ? '>=' : '<=', threshold, name, options)
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
export function sidesOfColumn(column: string): [l: string, r: string] {
  const expression = parseSql(column, 'column')
  return [onSide(expression, 'l'), onSide(expression, 'r')]
}

/** What to call a column or column expression: a quoted name without its quotation marks, an expression as it is. */
export function nameOfColumn(column: string): string {
  const expression = parseSql(column, 'column')
  return expression.kind === 'column' ? expression.name : column
}

/** What a regular expression finds in a column, as a column expression; nothing known where it finds nothing. */
export function extracted(column: string, pattern: string, group = 0): string {
  return `nullif(regexp_extract(${column}, ${sqlString(pattern)}, ${group}), '')`
}

export function sqlString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Throws when a threshold lies outside of what its measure can be. */
export function checkThreshold(what: string, threshold: number, least: number, most: number): void {
  if (threshold >= least && threshold <= most) return
  throw new LinkageError(
    'option-invalid',
    `The threshold of ${what} is ${threshold}. Give a number ${most === Number.POSITIVE_INFINITY ? `of ${least} or more` : `from ${least} to ${most}`}.`,
  )
}

/** True for a column, false for an expression made from one. */
export function isColumn(column: string): boolean {
  return parseSql(column, 'column').kind === 'column'
}

function measureLevel(
  name: string,
  column: string,
  op: '>=' | '<=',
  limit: number,
  label: string,
  options: LevelOptions,
): ComparisonLevel {
  const isSimilarity = label.endsWith('similarity')
  checkThreshold(`${label} of ${column}`, limit, isSimilarity ? 0 : Number.NEGATIVE_INFINITY, isSimilarity ? 1 : Number.POSITIVE_INFINITY) // prettier-ignore
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

/** Exactly one digit of a fixed-length text is different. */
export function oneDigitDifferentLevel(column: string, options: LevelOptions = {}): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  const [lengthL, lengthR] = sidesOfColumn(`length(${column})`)
  return level(`${lengthL} = ${lengthR} AND levenshtein(${l}, ${r}) = 1`, {
    label: `One digit of ${column} different`,
    ...options,
  })
}
