import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import {
  disclosurePlace,
  type DisclosureItem,
  type DisclosureWords,
  type ItemKind,
  type PersonToTellAbout,
} from './disclosure.ts'
import { disclosuresAbout as disclosuresAboutQuery } from './sql/disclosures-about.queries.ts'
import { disclosuresOfFamily as disclosuresOfFamilyQuery } from './sql/disclosures-of-family.queries.ts'
import { factsToTell as factsToTellQuery } from './sql/facts-to-tell.queries.ts'
import { isFamilyHidden as isFamilyHiddenQuery } from './sql/is-family-hidden.queries.ts'
import { peopleOfFacts } from './sql/people-of-facts.queries.ts'
import { peopleToTellAbout as peopleToTellAboutQuery } from './sql/people-to-tell-about.queries.ts'

/** The people of a family about whom a partner may be told something: those in it now or in a case of it. */
export async function peopleToTellAbout(
  tx: Transaction,
  { familyId, today }: { readonly familyId: string; readonly today: string },
): Promise<readonly PersonToTellAbout[]> {
  const rows = await peopleToTellAboutQuery.run({ family_id: familyId, today }, tx)
  return rows.map(({ person_id, role, is_restricted }) => ({
    personId: person_id,
    role: role as PersonToTellAbout['role'],
    isRestricted: is_restricted,
  }))
}

/** Facts of one kind about one person that stand behind what was found. */
export type FactsToTell = { readonly personId: string; readonly kind: string; readonly factIds: readonly number[] }

export async function factsToTell(tx: Transaction, familyId: string): Promise<readonly FactsToTell[]> {
  const rows = await factsToTellQuery.run({ family_id: familyId }, tx)
  return [...Map.groupBy(rows, ({ person_id, kind }) => `${person_id} ${kind}`).values()].map((own) => ({
    personId: own[0]!.person_id,
    kind: own[0]!.kind,
    factIds: own.map(({ fact_id }) => fact_id),
  }))
}

export async function isFamilyHidden(tx: Transaction, familyId: string): Promise<boolean> {
  const [row] = await isFamilyHiddenQuery.run({ family_id: familyId }, tx)
  return row!.is_hidden
}

export async function personOfFacts(
  tx: Transaction,
  items: readonly DisclosureItem[],
): Promise<ReadonlyMap<number, string>> {
  const factIds = items.flatMap(({ factId }) => factId ?? [])
  const rows = factIds.length === 0 ? [] : await peopleOfFacts.run({ fact_ids: factIds }, tx)
  return new Map(rows.map(({ fact_id, person_id }) => [fact_id, person_id]))
}

/** One entry of a family's ledger, opened for its page. */
export type LedgerEntry = DisclosureWords & {
  readonly disclosureId: string
  readonly recipient: string
  readonly gateway: string
  readonly sharedBy: string
  readonly sharedOn: string
  readonly items: readonly LedgerItem[]
}

export type LedgerItem = {
  readonly personId: string | null
  readonly kind: ItemKind
  readonly factKind: string | null
}

/** What partners were told about a family, and what it was decided not to tell them, latest first. */
export async function disclosuresOfFamily(
  tx: Transaction,
  keys: KeyStore,
  familyId: string,
): Promise<readonly LedgerEntry[]> {
  const rows = await disclosuresOfFamilyQuery.run({ family_id: familyId }, tx)
  return [...Map.groupBy(rows, (row) => row.disclosure_id)].map(([disclosureId, own]) => {
    const { recipient, gateway, shared_by: sharedBy, shared_on: sharedOn, sealed, key_number: keyNumber } = own[0]!
    const said = keys.open(disclosurePlace({ disclosureId, keyNumber }), sealed).toString('utf8')
    return {
      ...(JSON.parse(said) as DisclosureWords),
      disclosureId,
      recipient,
      gateway,
      sharedBy,
      sharedOn,
      items: own.map((row) => ({ personId: row.person_id, kind: row.kind as ItemKind, factKind: row.fact_kind })),
    }
  })
}

/** One thing a partner was told about someone. The words stay sealed: what is needed of them is on the family's page. */
export type ToldAbout = {
  readonly disclosureId: string
  readonly familyId: string
  readonly recipient: string
  readonly gateway: string
  readonly sharedBy: string
  readonly sharedOn: string
  readonly kind: ItemKind
  readonly factId: number | null
}

/** Everything any partner was told about one person, as far as the asker may see: whom to tell of a correction or a breach. */
export async function disclosuresAbout(tx: Transaction, personId: string): Promise<readonly ToldAbout[]> {
  const rows = await disclosuresAboutQuery.run({ person_id: personId }, tx)
  return rows.map((row) => ({
    disclosureId: row.disclosure_id,
    familyId: row.family_id,
    recipient: row.recipient,
    gateway: row.gateway,
    sharedBy: row.shared_by,
    sharedOn: row.shared_on,
    kind: row.kind as ItemKind,
    factId: row.fact_id,
  }))
}
