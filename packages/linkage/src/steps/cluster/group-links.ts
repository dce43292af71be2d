/** Takes a link and the names of the two groups it is between. */
export type LinkTaker = (link: number, a: number, b: number) => void

/** Links between groups that grow by being joined, at most one between two. Its typed arrays are used again and again. */
export type GroupLinks = {
  /** Forgets all links, and makes room for groups 0 to `groups` − 1 and for so many links. */
  clear(groups: number, room: number): void
  /** Links two groups that are not linked yet. */
  link(a: number, b: number): number
  each(take: LinkTaker): void
  /** The links of one group, which is told first. */
  eachOf(group: number, take: LinkTaker): void
  /**
   * Makes `b` part of `a`. A third group that is linked with both keeps its link with `a`; one that is linked with
   * either alone keeps that link. Told of each, what is to be added to the link that stays can be added.
   */
  join(a: number, b: number, told: GroupsJoined): void
  /** Counts a link's version on, and gives it. */
  renew(link: number): number
  /** Below 0 for a link that is no more. */
  version(link: number): number
}

export type GroupsJoined = {
  readonly both: (stays: number, goes: number) => void
  readonly onlyA: (link: number, other: number) => void
  readonly onlyB: (link: number, other: number) => void
}

const NONE = -1
const GONE = -1

export function groupLinks(): GroupLinks {
  /** A link's two ends are numbered 2 × link and 2 × link + 1. End → its group, and the next end of that group. */
  let groupOf = new Int32Array(0)
  let nextEnd = new Int32Array(0)
  let versions = new Int32Array(0)
  /** Group → the first of its ends, the last, and its link with the group that is being joined. */
  let firstEnd = new Int32Array(0)
  let lastEnd = new Int32Array(0)
  let linkOf = new Int32Array(0)
  let count = 0

  const addEnd = (group: number, end: number): void => {
    groupOf[end] = group
    nextEnd[end] = NONE
    if (firstEnd[group] === NONE) firstEnd[group] = end
    else nextEnd[lastEnd[group]!] = end
    lastEnd[group] = end
  }
  const otherGroup = (end: number): number => groupOf[end ^ 1]!
  /** Walks a group's ends, and takes out those of links that are no more. */
  const eachEnd = (group: number, take: (end: number) => void): void => {
    let before = NONE
    for (let end = firstEnd[group]!; end !== NONE; end = nextEnd[end]!) {
      if (versions[end >> 1] === GONE) continue
      if (before === NONE) firstEnd[group] = end
      else nextEnd[before] = end
      before = end
      take(end)
    }
    if (before === NONE) firstEnd[group] = NONE
    else nextEnd[before] = NONE
    lastEnd[group] = before
  }

  return {
    clear(groups, room) {
      if (firstEnd.length < groups) {
        firstEnd = new Int32Array(groups * 2)
        lastEnd = new Int32Array(groups * 2)
        linkOf = new Int32Array(groups * 2).fill(NONE)
      }
      if (versions.length < room) {
        groupOf = new Int32Array(room * 4)
        nextEnd = new Int32Array(room * 4)
        versions = new Int32Array(room * 2)
      }
      firstEnd.fill(NONE, 0, groups)
      count = 0
    },
    link(a, b) {
      const link = count++
      versions[link] = 0
      addEnd(a, link * 2)
      addEnd(b, link * 2 + 1)
      return link
    },
    each(take) {
      for (let link = 0; link < count; link++) {
        if (versions[link] !== GONE) take(link, groupOf[link * 2]!, groupOf[link * 2 + 1]!)
      }
    },
    eachOf(group, take) {
      eachEnd(group, (end) => take(end >> 1, group, otherGroup(end)))
    },
    join(a, b, { both, onlyA, onlyB }) {
      eachEnd(a, (end) => {
        linkOf[otherGroup(end)] = end >> 1
      })
      eachEnd(b, (end) => {
        const link = end >> 1
        const other = otherGroup(end)
        const ofA = linkOf[other]!
        if (other === a) versions[link] = GONE
        else if (ofA === NONE) {
          groupOf[end] = a
          onlyB(link, other)
        } else {
          both(ofA, link)
          versions[link] = GONE
          linkOf[other] = NONE
        }
      })
      linkOf[b] = NONE
      eachEnd(a, (end) => {
        const other = otherGroup(end)
        if (linkOf[other] !== NONE) onlyA(end >> 1, other)
        linkOf[other] = NONE
      })
      const first = firstEnd[b]!
      if (first === NONE) return
      if (firstEnd[a] === NONE) firstEnd[a] = first
      else nextEnd[lastEnd[a]!] = first
      lastEnd[a] = lastEnd[b]!
    },
    renew(link) {
      const version = versions[link]! + 1
      versions[link] = version
      return version
    },
    version: (link) => versions[link]!,
  }
}
