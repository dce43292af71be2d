import type { Column } from '../../columns/column.ts'
import { columnNamed, tableOfEncoded } from '../../columns/table.ts'
import { comparisonVectorValues, isElse, type Comparison, type ComparisonLevel } from '../../model/model.ts'
import { columnNamesOf } from '../../sql/expression.ts'
import { parseSql } from '../../sql/parse-sql.ts'
import { derivedColumns } from './derived-columns.ts'
import type { PairEngine } from './engine.ts'
import { firstLevel } from './first-level.ts'
import { pairCode, type PairContext } from './pair-code.ts'
import { preparedValues } from './prepared-values.ts'

/**
 * The level of a pair is a slot: 0 for the null level, then Splink's comparison vector value plus one, up to the best
 * agreement. Slots index typed arrays.
 */
/** The slots of pairs by row number, into an array of at least their number. */
export type Slots = (l: Int32Array, r: Int32Array, length: number, into: Uint8Array) => void

export type CompiledComparison = {
  readonly comparison: Comparison
  /** Number of slots, the null level's included whether or not there is one. */
  readonly slots: number
  readonly fill: Slots
}

const alone = { l: new Int32Array(1), r: new Int32Array(1), slots: new Uint8Array(1) }

/** The slot of two records by themselves. */
export function slotOf({ fill }: Pick<CompiledComparison, 'fill'>, l: number, r: number): number {
  alone.l[0] = l
  alone.r[0] = r
  fill(alone.l, alone.r, 1, alone.slots)
  return alone.slots[0] as number
}

/** Compiles a comparison, or takes what was compiled for the same levels before, whatever their probabilities. */
export function compileComparison(comparison: Comparison, engine: PairEngine): CompiledComparison {
  const { levels } = comparison
  const key = JSON.stringify(levels.map(({ sqlCondition, isNull }) => [sqlCondition, isNull]))
  let fill = engine.compiled.get(key)
  if (fill === undefined) {
    fill = compileLevels(levels, engine)
    engine.compiled.set(key, fill)
  }
  return { comparison, slots: slotsOf(levels), fill }
}

function slotsOf(levels: readonly ComparisonLevel[]): number {
  return Math.max(...comparisonVectorValues(levels)) + 2
}

/** Levels that read a single column are computed on its distinct values, and remembered by pair. */
function compileLevels(levels: readonly ComparisonLevel[], engine: PairEngine): Slots {
  const slots = comparisonVectorValues(levels).map((value) => value + 1)
  const conditions = levels.filter((level) => !isElse(level)).map((level) => parseSql(level.sqlCondition, 'level'))
  const [name, ...others] = new Set(conditions.flatMap(columnNamesOf))
  if (name === undefined || others.length > 0 || slotsOf(levels) > SLOTS_REMEMBERED_MAX)
    return byRecord(levels, slots, engine)
  const column = columnNamed(engine.table, name)
  return byValue(column, levels, slots, onDistinctValues(column, engine))
}

/** A slot is remembered in a byte, and 0 there means not yet known. */
const SLOTS_REMEMBERED_MAX = 254

/**
 * A table with one record per distinct value, numbered by its code: everything derived from the column is then as small
 * as the column's vocabulary, whatever the number of records.
 */
function onDistinctValues(column: Column, { functions }: PairEngine): PairContext {
  const codes = Int32Array.from(column.values, (_, code) => code)
  const vocabulary = { ...column, codes }
  const table = tableOfEncoded([vocabulary], codes.length)
  return { functions, columns: derivedColumns(table, functions), prepared: preparedValues(), vocabulary }
}

const PARAMETERS = ['recordsL', 'recordsR', 'length', 'into'] as const

function byRecord(levels: readonly ComparisonLevel[], slots: readonly number[], context: PairContext): Slots {
  const code = pairCode(context)
  const first = firstLevel(levels, slots, code)
  return code.settle(
    PARAMETERS,
    `for (let pair = 0; pair < length; pair++) {
       const l = recordsL[pair], r = recordsR[pair]
       let slot = 0
       ${first}
       into[pair] = slot
     }`,
  ) as Slots
}

/**
 * Values are numbered as they are first seen, so low codes are the common values: among so many every pair is remembered,
 * in a table that keeps within a processor's cache. The others meet too seldom for remembering to pay.
 */
const COMMON_VALUES = 512

/** Here `l` and `r` are codes of the column's values. Slots are remembered plus one; 0 is not yet known. */
function byValue(
  { codes, values }: Column,
  levels: readonly ComparisonLevel[],
  slots: readonly number[],
  context: PairContext,
): Slots {
  const code = pairCode(context)
  const common = Math.min(COMMON_VALUES, values.length)
  const codesOf = code.bind(codes)
  const same = code.bind(new Uint8Array(values.length))
  const different = code.bind(new Uint8Array(common * common))
  const first = firstLevel(levels, slots, code)
  return code.settle(
    PARAMETERS,
    `for (let pair = 0; pair < length; pair++) {
       const l = ${codesOf}[recordsL[pair]], r = ${codesOf}[recordsR[pair]]
       const remembers = l < ${common} && r < ${common}
       const known = l === r ? ${same}[l] : remembers ? ${different}[l * ${common} + r] : 0
       if (known !== 0) { into[pair] = known - 1; continue }
       let slot = 0
       ${first}
       into[pair] = slot
       if (l === r) ${same}[l] = slot + 1
       else if (remembers) ${different}[l * ${common} + r] = slot + 1
     }`,
  ) as Slots
}
