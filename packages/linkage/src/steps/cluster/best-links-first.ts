import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { refusingGroups } from './groups.ts'
import { linksInOrder, type Links } from './links.ts'

/** A partition as a naming of groups, and the links that were refused on the way. */
export type Partition = { find(record: number): number; readonly refused: RefusedLink[] }

/**
 * Joins groups along links by falling weight. Two groups are joined only if no two records across them must not be one,
 * so a chain of weak links, or one wrong record between two people, cannot make one person of two.
 *
 * The result for a component depends on its own records and links only, and not on their order: adding a record
 * elsewhere changes nothing here.
 */
export function bestLinksFirst(links: Links, options: ClusterOptions, order = linksInOrder(links)): Partition {
  const groups = refusingGroups(options)
  const refused: RefusedLink[] = []
  for (const link of order) {
    const l = links.l[link] as number
    const r = links.r[link] as number
    const refusal = groups.join(l, r)
    if (refusal !== undefined) refused.push({ l, r, matchWeight: links.matchWeight[link] as number, ...refusal })
  }
  return { find: groups.find, refused }
}
