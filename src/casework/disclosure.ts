import { gatewayById, refusalOf } from '../governance/gateways.ts'
import { partnerById } from '../governance/partners.ts'
import type { SealedPlace } from '../platform/keys.ts'

/**
 * What kind of thing a partner was told about someone. `not-shared` is a decision not to tell, because telling would be
 * more detrimental to the child: the law does not ask for it to be written down, and whoever looks back needs it.
 */
export const itemKinds = ['fact', 'need', 'plan', 'action', 'contact-details', 'other', 'not-shared'] as const
export type ItemKind = (typeof itemKinds)[number]

export type DisclosureItem = {
  readonly personId: string
  readonly kind: ItemKind
  /** The fact that was told, where it was one that is held. */
  readonly factId?: number
}

/** One telling: what, about whom, to which partner, through which gateway, why, in which words, and to whom there. */
export type Disclosure = {
  /** Given by the page, so that a form sent twice is one record. */
  readonly disclosureId: string
  readonly familyId: string
  readonly recipient: string
  readonly gateway: string
  readonly items: readonly DisclosureItem[]
  readonly reason: string
  /** What was said or written to the partner. */
  readonly words: string
  /** Who at the partner received it. */
  readonly receivedBy: string
}

/** What the page has to put right. */
export type DisclosureError = {
  readonly field: 'recipient' | 'gateway' | 'items' | 'reason' | 'words' | 'receivedBy'
  readonly says: string
}

/** What a disclosure is held against. */
export type DisclosedAgainst = {
  readonly asOf: string
  readonly people: readonly PersonToTellAbout[]
  /** Where the family can be found is told to nobody. */
  readonly isHidden: boolean
  /** About whom each fact that is named is. */
  readonly personOfFact: ReadonlyMap<number, string>
}

export type PersonToTellAbout = {
  readonly personId: string
  readonly role: 'adult' | 'child'
  /** They have asked that their data is only kept. */
  readonly isRestricted: boolean
}

const longest = 5_000

/** What is missing, does not fit or may not be told. */
export function disclosureErrors(disclosure: Disclosure, against: DisclosedAgainst): DisclosureError[] {
  const { recipient, items, reason, words, receivedBy } = disclosure
  const errors: DisclosureError[] = []
  const wrong = (field: DisclosureError['field'], says: string) => errors.push({ field, says })
  const isTelling = !items.some(({ kind }) => kind === 'not-shared')
  if (partnerById(recipient) === undefined) wrong('recipient', 'Select whom you told')
  const inItems = itemErrors(items, against)
  errors.push(...inItems, ...gatewayErrors(disclosure, { ...against, itemsFit: inItems.length === 0 }))
  if (reason.trim() === '') wrong('reason', isTelling ? 'Enter why you told them' : 'Enter why you did not tell them')
  if (isTelling && words.trim() === '') wrong('words', 'Enter what you told them, in the words you used')
  if (isTelling && receivedBy.trim() === '') wrong('receivedBy', 'Enter who there received it')
  for (const [field, text] of [
    ['reason', reason],
    ['words', words],
    ['receivedBy', receivedBy],
  ] as const) {
    if (text.length > longest) wrong(field, 'Enter 5,000 characters or fewer')
    if (against.isHidden && saysWhere(text)) {
      wrong(field, 'Take the postcode out: where this family can be found is told to nobody')
    }
  }
  return errors
}

function itemErrors(items: readonly DisclosureItem[], against: DisclosedAgainst): DisclosureError[] {
  const { people, isHidden, personOfFact } = against
  const wrong = (says: string): DisclosureError[] => [{ field: 'items', says }]
  if (items.length === 0) return wrong('Select what you told them, and about whom')
  const unknown = items.some(({ personId }) => !people.some((person) => person.personId === personId))
  if (unknown || items.some(({ kind }) => !itemKinds.includes(kind))) {
    return wrong('Select what you told them, and about whom, from the list')
  }
  if (
    items.some(
      ({ kind, personId, factId }) =>
        factId !== undefined && !(kind === 'fact' && personOfFact.get(factId) === personId),
    )
  ) {
    return wrong('A record can be told only of the person it is about')
  }
  if (new Set(items.map(({ kind }) => kind === 'not-shared')).size > 1) {
    return wrong('Record what you told and what you decided not to tell one at a time')
  }
  if (isHidden && items.some(({ kind }) => kind === 'contact-details')) {
    return wrong('Take out how to find them: where this family can be found is told to nobody')
  }
  const isTelling = items[0]!.kind !== 'not-shared'
  if (isTelling && items.some(({ personId }) => people.find((one) => one.personId === personId)!.isRestricted)) {
    return wrong('Someone you selected has asked that what is held about them is only kept. Take them out')
  }
  return []
}

function gatewayErrors(
  { gateway, recipient, items }: Disclosure,
  { asOf, people, itemsFit }: DisclosedAgainst & { readonly itemsFit: boolean },
): DisclosureError[] {
  const wrong = (says: string): DisclosureError[] => [{ field: 'gateway', says }]
  const known = gatewayById(gateway)
  if (known === undefined) return wrong('Select the power or duty you used')
  if (partnerById(recipient) === undefined) return []
  const refusal = refusalOf(known, { recipient, asOf })
  if (refusal !== undefined) return wrong(`This cannot be used: ${refusal.because}. ${refusal.remedy}`)
  const children = new Set(people.filter(({ role }) => role === 'child').map(({ personId }) => personId))
  if (known.perChild && itemsFit && !items.some(({ personId }) => children.has(personId))) {
    return wrong('This is about one child: select also what you told about the child it concerns, or use another')
  }
  return []
}

/** Whether words hold something of a postcode's form: what locates most often slips into notes that way. */
function saysWhere(text: string): boolean {
  return /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i.test(text)
}

/** What is sealed of a disclosure. */
export type DisclosureWords = { readonly reason: string; readonly words: string; readonly receivedBy: string }

export function disclosurePlace({
  disclosureId,
  keyNumber,
}: {
  readonly disclosureId: string
  readonly keyNumber: number
}): SealedPlace {
  return { keyNumber, table: 'disclosure', row: disclosureId, column: 'sealed' }
}
