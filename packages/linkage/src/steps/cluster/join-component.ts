import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { pairsOf, recordsOf, type Components } from './components.ts'
import { componentMerger, type Joining } from './merge-component.ts'

/** Joins the groups of one component after another. */
export function componentJoiner(
  options: ClusterOptions,
  joining: Joining,
): (components: Components, component: number) => void {
  const { pairs, thresholdMatchWeight } = options
  const merge = componentMerger(options, joining)
  return (components, component) => {
    const records = recordsOf(components, component)
    const inside = pairsOf(components, component)
    if (records.length > 2 || inside.length !== 1) {
      merge(records, inside)
      return
    }
    // Most components are two records and one pair, and every height of one pair is its weight.
    const matchWeight = pairs.matchWeight[inside[0]!]!
    if (matchWeight >= thresholdMatchWeight) joinOrRefuse(joining, { l: records[0]!, r: records[1]!, matchWeight })
  }
}

export function joinOrRefuse(
  { groups, refused }: Pick<Joining, 'groups' | 'refused'>,
  link: Pick<RefusedLink, 'l' | 'r' | 'matchWeight'>,
): void {
  const refusal = groups.join(link.l, link.r)
  if (refusal !== undefined) refused.push({ ...link, ...refusal })
}
