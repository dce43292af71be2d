/** A family as a study may see it, before anybody is left out. Memory only. */
export type StudyFamily = {
  readonly familyId: string
  readonly group: StudyGroup
  readonly members: readonly StudyMember[]
  readonly atEntry: readonly StudyFinding[]
  readonly atReview: readonly StudyFinding[]
  readonly months: StudyMonths
  /** The route of its claim, where there is one. */
  readonly claimedBy: string | null
}

export const studyGroups = ['programme', 'comparison'] as const
export type StudyGroup = (typeof studyGroups)[number]

export type StudyMember = { readonly personId: string; readonly role: 'adult' | 'child' }

/** Months as YYYY-MM; null where it did not happen. */
export type StudyMonths = Readonly<
  Record<'identified' | 'started' | 'leadPractitioner' | 'assessed' | 'planned' | 'closed' | 'claimed', string | null>
>

/** What was found of one need, for the family and for whom. */
export type StudyFinding = {
  readonly need: string
  readonly headline: string
  readonly finding: Answer
  readonly people: readonly { readonly personId: string; readonly finding: Answer }[]
}

export type Answer = 'met' | 'not met' | 'cannot tell'

/** What leaves of an answer. */
export type Told = 'yes' | 'no' | 'not known'

/**
 * What may be told of some needs together, of those who are in the release only: a need that is met through somebody who was
 * left out is not known, neither yes nor no.
 */
export function toldOf(findings: readonly StudyFinding[], included: ReadonlySet<string>): Told {
  if (findings.length === 0) return 'not known'
  const told = findings.map(({ finding, people }): Told => {
    if (people.some((person) => person.finding === 'met' && included.has(person.personId))) return 'yes'
    return finding === 'not met' ? 'no' : 'not known'
  })
  return told.find((each) => each === 'yes') ?? told.find((each) => each === 'not known') ?? 'no'
}
