import type { Column } from '../../columns/column.ts'
import { columnNamed, tableOfEncoded } from '../../columns/table.ts'
import { comparisonVectorValues, isElse, type Comparison } from '../../model/model.ts'
import { columnNamesOf, type Expression } from '../../sql/expression.ts'
import { parseSql } from '../../sql/parse-sql.ts'
import { compileTest, type PairContext, type PairTest } from './compile-test.ts'
import { derivedColumns } from './derived-columns.ts'
import type { InMemoryEngine } from './engine.ts'
import { pairMeasures } from './pair-measures.ts'
import { rememberedSlots, SLOTS_REMEMBERED_MAX, VALUES_REMEMBERED_MAX } from './pair-memo.ts'

/**
 * The level of a pair as a slot: 0 for the null level, then Splink's comparison vector value plus one, up to the best
 * agreement. Slots index typed arrays.
 */
export type SlotOf = (l: number, r: number) => number

export type CompiledComparison = {
  readonly comparison: Comparison
  /** Number of slots, the null level's included whether or not there is one. */
  readonly slots: number
  readonly slotOf: SlotOf
}

/** Compiles a comparison. One that reads a single column is computed on its distinct values, and remembered by pair. */
export function compileComparison(comparison: Comparison, engine: InMemoryEngine): CompiledComparison {
  const conditions = comparison.levels.map((level) =>
    isElse(level) ? undefined : parseSql(level.sqlCondition, 'level'),
  )
  const values = comparisonVectorValues(comparison.levels)
  const slots = Math.max(...values) + 2
  const [name, ...others] = new Set(
    conditions.flatMap((condition) => (condition === undefined ? [] : columnNamesOf(condition))),
  )
  const column = name === undefined || others.length > 0 ? undefined : columnNamed(engine.table, name)
  const fits = slots <= SLOTS_REMEMBERED_MAX && (column?.values.length ?? 0) <= VALUES_REMEMBERED_MAX
  const slotOf =
    column === undefined || !fits
      ? firstThatHolds(conditions, values, engine)
      : byPairOfValues(column, firstThatHolds(conditions, values, onDistinctValues(column, engine)))
  return { comparison, slots, slotOf }
}

function firstThatHolds(
  conditions: readonly (Expression | undefined)[],
  values: readonly number[],
  context: PairContext,
): SlotOf {
  const tests = conditions.map((condition): PairTest =>
    condition === undefined ? always : compileTest(condition, context),
  )
  const slots = Uint8Array.from(values, (value) => value + 1)
  return (l, r) => {
    for (let place = 0; place < tests.length; place++) {
      if ((tests[place] as PairTest)(l, r) === 1) return slots[place] as number
    }
    return 1
  }
}

const always: PairTest = () => 1

/**
 * A table with one record per distinct value, numbered by its code: everything derived from the column is then as small
 * as the column's vocabulary, whatever the number of records.
 */
function onDistinctValues(column: Column, { functions }: InMemoryEngine): PairContext {
  const codes = Int32Array.from(column.values, (_, code) => code)
  const vocabulary = tableOfEncoded([{ ...column, codes }], codes.length)
  return { functions, columns: derivedColumns(vocabulary, functions), measures: pairMeasures('last-pair') }
}

function byPairOfValues({ codes, values }: Column, slotOfCodes: SlotOf): SlotOf {
  /** Slot + 1 of two records with the same value, which needs no look-up by pair; 0 while not yet known. */
  const same = new Uint8Array(values.length)
  // Where nearly every record has a value of its own, the same two values hardly ever meet again.
  const different = values.length > codes.length / 2 ? slotOfCodes : rememberedSlots(slotOfCodes, values.length)
  return (l, r) => {
    const codeL = codes[l] as number
    const codeR = codes[r] as number
    if (codeL !== codeR) return different(codeL, codeR)
    const known = same[codeL] as number
    if (known !== 0) return known - 1
    const slot = slotOfCodes(codeL, codeR)
    same[codeL] = slot + 1
    return slot
  }
}
