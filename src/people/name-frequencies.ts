import type { TermFrequencyTable } from '@kith/linkage'

/**
 * How common each name is here, smoothed: as if so many further people, among whom a name has the model's base rate, had
 * been counted too. With many records the local counts decide; with few, agreement on a name is worth what it usually is.
 */
export function smoothedFrequencies(
  column: string,
  names: readonly (string | null)[],
  { baseRate, smoothing }: { readonly baseRate: number; readonly smoothing: number },
): TermFrequencyTable {
  const counts = new Map<string, number>()
  let counted = 0
  for (const name of names) {
    if (name === null) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    counted += 1
  }
  const records = counted + smoothing
  const shareOf = (count: number) => (count + baseRate * smoothing) / Math.max(1, records)
  return { column, values: [...counts.keys()], frequencies: [...counts.values()].map(shareOf), records }
}
