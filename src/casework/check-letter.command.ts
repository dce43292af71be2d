import { lockFamily } from '../decisions/decision.store.ts'
import { familyStanding } from '../decisions/family-standing.store.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { addressToPostTo } from './address-to-post-to.ts'
import { letterCheckPlace } from './letter-place.ts'
import { adultsToWriteTo, caseToWriteAbout, isPostRuledOut } from './letter.store.ts'
import { checkErrors, isCompleteCheck, type CheckError, type LetterCheck } from './letter-way.ts'
import { insertLetterCheck } from './sql/insert-letter-check.queries.ts'
import { letterToCheck, type ILetterToCheckResult } from './sql/letter-to-check.queries.ts'

/** What became of a check. Until it is recorded nothing may be sent. */
export type CheckOutcome =
  { readonly kind: 'recorded' } | { readonly kind: 'incomplete'; readonly errors: readonly CheckError[] }

/**
 * Record that one person has checked whether a letter is safe to send, and how: once for each letter. Whether post is ruled
 * out is asked again here, because what the records say may have changed since the letter was drafted.
 *
 * @throws `not-allowed`, `no-open-case`, `letter-drafted-again`, `letter-already-checked`
 */
export async function checkLetter(services: Services, person: Asker, check: LetterCheck): Promise<CheckOutcome> {
  const { database, keys, clock } = services
  const { letterId } = check
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    const letter = await letterOf(tx, person, letterId)
    await lockFamily(tx, letter.family_id)
    const [now] = await letterToCheck.run({ letter_id: letterId }, tx)
    if (now!.checked_by !== null) {
      if (now!.checked_by === person.actorId && now!.way === check.way) return { kind: 'recorded' }
      throw alreadyChecked()
    }
    if (!now!.is_latest) throw draftedAgain()
    const about = await caseToWriteAbout(tx, letter.family_id)
    if (about?.caseId !== letter.case_id || !about.isOpen) throw caseEnded()

    const reader = (await adultsToWriteTo(tx, keys, letter.case_id)).find((one) => one.personId === letter.person_id)
    const ruledOut = await isPostRuledOut(tx, letter.family_id)
    const hasAddress = reader !== undefined && addressToPostTo(reader.details) !== undefined
    const errors = checkErrors(check, {
      postAllowed: letter.post_allowed && !ruledOut,
      hasAddress,
      isOutdated: letter.post_allowed && ruledOut,
    })
    if (!isCompleteCheck(check, errors)) return { kind: 'incomplete', errors }

    const keyNumber = await keys.reserve(1)
    await insertLetterCheck.run(
      {
        letter_id: letterId,
        family_id: letter.family_id,
        checked_at: clock.now(),
        way: check.way,
        sealed: keys.seal(letterCheckPlace({ letterId, keyNumber }), check.whoElseOpens.trim()),
        key_number: keyNumber,
      },
      tx,
    )
    await recordAuditEvent(tx, {
      at: clock.now(),
      action: 'letter:check',
      objectKind: 'family',
      objectId: letter.family_id,
      detail: { letterId, way: check.way },
    })
    return { kind: 'recorded' }
  })
}

/** The letter, if this person may check it; the same answer where there is none. */
async function letterOf(tx: Transaction, person: Asker, letterId: string): Promise<ILetterToCheckResult> {
  const [letter] = await letterToCheck.run({ letter_id: letterId }, tx)
  const familyId = letter?.family_id ?? ''
  const family = letter === undefined ? undefined : await familyStanding(tx, familyId)
  const resource = family ?? { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false }
  checkIsAllowed({ actor: person, purpose: 'offer-support', action: 'letters:check', resource })
  return letter!
}

function alreadyChecked(): KithError {
  return new KithError({
    code: 'letter-already-checked',
    what: 'Someone has checked this letter already.',
    remedy: 'Read what they decided on the letter’s page; to send it another way, draft it again.',
  })
}

function draftedAgain(): KithError {
  return new KithError({
    code: 'letter-drafted-again',
    what: 'This letter has been drafted again since.',
    remedy: 'Open the letter’s page and check the newer one.',
  })
}

function caseEnded(): KithError {
  return new KithError({
    code: 'no-open-case',
    what: 'The support this letter is about has ended.',
    remedy: 'A letter is sent only while a family is being offered support.',
  })
}
