/** A household or family as it was known, and as it has been worked out anew. */
export type Earlier = { readonly id: string; readonly issuedAt: string; readonly members: ReadonlySet<string> }
export type Anew = { readonly members: readonly string[]; readonly children?: ReadonlySet<string> }

/**
 * Which earlier id each group keeps, or null for one that needs a new id. Of all pairs of an earlier group and a new one
 * the one with most children in common goes first, then most people, then the id issued first, then the lowest; each id is
 * kept by one group and each group keeps one id. So where parents part, the family goes on where most of the children are.
 *
 * @param isSame whether so much in common is enough to be the same; by default any one person is
 */
export function continueIds(
  earlier: readonly Earlier[],
  anew: readonly Anew[],
  isSame: (common: readonly string[], earlier: Earlier, anew: Anew) => boolean = () => true,
): (string | null)[] {
  const byMember = new Map<string, Earlier[]>()
  for (const group of earlier) {
    for (const member of group.members) byMember.set(member, [...(byMember.get(member) ?? []), group])
  }
  const pairs = anew
    .flatMap((group, at) => {
      const candidates = new Set(group.members.flatMap((member) => byMember.get(member) ?? []))
      return [...candidates].map((before) => {
        const common = group.members.filter((member) => before.members.has(member))
        const children = common.filter((member) => group.children?.has(member)).length
        return { at, before, group, common, children, first: group.members.toSorted()[0]! }
      })
    })
    .filter(({ common, before, group }) => isSame(common, before, group))
    .sort(
      (a, b) =>
        b.children - a.children ||
        b.common.length - a.common.length ||
        compare(a.before.issuedAt, b.before.issuedAt) ||
        compare(a.before.id, b.before.id) ||
        compare(a.first, b.first),
    )
  const kept: (string | null)[] = anew.map(() => null)
  const taken = new Set<string>()
  for (const { at, before } of pairs) {
    if (kept[at] !== null || taken.has(before.id)) continue
    kept[at] = before.id
    taken.add(before.id)
  }
  return kept
}

/**
 * Is it still the same family? More than half of the smaller of the two must be in both; half is enough with an adult among
 * them. A child who goes to live with other people does not take the family's file there.
 */
export function isSameFamily(common: readonly string[], earlier: Earlier, anew: Anew): boolean {
  const smaller = Math.min(earlier.members.size, anew.members.length)
  if (common.length * 2 > smaller) return true
  return common.length * 2 === smaller && common.some((member) => !anew.children?.has(member))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
