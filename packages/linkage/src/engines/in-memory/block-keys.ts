import { pairNumbers } from '../../columns/pair-numbers.ts'

/**
 * Joins two keys into one: records agree on the result exactly when they agree on both. 0, nothing known, in either makes
 * 0. Results are numbered from 1 in order of first sight.
 */
export function joinKeys(a: Int32Array, b: Int32Array): Int32Array {
  const numbers = pairNumbers(a.length)
  const joined = new Int32Array(a.length)
  for (let entry = 0; entry < a.length; entry++) {
    const x = a[entry] as number
    const y = b[entry] as number
    if (x !== 0 && y !== 0) joined[entry] = numbers.numberOf(x, y)
  }
  return joined
}

/** Entries grouped by key: those of group g are `entries[starts[g]] … entries[starts[g + 1] - 1]`, ascending. */
export type Groups = { readonly starts: Int32Array; readonly entries: Int32Array; readonly count: number }

/** Groups entries by key, leaving out key 0, by counting: no comparison sort, and the order never varies. */
export function groupsOf(keys: Int32Array): Groups {
  let most = 0
  for (const key of keys) if (key > most) most = key
  const starts = new Int32Array(most + 2)
  for (const key of keys) if (key > 0) starts[key + 1] = (starts[key + 1] as number) + 1
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number)
  const entries = new Int32Array(starts[most + 1] ?? 0)
  const next = starts.slice()
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry] as number
    if (key === 0) continue
    const place = next[key] as number
    entries[place] = entry
    next[key] = place + 1
  }
  return { starts, entries, count: most + 1 }
}
