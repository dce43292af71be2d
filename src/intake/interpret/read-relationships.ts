import type { RowDefinition } from '../definition/source-schema.ts'
import type { RelationshipKind } from '../relationship-kinds.ts'
import { conditionTest } from './conditions.ts'
import { mappedValue } from './mapped-value.ts'
import { keyText } from './person-key.ts'
import { endReader } from './read-span.ts'
import { valueClass, type RowProblem } from './row-problem.ts'
import type { Values } from './values.ts'

/** A relationship as a row states it: the person of `fromKey` is the `kind` of the person of `toKey`. */
export type StatedRelationship = {
  readonly fromKey: string
  readonly toKey: string
  readonly kind: RelationshipKind
  readonly from: string | undefined
  readonly to: string | undefined
}

/** The relationships a row states, or why one of them cannot be. */
export function relationshipsReader(row: RowDefinition): (values: Values) => StatedRelationship[] | RowProblem {
  const columns = Object.keys(row.columns)
  const rules = row.relationships.map((rule) => ({
    holds: conditionTest(rule.when, columns),
    person: rule.person.map((name) => columns.indexOf(name)),
    of: rule.of.map((name) => columns.indexOf(name)),
    ofName: rule.of[0]!,
    kind: mappedValue(rule.is, columns),
    fromAt: columns.indexOf(rule.from ?? ''),
    to: endReader(rule.until, row),
    until: rule.until && 'column' in rule.until ? rule.until.column : undefined,
  }))

  return (values) => {
    const stated: StatedRelationship[] = []
    for (const rule of rules) {
      if (!rule.holds(values)) continue
      const kind = rule.kind(values)
      const fromKey = keyOf(values, rule.person)
      const toKey = keyOf(values, rule.of)
      if (kind === undefined || fromKey === undefined || toKey === undefined) continue
      if (fromKey === toKey) return relatedToOneself(rule.ofName, values[rule.of[0]!]!)
      const from = values[rule.fromAt]
      const to = rule.to(values)
      if (from !== undefined && to !== undefined && to < from) return endsBefore(rule.until)
      stated.push({ fromKey, toKey, kind: kind as RelationshipKind, from, to })
    }
    return stated
  }
}

function keyOf(values: Values, at: readonly number[]): string | undefined {
  const parts = at.map((index) => values[index])
  return parts.every((part) => part !== undefined) ? keyText(parts) : undefined
}

function relatedToOneself(column: string, value: string): RowProblem {
  return { column, reason: 'related-to-oneself', valueClass: valueClass(value), remedy: 'Send two different people.' }
}

function endsBefore(column: string | undefined): RowProblem {
  return {
    column,
    reason: 'ends-before-it-starts',
    valueClass: 'a date',
    remedy: 'Send an end that is not before the start.',
  }
}
