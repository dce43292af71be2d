import type { Value } from '../columns/value.ts'
import type { ScalarFunction } from './linkage-function.ts'
import { compareValues } from './compare-values.ts'
import { intersectionOf, listOf } from './set-similarity.ts'
import { splitText, textOf } from './text-functions.ts'

function named(names: readonly string[], compute: (...args: Value[]) => Value): ScalarFunction[] {
  return names.map((name) => ({ kind: 'scalar', name, compute }))
}

/** Functions on lists under DuckDB's names. */
export const listFunctions: readonly ScalarFunction[] = [
  ...named(['len', 'length', 'array_length', 'list_length', 'cardinality', 'size'], (list) =>
    Array.isArray(list) ? list.length : Array.from(textOf(list)).length,
  ),
  ...named(['list_intersect', 'array_intersect'], intersectionOf),
  ...named(['list_contains', 'array_contains', 'list_has', 'array_has'], (list, item) => listOf(list).includes(item)),
  ...named(['list_distinct', 'array_distinct'], (list) => [...new Set(listOf(list))]),
  ...named(['list_sort', 'array_sort'], (list) => [...listOf(list)].sort((a, b) => compareValues(a, b))),
  ...['list_concat', 'list_cat', 'array_concat', 'array_cat'].map((name): ScalarFunction => ({
    kind: 'scalar',
    name,
    nullsAllowed: true,
    compute: (...lists) => lists.flatMap(listOf),
  })),
  ...named(['list_max', 'array_max'], (list) => extremeOf(listOf(list), 1)),
  ...named(['list_min', 'array_min'], (list) => extremeOf(listOf(list), -1)),
  ...named(['list_value', 'list_pack'], (...items) => items),
  ...named(['list_extract', 'list_element', 'array_extract'], (list, place) => itemAt(list, Number(place))),
  ...['string_split', 'str_split', 'string_to_array', 'split'].map((name): ScalarFunction => ({
    kind: 'scalar',
    name,
    nullsAllowed: true,
    compute(text: Value, separator: Value) {
      if (text === null) return null
      return separator === null ? [textOf(text)] : splitText(textOf(text), textOf(separator))
    },
  })),
]

/** SQL counts from 1, and from the end with a negative place. */
export function itemAt(list: Value, place: number): Value {
  const items = Array.isArray(list) ? (list as readonly Value[]) : Array.from(textOf(list))
  return place === 0 ? null : (items.at(place > 0 ? place - 1 : place) ?? null)
}

/** What is not known is neither the largest nor the smallest. */
function extremeOf(items: readonly Value[], sign: 1 | -1): Value {
  let extreme: Value = null
  for (const item of items)
    if (item !== null && (extreme === null || compareValues(item, extreme) * sign > 0)) extreme = item
  return extreme
}
