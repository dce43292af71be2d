import type { KeyStore, SealedPlace } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { Closure } from './closure.ts'
import { closureOfCase as closureOfCaseQuery } from './sql/closure-of-case.queries.ts'
import { insertClosure } from './sql/insert-closure.queries.ts'

/** How a case ended, when, and who ended it. */
export type RecordedClosure = Closure & { readonly closedOn: string; readonly closedBy: string }

/** Add how a case ends, its texts sealed under a key of their own. A case ends once: the database refuses a second end. */
export async function storeClosure(
  tx: Transaction,
  keys: KeyStore,
  stored: {
    readonly caseId: string
    readonly familyId: string
    readonly closure: Closure
    readonly at: Date
    readonly on: string
  },
): Promise<void> {
  const { caseId, familyId, closure, at, on } = stored
  const { reason, ...texts } = closure
  const keyNumber = await keys.reserve(1)
  const sealed = keys.seal(closurePlace(caseId, keyNumber), JSON.stringify(texts))
  await insertClosure.run(
    { case_id: caseId, family_id: familyId, closed_at: at, closed_on: on, reason, sealed, key_number: keyNumber },
    tx,
  )
}

/** How a case ended; undefined while it is open. */
export async function closureOfCase(
  tx: Transaction,
  keys: KeyStore,
  caseId: string,
): Promise<RecordedClosure | undefined> {
  const [row] = await closureOfCaseQuery.run({ case_id: caseId }, tx)
  if (row === undefined) return undefined
  const { reason, closed_on: closedOn, closed_by: closedBy, sealed, key_number: keyNumber } = row
  const texts = JSON.parse(keys.open(closurePlace(caseId, keyNumber), sealed).toString()) as Omit<Closure, 'reason'>
  return { reason, ...texts, closedOn, closedBy }
}

function closurePlace(caseId: string, keyNumber: number): SealedPlace {
  return { keyNumber, table: 'case_closure', row: caseId, column: 'sealed' }
}
