import { dayInWords } from '../render/words.ts'
import { outcomeInWords } from './decision-words.ts'

type Standing = {
  readonly eligible: string | null
  readonly evidence_version: string | null
  readonly outcome: string | null
  readonly decided_on: string | null
  readonly decided_version: string | null
}

/** One sentence on where a family stands, and one on what is next. */
export function statusOf(
  { eligible, evidence_version, outcome, decided_on, decided_version }: Standing,
  decidedBy: string | undefined,
): { readonly now: string; readonly next: string } {
  if (outcome === null || decided_on === null) {
    return { now: 'Waiting for a decision.', next: 'Next: a team manager reads what the records say and decides.' }
  }
  const now = `${decidedBy ?? 'Someone'} decided on ${dayInWords(decided_on)}: ${outcomeInWords(outcome)}.`
  if (outcome === 'ask-for-more') return { now, next: 'Next: find out what is missing, then decide again.' }
  if (eligible === 'yes' && evidence_version !== decided_version) {
    return { now, next: 'New information has arrived since. Next: read it and decide whether anything changes.' }
  }
  return { now, next: nextAfter[outcome] ?? '' }
}

const nextAfter: Readonly<Record<string, string | undefined>> = {
  'offer-support': 'Next: a lead practitioner gets in touch with the family.',
  'already-supported': 'Next: nothing here. The family has someone already.',
  'do-not-offer': 'Next: nothing, unless new information arrives.',
}
