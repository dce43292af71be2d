import { columnNamed, type Table } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import type { LinkType } from '../model/model.ts'
import type { Labels } from './labels.ts'

/**
 * Labels from a column that says who each record really is. Two labelled records are a match when they hold the same value,
 * and not when they hold different ones. A record without a value is not known, so no pair of it counts: here Splink
 * counts every pair of it as no match.
 */
export function labelsOfColumn(
  table: Table,
  column: string,
  { linkType = 'dedupe_only' }: { readonly linkType?: LinkType } = {},
): Labels {
  const { name, codes } = columnNamed(table, column)
  const sources = linkType === 'link_only' ? sourceCodes(table) : undefined
  const groups = new Map<number, number[]>()
  codes.forEach((code, record) => {
    if (code === 0) return
    const group = groups.get(code)
    if (group === undefined) groups.set(code, [record])
    else group.push(record)
  })
  if (groups.size === 0) {
    throw new LinkageError(
      'label-invalid',
      `Column "${name}" labels no record. Name a column that says who records are.`,
    )
  }
  const labelled = [...groups.values()].flat()
  const positives = [...groups.values()].reduce((sum, group) => sum + pairsAmong(group, sources), 0)
  const isPair = (a: number, b: number): boolean => sources === undefined || sources[a] !== sources[b]
  return {
    positives,
    negatives: pairsAmong(labelled, sources) - positives,
    isMatch: (a, b) => (codes[a] === 0 || codes[b] === 0 || !isPair(a, b) ? undefined : codes[a] === codes[b]),
    samplingWeight: () => 1,
    *matches() {
      for (const group of groups.values()) {
        for (let place = 0; place < group.length; place++) {
          const a = group[place] as number
          for (let next = place + 1; next < group.length; next++) {
            const b = group[next] as number
            if (isPair(a, b)) yield [a, b]
          }
        }
      }
    },
    nonMatches: undefined,
  }
}

/** Pairs of the records that may be linked: all of them, or only those across sources. */
function pairsAmong(records: readonly number[], sources: Int32Array | undefined): number {
  const all = (records.length * (records.length - 1)) / 2
  if (sources === undefined) return all
  const counts = new Map<number, number>()
  for (const record of records) counts.set(sources[record] as number, (counts.get(sources[record] as number) ?? 0) + 1)
  return [...counts.values()].reduce((rest, count) => rest - (count * (count - 1)) / 2, all)
}

function sourceCodes({ sourceDataset }: Table): Int32Array {
  if (sourceDataset !== undefined) return sourceDataset.codes
  throw new LinkageError(
    'option-invalid',
    'Labels for linking files with each other need to know which file a record came from. Build the table with { sourceDataset: … }.',
  )
}
