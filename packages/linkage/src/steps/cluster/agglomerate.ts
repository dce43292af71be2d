import type { Partition } from './best-links-first.ts'
import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { componentsOf } from './components.ts'
import type { LinkageHeight } from './group-agreement.ts'
import { refusingGroups, type Groups } from './groups.ts'
import { linksInOrder, MUST_LINK_WEIGHT, type Links } from './links.ts'
import { componentMerger } from './merge-component.ts'

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
  const { pairs, thresholdMatchWeight } = options
  const groups = refusingGroups(options)
  const refused: RefusedLink[] = []
  joinMustLinks(links, options, { groups, refused })
  const merge = componentMerger(options, { groups, refused, height })
  const components = componentsOf(links, pairs)
  for (let component = 0; component < components.count; component++) {
    if (component % COMPONENTS_AT_ONCE === 0) yield component / components.count
    const { records, pairs: inside } = components.of(component)
    if (records.length > 2 || inside.length !== 1) merge(records, inside)
    else {
      // Most components are two records and one pair, and every height of one pair is its weight.
      const matchWeight = pairs.matchWeight[inside[0]!]!
      if (matchWeight >= thresholdMatchWeight) joinOrRefuse({ l: records[0]!, r: records[1]!, matchWeight }, { groups, refused }) // prettier-ignore
    }
  }
  return { find: groups.find, refused }
}

type Joined = { readonly groups: Groups; readonly refused: RefusedLink[] }

function joinMustLinks(links: Links, { mustLink = [] }: ClusterOptions, joined: Joined): void {
  if (mustLink.length === 0) return
  for (const link of linksInOrder(links)) {
    const matchWeight = links.matchWeight[link]!
    if (matchWeight === MUST_LINK_WEIGHT) joinOrRefuse({ l: links.l[link]!, r: links.r[link]!, matchWeight }, joined)
  }
}

function joinOrRefuse(link: Pick<RefusedLink, 'l' | 'r' | 'matchWeight'>, { groups, refused }: Joined): void {
  const refusal = groups.join(link.l, link.r)
  if (refusal !== undefined) refused.push({ ...link, ...refusal })
}
