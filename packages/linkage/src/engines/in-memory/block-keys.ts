import { intsFor } from '../../columns/shared-numbers.ts'

/**
 * Joins two keys into one: records agree on the result exactly when they agree on both. 0, nothing known, in either makes
 * 0. Works group by group of the first key, so that the memory it jumps about in is no larger than the second's values.
 */
export function joinKeys(a: Int32Array, b: Int32Array, grouped: GroupsOfKeys = groupsOf): Int32Array {
  const { starts, entries } = grouped(a)
  const valuesB = largest(b) + 1
  const joined = intsFor(a.length)
  /** Second key → the group it was last seen in, and its number there. */
  const seenIn = new Int32Array(valuesB)
  const numberOf = new Int32Array(valuesB)
  let next = 1
  for (let group = 1; group < starts.length - 1; group++) {
    const end = starts[group + 1] as number
    for (let place = starts[group] as number; place < end; place++) {
      const entry = entries[place] as number
      const key = b[entry] as number
      if (key === 0) continue
      if (seenIn[key] !== group) {
        seenIn[key] = group
        numberOf[key] = next++
      }
      joined[entry] = numberOf[key] as number
    }
  }
  return joined
}

/** Entries grouped by key: those of group g are `entries[starts[g]] … entries[starts[g + 1] - 1]`, ascending. */
export type Groups = { readonly starts: Int32Array; readonly entries: Int32Array; readonly count: number }

/** Groups of keys, each made once. */
export type GroupsOfKeys = (keys: Int32Array) => Groups

export function groupsOfKeys(): GroupsOfKeys {
  const made = new WeakMap<Int32Array, Groups>()
  return (keys) => {
    const groups = made.get(keys) ?? groupsOf(keys)
    made.set(keys, groups)
    return groups
  }
}

/** Groups entries by key, leaving out key 0, by counting: no comparison sort, and the order never varies. */
export function groupsOf(keys: Int32Array): Groups {
  const most = largest(keys)
  const starts = intsFor(most + 2)
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry] as number
    if (key > 0) starts[key + 1] = (starts[key + 1] as number) + 1
  }
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number)
  const entries = intsFor(starts[most + 1] ?? 0)
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

function largest(keys: Int32Array): number {
  let most = 0
  for (let entry = 0; entry < keys.length; entry++) if ((keys[entry] as number) > most) most = keys[entry] as number
  return most
}
