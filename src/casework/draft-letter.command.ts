import { lockFamily } from '../decisions/decision.store.ts'
import { familyStanding } from '../decisions/family-standing.store.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { letterWording } from '../governance/letter-wording.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { readSettings } from '../governance/settings.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { staffNames } from '../governance/staff-names.ts'
import { KithError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { letterPlace } from './letter-place.ts'
import {
  adultsToWriteTo,
  caseToWriteAbout,
  isPostRuledOut,
  needsToTell,
  type AdultToWriteTo,
  type CaseToWriteAbout,
} from './letter.store.ts'
import { writeLetter, type LetterFrom } from './letter.ts'
import { insertLetter } from './sql/insert-letter.queries.ts'
import { letterToCheck } from './sql/letter-to-check.queries.ts'

/** What became of asking for a draft. */
export type DraftOutcome =
  | { readonly kind: 'drafted' }
  | { readonly kind: 'incomplete'; readonly errors: readonly { readonly field: 'personId'; readonly says: string }[] }

/**
 * Draft the letter "Why we contacted you" for one named adult of the family, from what may be told in it. Nothing is sent:
 * a person checks it first. Drafting again makes another letter; the last one drafted is the one that counts.
 *
 * @throws `not-allowed`, `no-open-case`, `letter-id-taken`
 */
export async function draftLetter(
  services: Services,
  person: Asker,
  { letterId, familyId, personId }: { readonly letterId: string; readonly familyId: string; readonly personId: string },
): Promise<DraftOutcome> {
  const { database, keys } = services
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    const family = await familyStanding(tx, familyId)
    const resource = family ?? { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false }
    checkIsAllowed({ actor: person, purpose: 'offer-support', action: 'letters:check', resource })
    await lockFamily(tx, familyId)
    const [sentBefore] = await letterToCheck.run({ letter_id: letterId }, tx)
    if (sentBefore !== undefined) {
      if (sentBefore.family_id === familyId && sentBefore.person_id === personId) return { kind: 'drafted' }
      throw idTaken()
    }
    const about = await caseToWriteAbout(tx, familyId)
    if (about?.isOpen !== true) throw noOpenCase()
    const reader = (await adultsToWriteTo(tx, keys, about.caseId)).find((adult) => adult.personId === personId)
    if (reader === undefined) {
      return { kind: 'incomplete', errors: [{ field: 'personId', says: 'Select who the letter is for' }] }
    }
    await draftFor(tx, services, { letterId, familyId, about, reader })
    return { kind: 'drafted' }
  })
}

/**
 * Draft the letter with the decision that opens a case, in its transaction, where there is no question whom it is for: one
 * adult lives with the family. Where several do, whoever works with the family chooses; Kith never does.
 */
export async function draftLetterAtOpening(tx: Transaction, services: Services, familyId: string): Promise<void> {
  const about = await caseToWriteAbout(tx, familyId)
  if (about?.isOpen !== true) return
  const atHome = (await adultsToWriteTo(tx, services.keys, about.caseId)).filter(
    ({ livesWithFamily }) => livesWithFamily,
  )
  const [reader, ...others] = atHome
  if (reader === undefined || others.length > 0) return
  await draftFor(tx, services, { letterId: newId(), familyId, about, reader })
}

type Draft = {
  readonly letterId: string
  readonly familyId: string
  readonly about: CaseToWriteAbout
  readonly reader: AdultToWriteTo
}

async function draftFor(
  tx: Transaction,
  services: Services,
  { letterId, familyId, about, reader }: Draft,
): Promise<void> {
  const { keys, clock } = services
  const { caseId } = about
  const { personId, livesWithFamily, details } = reader
  const postAllowed = !(await isPostRuledOut(tx, familyId))
  const letter = writeLetter(letterWording, {
    reader: { name: details.name, livesWithFamily, postAllowed },
    from: await letterFrom(tx, services, about),
    needs: await needsToTell(tx, keys, { caseId, readerId: personId, today: clock.today() }),
  })
  const keyNumber = await keys.reserve(1)
  await insertLetter.run(
    {
      letter_id: letterId,
      case_id: caseId,
      family_id: familyId,
      person_id: personId,
      drafted_at: clock.now(),
      post_allowed: postAllowed,
      sealed: keys.seal(letterPlace({ letterId, keyNumber }), JSON.stringify(letter)),
      key_number: keyNumber,
    },
    tx,
  )
  await recordAuditEvent(tx, {
    at: clock.now(),
    action: 'letter:draft',
    objectKind: 'family',
    objectId: familyId,
    detail: { letterId, caseId, person: personId, postAllowed, told: letter.told },
  })
}

/** Whoever works with the family writes; until someone does, whoever decided. */
async function letterFrom(
  tx: Transaction,
  { keys, dataDirectory }: Pick<Services, 'keys' | 'dataDirectory'>,
  { decidedBy, leadPractitionerId }: CaseToWriteAbout,
): Promise<LetterFrom> {
  const writtenBy = leadPractitionerId ?? decidedBy
  const names = await staffNames(tx, keys, [writtenBy, decidedBy])
  // A directory may give names with a role after them: "Leo Demo, lead practitioner".
  const nameOf = (actorId: string) => names.get(actorId)!.split(',')[0]!
  const { council, team, telephone, website } = readSettings(dataDirectory)
  return {
    worker: nameOf(writtenBy),
    decider: nameOf(decidedBy),
    decidedByWriter: writtenBy === decidedBy,
    council,
    team,
    telephone,
    website,
  }
}

function noOpenCase(): KithError {
  return new KithError({
    code: 'no-open-case',
    what: 'This family is not being supported now.',
    remedy: 'A letter is written when someone decides to offer support.',
  })
}

function idTaken(): KithError {
  return new KithError({
    code: 'letter-id-taken',
    what: 'Another letter is recorded under this id.',
    remedy: 'Open the letter’s page again and draft it from there.',
  })
}
