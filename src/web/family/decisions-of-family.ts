import { reasonPlace } from '../../decisions/reason-place.ts'
import { staffNames } from '../../governance/staff-names.ts'
import type { KeyStore } from '../../platform/keys.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { decisionsShown } from './sql/decisions-shown.queries.ts'

/** One decision as pages show it: what, when, who, and their own words. */
export type DecisionShown = {
  readonly decisionId: string
  readonly outcome: string
  readonly decidedOn: string
  readonly by: string
  readonly reason: string
}

/** Everything decided about a family, latest first. */
export async function decisionsOfFamily(
  tx: Transaction,
  keys: KeyStore,
  familyId: string,
): Promise<readonly DecisionShown[]> {
  const rows = await decisionsShown.run({ familyId }, tx)
  const names = await staffNames(
    tx,
    keys,
    rows.map(({ actor_id }) => actor_id),
  )
  return rows.map((row) => ({
    decisionId: row.decision_id,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    by: names.get(row.actor_id) ?? 'Someone',
    reason: reasonOf(keys, row),
  }))
}

/** The reason someone gave, opened: it is sealed under a key of the decision's own. */
export function reasonOf(
  keys: KeyStore,
  row: { readonly decision_id: string; readonly sealed_reason: Buffer; readonly key_number: number },
): string {
  const place = reasonPlace({ decisionId: row.decision_id, keyNumber: row.key_number })
  return keys.open(place, row.sealed_reason).toString()
}
