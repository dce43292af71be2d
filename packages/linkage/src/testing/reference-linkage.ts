import type { Value } from '../columns/value.ts'
import { compileValue } from '../engines/in-memory/compile-value.ts'
import { functionLibrary } from '../functions/built-in-functions.ts'
import { comparisonVectorValues, isElse, type Comparison, type Model } from '../model/model.ts'
import { matchWeightOfProbability } from '../model/weights.ts'
import type { Expression } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'

/** A record as a plain object. */
export type Row = Readonly<Record<string, Value>>

export type ReferencePair = { l: number; r: number; rule: number; levels: number[]; matchWeight: number }

/**
 * Linkage as one would do it on paper: every pair of rows, every rule, every level, in nested loops over plain objects,
 * with nothing encoded, remembered or derived beforehand. Slow and obvious, to judge the engine by.
 */
export function referencePredict(rows: readonly Row[], model: Model): ReferencePair[] {
  const pairs: ReferencePair[] = []
  for (let l = 0; l < rows.length; l++) {
    for (let r = l + 1; r < rows.length; r++) {
      const left = rows[l] as Row
      const right = rows[r] as Row
      if (model.linkType === 'link_only' && left['source_dataset'] === right['source_dataset']) continue
      const rule = model.blockingRules.findIndex(({ sql, arraysToExplode }) =>
        exploded(left, arraysToExplode).some((one) =>
          exploded(right, arraysToExplode).some((other) => holds(parseSql(sql, 'rule'), one, other)),
        ),
      )
      if (rule < 0) continue
      const levels = model.comparisons.map((comparison) => levelOf(comparison, left, right))
      pairs.push({ l, r, rule, levels, matchWeight: weightOf(rows, model, levels, left, right) })
    }
  }
  return pairs
}

function levelOf({ levels }: Comparison, left: Row, right: Row): number {
  const values = comparisonVectorValues(levels)
  const place = levels.findIndex((level) => isElse(level) || holds(parseSql(level.sqlCondition, 'level'), left, right))
  return values[place] ?? 0
}

function holds(condition: Expression, left: Row, right: Row): boolean {
  const evaluate = compileValue(condition, {
    functions: functionLibrary(),
    readColumn:
      ({ name, side }) =>
      () =>
        (side === 'l' ? left : right)[name] ?? null,
  })
  return evaluate() === true
}

function exploded(row: Row, names: readonly string[]): Row[] {
  return names.reduce<Row[]>(
    (rows, name) =>
      rows.flatMap((each) => ((each[name] ?? []) as readonly Value[]).map((item) => ({ ...each, [name]: item }))),
    [row],
  )
}

function weightOf(rows: readonly Row[], model: Model, levels: readonly number[], left: Row, right: Row): number {
  let weight = matchWeightOfProbability(model.probabilityTwoRandomRecordsMatch)
  model.comparisons.forEach((comparison, place) => {
    const index = comparisonVectorValues(comparison.levels).indexOf(levels[place] ?? 0)
    const level = comparison.levels[index]
    if (level === undefined || level.isNull) return
    weight += Math.log2((level.m ?? 0) / (level.u ?? 0))
    const { termFrequency } = level
    if (termFrequency === undefined) return
    const known = rows.filter((row) => row[termFrequency.column] !== null)
    const frequency = (row: Row): number | undefined =>
      row[termFrequency.column] === null
        ? undefined
        : known.filter((other) => other[termFrequency.column] === row[termFrequency.column]).length / known.length
    const frequencies = [frequency(left), frequency(right)].filter((each) => each !== undefined)
    if (frequencies.length === 0) return
    const u = comparison.levels.find(
      ({ sqlCondition }) => sqlCondition === `"${termFrequency.column}_l" = "${termFrequency.column}_r"`,
    )?.u
    const floor = Math.max(...frequencies, termFrequency.minimumU)
    weight += termFrequency.weight * Math.log2((termFrequency.startsFromOwnU ? (level.u ?? 0) : (u ?? 0)) / floor)
  })
  return weight
}
