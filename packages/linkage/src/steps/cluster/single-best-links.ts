import { LinkageError } from '../../errors.ts'
import { bestLinksFirst, type Partition } from './best-links-first.ts'
import type { ClusterOptions } from './cluster-options.ts'
import { linksOf } from './links.ts'

/**
 * Splink's single best links: a record joins a cluster where each is the other's best match and no source that has one
 * record per person comes to have two. Joining the strongest links first, skipping those that would bring two together,
 * gives exactly that: a link is mutually the best when every stronger link of its two clusters has been skipped.
 */
export function singleBestLinks(options: ClusterOptions): Partition {
  if (options.oneRecordPerSource === undefined) {
    throw new LinkageError(
      'option-invalid',
      'Single best links need to know which sources have at most one record of a person. Give oneRecordPerSource, a code above 0 for each record of such a source.',
    )
  }
  const settled = options.ties === 'drop' ? { ...options, pairs: pairsWithoutTies(options) } : options
  return bestLinksFirst(linksOf(settled), settled)
}

/**
 * Leaves out links that tie: equal weights from one record to several records of one source that has no duplicates. Which
 * of them is right cannot be told.
 */
function pairsWithoutTies({
  pairs,
  thresholdMatchWeight,
  oneRecordPerSource = new Int32Array(),
}: ClusterOptions): ClusterOptions['pairs'] {
  const links = Array.from({ length: pairs.length }, (_, pair) => pair).filter(
    (pair) => (pairs.matchWeight[pair] as number) >= thresholdMatchWeight,
  )
  const tied = new Set<number>()
  const seen = new Map<string, number[]>()
  for (const link of links) {
    const l = pairs.l[link] as number
    const r = pairs.r[link] as number
    for (const [record, other] of [
      [l, r],
      [r, l],
    ] as const) {
      // prettier-ignore
      const source = oneRecordPerSource[other] ?? 0
      if (source <= 0) continue
      const key = `${record} ${source} ${pairs.matchWeight[link]}`
      const equal = seen.get(key)
      if (equal === undefined) seen.set(key, [link])
      else equal.push(link)
    }
  }
  for (const equal of seen.values()) if (equal.length > 1) for (const link of equal) tied.add(link)
  const kept = Int32Array.from({ length: pairs.length }, (_, pair) => pair).filter((pair) => !tied.has(pair))
  return {
    length: kept.length,
    l: kept.map((pair) => pairs.l[pair] as number),
    r: kept.map((pair) => pairs.r[pair] as number),
    matchWeight: Float64Array.from(kept, (pair) => pairs.matchWeight[pair] as number),
  }
}
