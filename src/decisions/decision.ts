import type { FindingState } from '../needs/evidence.ts'

/** What a person can answer about one need. */
const answers = ['yes', 'no', 'not-yet'] as const
export type Answer = (typeof answers)[number]

/**
 * What a person can decide about a family, and what follows. Every outcome can follow every other, by a new decision with
 * its own reason; nothing is overwritten.
 *
 * `practitioners`: whether a lead practitioner may be chosen with it, or whoever works with the family stays, or their
 * access ends with it.
 */
export const outcomes = {
  'offer-support': { label: 'Offer support', practitioners: 'may be chosen', needsYes: true },
  'already-supported': { label: 'Already supported', practitioners: 'may be chosen', needsYes: false },
  'ask-for-more': { label: 'Ask for more information', practitioners: 'stay', needsYes: false },
  'do-not-offer': { label: 'Do not offer support', practitioners: 'end', needsYes: false },
} as const
export type Outcome = keyof typeof outcomes

/** What someone proposes to record, as the page sends it. */
export type Proposal = {
  /** Given by the page, so that a form sent twice is one decision. */
  readonly decisionId: string
  readonly familyId: string
  /** The version of the evidence the page showed. */
  readonly evidenceVersion: string
  /** The family's latest decision as the page showed it; null where there was none. */
  readonly lastDecisionId: string | null
  /** By need. */
  readonly answers: Readonly<Record<string, string>>
  readonly outcome: string
  readonly reason: string
  readonly leadPractitionerId?: string | undefined
}

/** What the page has to put right. `field` is `answers.<need>`, `outcome`, `reason` or `leadPractitionerId`. */
export type ProposalError = { readonly field: string; readonly says: string }

/** A proposal in which everything is answered. */
export type CompleteProposal = Proposal & {
  readonly answers: Readonly<Record<string, Answer>>
  readonly outcome: Outcome
}

const longestReason = 5_000

/**
 * What is missing or does not fit in a proposal. Every need that is met has to be answered; one that cannot be told may
 * be. "No" is as good an answer as "yes", and a reason has no least length: neither may cost more than the other.
 */
export function proposalErrors(
  proposal: Proposal,
  findings: readonly { readonly need: string; readonly finding: FindingState }[],
): ProposalError[] {
  const errors: ProposalError[] = []
  const wrong = (field: string, says: string) => errors.push({ field, says })
  for (const { need, finding } of findings) {
    const answer = proposal.answers[need]
    const isAnswered = answer !== undefined && isOneOf(answers, answer)
    if (finding === 'met' ? !isAnswered : answer !== undefined && !isAnswered) {
      wrong(`answers.${need}`, 'Select yes, no or not yet')
    }
    if (finding === 'not met' && answer !== undefined) wrong(`answers.${need}`, 'The records do not show this need')
  }
  const known = new Set(findings.map(({ need }) => need))
  for (const need of Object.keys(proposal.answers)) {
    if (!known.has(need)) wrong(`answers.${need}`, 'This need is not one of the framework’s')
  }
  const outcome = isOneOf(Object.keys(outcomes) as Outcome[], proposal.outcome) ? outcomes[proposal.outcome] : undefined
  if (outcome === undefined) wrong('outcome', 'Select what you decide for this family')
  if (outcome?.needsYes && !Object.values(proposal.answers).includes('yes')) {
    wrong('outcome', 'Select yes for at least one need, or another outcome')
  }
  if (proposal.leadPractitionerId !== undefined && outcome !== undefined && outcome.practitioners !== 'may be chosen') {
    wrong('leadPractitionerId', 'Choose a lead practitioner only where the family is supported')
  }
  if (proposal.reason.trim() === '') wrong('reason', 'Enter why you decided this')
  if (proposal.reason.length > longestReason) wrong('reason', 'Enter a reason of 5,000 characters or fewer')
  return errors
}

/** The proposal, once nothing is wrong with it. */
export function isComplete(proposal: Proposal, errors: readonly ProposalError[]): proposal is CompleteProposal {
  return errors.length === 0 && proposal.outcome in outcomes
}

function isOneOf<T extends string>(known: readonly T[], value: string): value is T {
  return (known as readonly string[]).includes(value)
}
