import { bestLinksFirst, type Partition } from './best-links-first.ts'
import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { linksInOrder, type Links } from './links.ts'

/**
 * Best links first, after which a record that hardly prefers its own group to one it was refused stands alone: the
 * lowest-keyed such record first, then its component is joined anew without it, until there is none. Equally close to
 * two people is close to neither.
 */
export function withMargin(links: Links, options: ClusterOptions, margin: number): Partition {
  const alone = new Set<number>()
  const stoodAlone: RefusedLink[] = []
  let order = linksInOrder(links)
  for (;;) {
    const partition = bestLinksFirst(links, options, order)
    const found = undecidedByComponent(links, { order, partition, margin })
    if (found.size === 0) {
      return { find: partition.find, refused: [...partition.refused, ...stoodAlone] }
    }
    for (const [record, refused] of found.values()) {
      alone.add(record)
      stoodAlone.push({ ...refused, reason: 'too-close-to-call', conflict: undefined })
    }
    order = order.filter((link) => !alone.has(links.l[link]!) && !alone.has(links.r[link]!))
  }
}

type Best = { accepted: number; refused: number; refusedLink: number }

/** Component → its lowest-keyed record that is too close to call. One at a time: setting one alone may settle others. */
function undecidedByComponent(
  links: Links,
  { order, partition, margin }: { readonly order: Uint32Array; readonly partition: Partition; readonly margin: number },
): Map<number, readonly [record: number, refused: Omit<RefusedLink, 'reason' | 'conflict'>]> {
  const best = new Map<number, Best>()
  for (const link of order) {
    const l = links.l[link] as number
    const r = links.r[link] as number
    const weight = links.matchWeight[link] as number
    const together = partition.find(l) === partition.find(r)
    for (const record of [l, r]) {
      const known = best.get(record) ?? { accepted: Number.NaN, refused: Number.NaN, refusedLink: -1 }
      // Links come by falling weight, so the first of each kind is the best.
      if (together && Number.isNaN(known.accepted)) known.accepted = weight
      if (!together && Number.isNaN(known.refused)) Object.assign(known, { refused: weight, refusedLink: link })
      best.set(record, known)
    }
  }
  const found = new Map<number, readonly [number, Omit<RefusedLink, 'reason' | 'conflict'>]>()
  for (const [record, { accepted, refused, refusedLink }] of best) {
    if (!(accepted - refused < margin)) continue
    const component = links.components.find(record)
    const lowest = found.get(component)?.[0]
    if (lowest !== undefined && (links.rank[lowest] as number) < (links.rank[record] as number)) continue
    const l = links.l[refusedLink] as number
    const r = links.r[refusedLink] as number
    found.set(component, [record, { l, r, matchWeight: refused }])
  }
  return found
}
