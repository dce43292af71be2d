import type { ItemKind } from '../../casework/disclosure.ts'
import type { Gateway } from '../../governance/gateways.ts'
import { capitalised, dayInWords } from '../render/words.ts'

/** What a page calls each kind of thing that a partner was told of someone. */
export const kindWords: Readonly<Record<ItemKind, string>> = {
  fact: 'what records say',
  need: 'what help is needed',
  plan: 'the plan',
  action: 'a next step',
  'contact-details': 'how to get in touch',
  other: 'something else',
  'not-shared': 'not told: telling would do the child more harm',
}

/** The kinds one can tick for each person; a record that is held has a box of its own. */
export function kindsToTick(isHidden: boolean): readonly ItemKind[] {
  return (['need', 'plan', 'action', 'contact-details', 'other', 'not-shared'] as const).filter(
    (kind) => !(isHidden && kind === 'contact-details'),
  )
}

/** A gateway as a choice: what it covers and what it does not; where it is written stands apart, for whoever asks. */
export function gatewayChoice({ id, title, citation, covers, doesNotCover, perChild, unconfirmed }: Gateway) {
  const lines = [
    `${covers}.`,
    `Does not cover: ${doesNotCover.map(startingSmall).join('; ')}.`,
    ...(perChild ? ['About one child at a time.'] : []),
  ]
  const notConfirmed = unconfirmed.length === 0 ? '' : `Not confirmed: ${unconfirmed.map(startingSmall).join('; ')}.`
  return { value: id, text: title, hint: { text: lines.join(' ') }, citation, notConfirmed }
}

/** Whether a gateway may be used at all on a day, whomever one tells. */
export function isInForceOn({ inForceFrom, inForceTo }: Gateway, day: string): boolean {
  return inForceFrom <= day && (inForceTo === undefined || day <= inForceTo)
}

export function entryHeading(sharedOn: string, partner: string, wasTold: boolean): string {
  return `${dayInWords(sharedOn)}: ${wasTold ? partner : `not told to ${partner}`}`
}

export function itemsOfPerson(name: string, things: readonly string[]): string {
  return `${capitalised(name)}: ${[...new Set(things)].join('; ')}`
}

function startingSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
