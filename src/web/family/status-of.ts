import { dayInWords, listInWords } from '../render/words.ts'
import { outcomeInWords } from './decision-words.ts'

type Standing = {
  readonly eligible: string | null
  readonly evidence_version: string | null
  readonly outcome: string | null
  readonly decided_on: string | null
  readonly decided_version: string | null
}

/** Who decided, who works with the family now, and when its support ended, where nobody has decided since. */
type People = {
  readonly decidedBy: string | undefined
  readonly helpers: readonly string[]
  readonly endedOn?: string | undefined
}

/** What the one green button of the page is for, if the reader may do it. */
export type NextStep = 'decide' | 'choose-practitioner' | 'none'

/** One sentence on where a family stands, one on what is next, and the step that is. */
export function statusOf(
  { eligible, evidence_version, outcome, decided_on, decided_version }: Standing,
  { decidedBy, helpers, endedOn }: People,
): { readonly now: string; readonly next: string; readonly step: NextStep } {
  if (outcome === null || decided_on === null) {
    const next = 'Next: a team manager reads what the records say and decides.'
    return { now: 'Waiting for a decision.', next, step: 'decide' }
  }
  const decided = `${decidedBy ?? 'Someone'} decided on ${dayInWords(decided_on)}: ${outcomeInWords(outcome)}.`
  const now = endedOn === undefined ? decided : `${decided} Support ended on ${dayInWords(endedOn)}.`
  if (outcome === 'ask-for-more') {
    return { now, next: 'Next: find out what is missing, then decide again.', step: 'decide' }
  }
  if (eligible === 'yes' && evidence_version !== decided_version) {
    const next = 'New information has arrived since. Next: read it and decide whether anything changes.'
    return { now, next, step: 'decide' }
  }
  if (endedOn !== undefined) {
    const next = 'Next: nothing, unless the family asks again or new information arrives.'
    return { now, next, step: 'none' }
  }
  if (outcome === 'do-not-offer') {
    return { now, next: 'Next: nothing, unless new information arrives.', step: 'none' }
  }
  if (helpers.length === 0) {
    return { now, next: 'Next: choose who will work with the family.', step: 'choose-practitioner' }
  }
  return { now, next: `Working with the family now: ${listInWords(helpers)}.`, step: 'none' }
}
