import type { Answer, Outcome } from '../../decisions/decision.ts'

/** What can be decided about a family, in the order the choices stand in, and how it is said afterwards. */
export const outcomes: readonly { readonly value: Outcome; readonly text: string; readonly said: string }[] = [
  { value: 'offer-support', text: 'Offer support', said: 'offer support' },
  { value: 'do-not-offer', text: 'Do not offer support', said: 'do not offer support' },
  { value: 'already-supported', text: 'They already have support', said: 'they already have support' },
  { value: 'ask-for-more', text: 'Ask for more before deciding', said: 'ask for more before deciding' },
]

/** What can be answered about one need. */
export const answers: readonly { readonly value: Answer; readonly text: string; readonly said: string }[] = [
  { value: 'yes', text: 'Yes, offer help with this', said: 'yes' },
  { value: 'no', text: 'No', said: 'no' },
  { value: 'not-yet', text: 'Not yet, I need to know more', said: 'not yet' },
]

export function outcomeInWords(outcome: string): string {
  return outcomes.find(({ value }) => value === outcome)?.said ?? outcome
}

export function answerInWords(answer: string): string {
  return answers.find(({ value }) => value === answer)?.said ?? answer
}
