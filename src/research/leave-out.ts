import type { StudyFamily, StudyMember } from './study-family.ts'

/** Why somebody is not in a release, the first that holds; in the order in which they are told. */
export const leftOutReasons = [
  'restriction',
  'objection-to-research',
  'identity-sealed',
  'protected',
  'lives-with-someone-protected',
  'would-reveal-someone-left-out',
  'nobody-speaks-of-them',
] as const

export type LeftOutReason = (typeof leftOutReasons)[number]

/** What is known of a person that decides whether they may be in a release. */
export type Standing = {
  readonly rights: ReadonlySet<'objection-to-research' | 'restriction'>
  readonly identitySealed: boolean
  readonly protected: boolean
  readonly livesWithProtected: boolean
  /** A source describes them now. */
  readonly isDescribed: boolean
}

export type LeftOut = {
  readonly families: readonly StudyFamily[]
  /** How many people, by reason; only reasons that occur. */
  readonly excluded: Readonly<Partial<Record<LeftOutReason, number>>>
}

/**
 * Leave out whoever objected, is restricted, protected or adoption-sealed, and whoever would give them away: everyone in a
 * family with somebody protected, because where one lives the other may be found; and what remains of a family when nobody
 * but adults, or nobody but children, remain of one that had both, because the gap would show.
 *
 * The two groups share nobody: somebody of the programme is in no comparison family, and everyone is in one family only.
 */
export function leaveOut(families: readonly StudyFamily[], standingOf: (personId: string) => Standing): LeftOut {
  const counted = new Map<string, LeftOutReason>()
  const taken = new Set<string>()
  const inOrder = [...families].sort((one, other) => groupOrder(one) - groupOrder(other))
  const kept = inOrder.flatMap((family) => {
    const own = family.members.filter(({ personId }) => !taken.has(personId))
    for (const { personId } of own) taken.add(personId)
    const hides = family.members.some(({ personId }) => standingOf(personId).protected)
    const apart = own.map((member) => [member, reasonOf(standingOf(member.personId), hides)] as const)
    for (const [{ personId }, reason] of apart) if (reason !== undefined) counted.set(personId, reason)
    const members = apart.flatMap(([member, reason]) => (reason === undefined ? [member] : []))
    if (members.length < own.length && !isStillWhole(members, own)) {
      for (const { personId } of members) counted.set(personId, 'would-reveal-someone-left-out')
      return []
    }
    return members.length === 0 ? [] : [{ ...family, members }]
  })
  const excluded = Object.fromEntries(
    leftOutReasons.flatMap((reason) => {
      const people = [...counted.values()].filter((one) => one === reason).length
      return people === 0 ? [] : [[reason, people]]
    }),
  )
  return { families: kept, excluded }
}

function groupOrder({ group }: StudyFamily): number {
  return group === 'programme' ? 0 : 1
}

function reasonOf(standing: Standing, hides: boolean): LeftOutReason | undefined {
  if (standing.rights.has('restriction')) return 'restriction'
  if (standing.rights.has('objection-to-research')) return 'objection-to-research'
  if (standing.identitySealed) return 'identity-sealed'
  if (standing.protected) return 'protected'
  if (hides || standing.livesWithProtected) return 'lives-with-someone-protected'
  return standing.isDescribed ? undefined : 'nobody-speaks-of-them'
}

/** Adults and children both remain where both were. */
function isStillWhole(members: readonly StudyMember[], before: readonly StudyMember[]): boolean {
  return (['adult', 'child'] as const).every(
    (role) => members.some((member) => member.role === role) || !before.some((member) => member.role === role),
  )
}
