/** Pairs among so many things. */
export function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2
}

/** Counts how many things share a label, and how many pairs that makes: never by looking at pairs. */
export function countPairs(labels: Iterable<number>): number {
  const counts = new Map<number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  let pairs = 0
  for (const count of counts.values()) pairs += pairsAmong(count)
  return pairs
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
