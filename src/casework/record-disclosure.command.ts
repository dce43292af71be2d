import { lockFamily } from '../decisions/decision.store.ts'
import { familyStanding } from '../decisions/family-standing.store.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { isFamilyHidden, peopleToTellAbout, personOfFacts } from './disclosure.store.ts'
import { disclosureErrors, disclosurePlace, type Disclosure, type DisclosureError } from './disclosure.ts'
import { disclosureById } from './sql/disclosure-by-id.queries.ts'
import { insertDisclosureItems } from './sql/insert-disclosure-items.queries.ts'
import { insertDisclosure } from './sql/insert-disclosure.queries.ts'
import { openCaseId } from './sql/open-case-id.queries.ts'

/** What became of a record of telling a partner something. */
export type DisclosureOutcome =
  { readonly kind: 'recorded' } | { readonly kind: 'incomplete'; readonly errors: readonly DisclosureError[] }

/**
 * Record that one person told a partner something about people of a family, under a gateway that is in force on the day
 * and usable for that partner; or that they decided not to. What was told stays on record: rights, corrections and a breach
 * are answered from it.
 *
 * @throws `not-allowed`, `disclosure-id-taken`
 */
export async function recordDisclosure(
  { database, keys, clock }: Services,
  person: Asker,
  disclosure: Disclosure,
): Promise<DisclosureOutcome> {
  const { disclosureId, familyId, recipient, gateway, items } = disclosure
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    const family = await familyStanding(tx, familyId)
    const resource = family ?? { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false }
    checkIsAllowed({ actor: person, purpose: 'offer-support', action: 'disclosures:record', resource })
    await lockFamily(tx, familyId)
    if (await isAlreadyRecorded(tx, person, disclosure)) return { kind: 'recorded' }

    const asOf = clock.today()
    const errors = disclosureErrors(disclosure, {
      asOf,
      people: await peopleToTellAbout(tx, { familyId, today: asOf }),
      isHidden: await isFamilyHidden(tx, familyId),
      personOfFact: await personOfFacts(tx, items),
    })
    if (errors.length > 0) return { kind: 'incomplete', errors }

    const keyNumber = await keys.reserve(1)
    const said = {
      reason: disclosure.reason.trim(),
      words: disclosure.words.trim(),
      receivedBy: disclosure.receivedBy.trim(),
    }
    const [open] = await openCaseId.run({ family_id: familyId }, tx)
    await insertDisclosure.run(
      {
        disclosure_id: disclosureId,
        family_id: familyId,
        case_id: open?.case_id ?? null,
        recipient,
        gateway,
        shared_at: clock.now(),
        shared_on: asOf,
        sealed: keys.seal(disclosurePlace({ disclosureId, keyNumber }), JSON.stringify(said)),
        key_number: keyNumber,
      },
      tx,
    )
    await insertDisclosureItems.run(
      {
        disclosure_id: disclosureId,
        family_id: familyId,
        person_ids: items.map(({ personId }) => personId),
        kinds: items.map(({ kind }) => kind),
        fact_ids: items.map(({ factId }) => factId ?? 0),
      },
      tx,
    )
    await recordAuditEvent(tx, {
      at: clock.now(),
      action: 'disclosure:record',
      objectKind: 'family',
      objectId: familyId,
      detail: {
        disclosureId,
        recipient,
        gateway,
        items: items.length,
        kinds: [...new Set(items.map(({ kind }) => kind))],
      },
    })
    return { kind: 'recorded' }
  })
}

/** A form that is sent twice is one record. An id that is someone else's record is refused. */
async function isAlreadyRecorded(
  tx: Transaction,
  person: Asker,
  { disclosureId, familyId }: Disclosure,
): Promise<boolean> {
  const [recorded] = await disclosureById.run({ disclosure_id: disclosureId }, tx)
  if (recorded === undefined) return false
  if (recorded.shared_by === person.actorId && recorded.family_id === familyId) return true
  throw new KithError({
    code: 'disclosure-id-taken',
    what: 'Another record stands under this id.',
    remedy: 'Open the family’s page of what partners were told and add it from there.',
  })
}
