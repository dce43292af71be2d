import type { Partition } from './best-links-first.ts'
import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { componentsOf } from './components.ts'
import type { LinkageHeight } from './group-agreement.ts'
import { refusingGroups } from './groups.ts'
import { componentJoiner, joinOrRefuse } from './join-component.ts'
import { linksInOrder, MUST_LINK_WEIGHT, type Links } from './links.ts'
import type { Joining } from './merge-component.ts'

/** Components between two moments at which others may run. */
const COMPONENTS_AT_ONCE = 1_000

/**
 * Joins, over and over, the two groups whose height is greatest, as long as it reaches the threshold. Only groups with a
 * scored pair between them are candidates; the height looks at every pair across them, whether or not a rule found it.
 * Yields the share of the components done.
 */
export function* agglomerate(
  links: Links,
  options: ClusterOptions,
  height: LinkageHeight,
): Generator<number, Partition> {
  const groups = refusingGroups(options)
  const refused: RefusedLink[] = []
  const joining = { groups, refused, height }
  joinMustLinks(links, options, joining)
  const join = componentJoiner(options, joining)
  const components = componentsOf(links, options.pairs)
  for (let component = 0; component < components.count; component++) {
    if (component % COMPONENTS_AT_ONCE === 0) yield component / components.count
    join(components, component)
  }
  return { find: groups.find, refused }
}

function joinMustLinks(links: Links, { mustLink = [] }: ClusterOptions, joining: Joining): void {
  if (mustLink.length === 0) return
  for (const link of linksInOrder(links)) {
    const matchWeight = links.matchWeight[link]!
    if (matchWeight === MUST_LINK_WEIGHT) joinOrRefuse(joining, { l: links.l[link]!, r: links.r[link]!, matchWeight })
  }
}
