import { exitCodes, KithError } from '../platform/errors.ts'
import type { Transaction } from '../platform/transaction.ts'
import { inWords } from '../platform/calendar-day.ts'
import type { Edition } from './edition-schema.ts'
import { decisionsOnAnotherEdition } from './sql/decisions-on-another-edition.queries.ts'

/** An edition that someone decided on is frozen: "why was this family listed?" must have one answer for ever. */
export async function checkEditionIsUnchanged(tx: Transaction, { framework, edition, sha256 }: Edition): Promise<void> {
  const [found] = await decisionsOnAnotherEdition.run({ framework, edition, edition_sha256: sha256 }, tx)
  if (!found?.decided_on) return
  throw new KithError({
    code: 'edition-changed',
    what: `The files in frameworks/${framework}/${edition} have changed since a decision was made on them (the latest on ${inWords(found.decided_on)}).`,
    remedy: `Put the folder back as it was, and make the correction in a copy of it: a new edition with its own dates.`,
    exitCode: exitCodes.refused,
  })
}
