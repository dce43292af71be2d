import { LinkageError } from '../../errors.ts'
import { agglomerate } from './agglomerate.ts'
import { bestLinksFirst, type Partition } from './best-links-first.ts'
import type { Clusters, ClusterOptions } from './cluster-options.ts'
import { averageHeight, halfwayHeight, profileHeight } from './group-agreement.ts'
import { linksOf, type Links } from './links.ts'
import { withMargin } from './too-close-to-call.ts'
import { singleBestLinks } from './single-best-links.ts'
import { groupNumbers, unionFind } from './union-find.ts'

/** Turns scored pairs into groups of records that are one and the same. */
export function clusterPairs(options: ClusterOptions): Clusters {
  const steps = clusteringSteps(options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same step by step, so that others may run in between: yields the share that is done. */
export function* clusteringSteps(options: ClusterOptions): Generator<number, Clusters> {
  const links = linksOf(options)
  const partition = yield* partitionBy(links, options)
  const smallest = unionFind(options.records)
  for (let record = 0; record < options.records; record++) smallest.union(record, partition.find(record))
  const { groupOf, count } = groupNumbers(options.records, smallest)
  const refused = partition.refused
    .filter(({ l, r }) => groupOf[l] !== groupOf[r])
    .sort((a, b) => byWeight(a.matchWeight, b.matchWeight) || (links.rank[a.l] as number) - (links.rank[b.l] as number) || (links.rank[a.r] as number) - (links.rank[b.r] as number)) // prettier-ignore
  return { clusterOf: groupOf, count, refused }
}

function* partitionBy(links: Links, options: ClusterOptions): Generator<number, Partition> {
  const { method = 'profile-link', margin = 0, comparisonWeights } = options
  switch (method) {
    case 'best-links-first':
      return margin > 0 ? withMargin(links, options, margin) : bestLinksFirst(links, options)
    case 'profile-link':
      return yield* agglomerate(links, options, comparisonWeights === undefined ? halfwayHeight : profileHeight(comparisonWeights)) // prettier-ignore
    case 'average-link':
      return yield* agglomerate(links, options, averageHeight)
    case 'connected-components':
      return connectedComponents(links, options)
    case 'single-best-links':
      return singleBestLinks(options)
  }
}

/** Whatever is linked, through any chain. It cannot keep a never-link, so it does not take one. */
function connectedComponents(links: Links, options: ClusterOptions): Partition {
  if (
    (options.neverLink?.length ?? 0) > 0 ||
    options.conflict !== undefined ||
    options.oneRecordPerSource !== undefined
  ) {
    throw new LinkageError(
      'option-invalid',
      'Connected components join whatever is linked and cannot hold two records apart. Use profile-link, average-link or best-links-first with never-links, conflicts or one record per source.',
    )
  }
  return { find: links.components.find, refused: [] }
}

function byWeight(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1
}
