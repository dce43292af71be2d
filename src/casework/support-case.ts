/** One family's support from a decision to its end: what the assessment, the plan, the notes and the claims are about. */
export type SupportCase = {
  readonly caseId: string
  readonly familyId: string
  /** The decision that opened it. */
  readonly decisionId: string
  /** The team that opened it. */
  readonly teamId: string
  readonly openedOn: string
  /** The day it ended on; null while it is open. */
  readonly closedOn: string | null
  /** Why it ended, as a code; null while it is open. */
  readonly closedBecause: string | null
  /** Whom it is about: the family when it was opened, and whoever joined while it was open. Nobody is taken out. */
  readonly members: readonly CaseMember[]
  /** Who works with the family now; null where nobody has been chosen. */
  readonly leadPractitionerId: string | null
}

export type CaseMember = {
  readonly personId: string
  readonly role: 'adult' | 'child'
  readonly joinedOn: string
}

/** A need someone decided to help with, and the edition that says what it means. */
export type CaseNeed = {
  readonly headline: string
  readonly need: string
  /** The day it was first decided to help with it. */
  readonly agreedOn: string
  readonly framework: string
  readonly edition: string
}
