import { checkLetter } from '../../../casework/check-letter.command.ts'
import { draftLetter } from '../../../casework/draft-letter.command.ts'
import { addressToPostTo } from '../../../casework/address-to-post-to.ts'
import { adultsToWriteTo, latestLetter } from '../../../casework/letter.store.ts'
import { actingFor } from '../../../governance/signed-in-person.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { DemoCase } from '../demo-case.ts'
import { idOf, type DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { inTurn, voices } from '../words/voices.ts'
import { withEachCase, type CaseAtHand } from './with-each-case.ts'

/** The letter “Why we contacted you” is read by who will work with the family, and goes the way that is safe. */
export async function checkLetters(day: DemoDay, cases: readonly DemoCase[]): Promise<void> {
  await withEachCase(day, 'letter checked', { cases, does: (atHand) => checkOne(day, atHand) })
}

async function checkOne({ day, services }: DemoDay, { familyId, support, person, number }: CaseAtHand): Promise<void> {
  const ask = () =>
    inTransaction(services.database, actingFor(person, 'offer-support'), async (tx) => ({
      letter: await latestLetter(tx, services.keys, support.caseId),
      adults: await adultsToWriteTo(tx, services.keys, support.caseId),
    }))
  let { letter, adults } = await ask()
  if (letter === undefined) {
    const personId = (adults.find(({ livesWithFamily }) => livesWithFamily) ?? adults[0])?.personId
    if (personId === undefined) return
    await draftLetter(services, person, { letterId: idOf(day, 'letter', familyId), familyId, personId })
    ;({ letter, adults } = await ask())
  }
  if (letter === undefined) throw refused('check a letter', 'none was drafted')
  const reader = adults.find(({ personId }) => personId === letter.personId)
  const mayPost = letter.postAllowed && reader !== undefined && addressToPostTo(reader.details) !== undefined
  // Where post may go, it mostly does; a few are handed over, because of who else opens the letter box.
  const way = !mayPost ? 'telephone-instead' : number % 4 === 2 ? 'by-hand' : 'post'
  const checked = await checkLetter(services, person, {
    letterId: letter.letterId,
    way,
    whoElseOpens: inTurn(voices.letters[way], number),
    isSafe: true,
    addressConfirmed: way === 'post',
  })
  if (checked.kind !== 'recorded') throw refused('check a letter', checked.errors.map(({ says }) => says).join('; '))
}
