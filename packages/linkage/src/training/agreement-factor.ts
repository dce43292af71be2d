import { defaultProbabilities } from '../model/default-probabilities.ts'
import { exactMatchColumns } from '../model/exact-match-columns.ts'
import { comparisonVectorValues, type Comparison, type Model } from '../model/model.ts'
import type { Probabilities } from './expectation-maximisation.ts'

/**
 * Pairs that agree on a rule are likelier matches than random ones: by how much their odds are raised, which is m over u of
 * the exact match levels that the rule implies. A level on several of the rule's columns goes before levels on one each.
 *
 * @param ruleColumns in lower case
 */
export function agreementFactor(model: Model, ruleColumns: readonly string[]): number {
  const exact = model.comparisons
    .flatMap((comparison) => {
      const values = comparisonVectorValues(comparison.levels)
      const start = startingProbabilities(comparison)
      return comparison.levels.map((level, place) => ({
        columns: ((level.isNull ? undefined : exactMatchColumns(level)) ?? []).map((name) => name.toLowerCase()),
        factor: (start.m[values[place] ?? 0] as number) / (start.u[values[place] ?? 0] as number),
      }))
    })
    .filter(({ columns }) => columns.length > 0)
    .sort((a, b) => b.columns.length - a.columns.length)
  const open = new Set(ruleColumns)
  let raised = 1
  for (const { columns, factor } of exact) {
    if (!columns.every((column) => open.has(column))) continue
    for (const column of columns) open.delete(column)
    raised *= factor
  }
  return raised
}

/** m and u of a comparison as far as they are known, and Splink's starting values where not. */
export function startingProbabilities(comparison: Comparison): Probabilities {
  const defaults = defaultProbabilities(comparison)
  const values = comparisonVectorValues(comparison.levels)
  const m = Float64Array.from(defaults.m)
  const u = Float64Array.from(defaults.u)
  comparison.levels.forEach((level, place) => {
    const value = values[place] ?? 0
    if (level.m !== undefined) m[value] = level.m
    if (level.u !== undefined) u[value] = level.u
  })
  return { m, u }
}
