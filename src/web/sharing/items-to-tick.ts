import type { DisclosureItem } from '../../casework/disclosure.ts'
import { factsToTell, peopleToTellAbout, type FactsToTell } from '../../casework/disclosure.store.ts'
import type { Vocabulary } from '../../needs/edition-schema.ts'
import { personDetails } from '../../people/person-details.ts'
import type { KeyStore } from '../../platform/keys.ts'
import type { Transaction } from '../../platform/transaction.ts'
import type { Typed } from '../forms/kept-form.ts'
import { capitalised } from '../render/words.ts'
import { kindsToTick, kindWords } from './sharing-words.ts'

/** What may be ticked for one person of the family. */
export type PersonToTick = {
  readonly personId: string
  readonly name: string
  readonly items: readonly TickItem[]
}

type TickItem = {
  readonly name: string
  readonly text: string
  readonly told: readonly DisclosureItem[]
}

type Asked = {
  readonly familyId: string
  readonly today: string
  readonly isHidden: boolean
  readonly vocabulary: Vocabulary
}

/** The people of a family with what may be told of each: what records say of them, by kind, and what people know. */
export async function itemsToTick(
  tx: Transaction,
  keys: KeyStore,
  { familyId, today, isHidden, vocabulary }: Asked,
): Promise<readonly PersonToTick[]> {
  const people = (await peopleToTellAbout(tx, { familyId, today })).filter(({ isRestricted }) => !isRestricted)
  const facts = await factsToTell(tx, familyId)
  const details = await personDetails(
    tx,
    keys,
    people.map(({ personId }) => personId),
  )
  return people.flatMap(({ personId }) => {
    const known = details.get(personId)
    if (known === undefined || known.identitySealed) return []
    const ofRecords = facts.filter((own) => own.personId === personId).map((own) => factItem(own, vocabulary))
    const ofPeople = kindsToTick(isHidden).map((kind) => ({
      name: `tell ${personId} ${kind}`,
      text: capitalised(kindWords[kind]),
      told: [{ personId, kind }],
    }))
    return [{ personId, name: known.name, items: [...ofRecords, ...ofPeople] }]
  })
}

function factItem({ personId, kind, factIds }: FactsToTell, vocabulary: Vocabulary): TickItem {
  return {
    name: `tell ${personId} fact ${kind}`,
    text: `What records say: ${vocabulary[kind]?.one ?? kind}`,
    told: factIds.map((factId) => ({ personId, kind: 'fact', factId })),
  }
}

/** What was ticked. */
export function itemsTicked(people: readonly PersonToTick[], typed: Typed): readonly DisclosureItem[] {
  return people.flatMap(({ items }) =>
    items.filter(({ name }) => typed[name] !== undefined).flatMap(({ told }) => told),
  )
}
