import { columnNamed } from '../../columns/table.ts'
import { comparisonVectorValues, isElse, type Comparison } from '../../model/model.ts'
import { columnNamesOf, type Expression } from '../../sql/expression.ts'
import { parseSql } from '../../sql/parse-sql.ts'
import { compileTest, type PairTest } from './compile-test.ts'
import type { InMemoryEngine } from './engine.ts'
import { placeOf, placesFor } from './pair-memo.ts'

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

/** Compiles a comparison. One that reads a single column is remembered whole, by pair of values. */
export function compileComparison(comparison: Comparison, engine: InMemoryEngine): CompiledComparison {
  const values = comparisonVectorValues(comparison.levels)
  const conditions = comparison.levels.map((level) =>
    isElse(level) ? undefined : parseSql(level.sqlCondition, 'level'),
  )
  const tests = conditions.map((condition, place) => ({
    test: condition === undefined ? always : compileTest(condition, engine),
    slot: (values[place] ?? 0) + 1,
  }))
  const slotOf: SlotOf = (l, r) => {
    for (const { test, slot } of tests) if (test(l, r) === 1) return slot
    return 1
  }
  const slots = Math.max(...values) + 2
  return { comparison, slots, slotOf: byPairOfValues(slotOf, conditions, engine) ?? slotOf }
}

const always: PairTest = () => 1

function byPairOfValues(
  slotOf: SlotOf,
  conditions: readonly (Expression | undefined)[],
  engine: InMemoryEngine,
): SlotOf | undefined {
  const names = new Set(conditions.flatMap((condition) => (condition === undefined ? [] : columnNamesOf(condition))))
  const [name] = names
  if (name === undefined || names.size > 1) return undefined
  const { codes, values } = columnNamed(engine.table, name)

  /** Slot + 1 when both records hold the same value, which needs no look-up by pair; 0 while not yet known. */
  const same = new Uint8Array(values.length)
  const places = placesFor(values.length ** 2)
  const mask = places - 1
  const keyL = new Int32Array(places).fill(-1)
  const keyR = new Int32Array(places)
  const slots = new Uint8Array(places)
  return (l, r) => {
    const codeL = codes[l] as number
    const codeR = codes[r] as number
    if (codeL === codeR) {
      const known = same[codeL] as number
      if (known !== 0) return known - 1
      const slot = slotOf(l, r)
      same[codeL] = slot + 1
      return slot
    }
    const place = placeOf(codeL, codeR) & mask
    if (keyL[place] === codeL && keyR[place] === codeR) return slots[place] as number
    const slot = slotOf(l, r)
    keyL[place] = codeL
    keyR[place] = codeR
    slots[place] = slot
    return slot
  }
}
