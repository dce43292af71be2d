import type { Transaction } from '../platform/transaction.ts'
import { insertEvidenceServed } from './sql/insert-evidence-served.queries.ts'

/** A version of a family's evidence that was shown in full. */
export type EvidenceServed = { readonly familyId: string; readonly evidenceVersion: string; readonly at: Date }

/**
 * Write down that the acting person was shown this version of a family's evidence in full, in the transaction that reads
 * it. Nobody can decide on a version they were never shown.
 */
export async function recordEvidenceServed(
  tx: Transaction,
  { familyId, evidenceVersion, at }: EvidenceServed,
): Promise<void> {
  await insertEvidenceServed.run({ family_id: familyId, evidence_version: evidenceVersion, served_at: at }, tx)
}
