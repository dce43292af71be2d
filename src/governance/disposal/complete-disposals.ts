import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { actingAs } from '../service-actors.ts'
import { carryOut, finish } from './carry-out.ts'
import { certificateIn, type Certificate } from './certificate.ts'
import { checkStillDue } from './check-still-due.ts'
import { readLedger } from './disposal-ledger.ts'
import type { DisposalStages } from './disposal-plan.ts'
import { disposalById } from './sql/disposal-by-id.queries.ts'
import { unfinishedDisposals } from './sql/unfinished-disposals.queries.ts'

/**
 * Complete what was approved and interrupted: every `./kith` begins with it. One that had not begun is looked at again, and
 * left alone where anything on its list is not due any more; one whose keys may be gone already is always completed.
 *
 * @returns how many were completed
 */
export async function completeDisposals(services: Services, stages: DisposalStages): Promise<number> {
  const { unfinished, uncleared } = await interrupted(services)
  let completed = 0
  for (const { disposalId, asOf, hasBegun } of unfinished) {
    try {
      if (!hasBegun) await checkStillDue(services, { disposalId, asOf }, stages)
      await carryOut(services, disposalId, stages)
      completed += 1
    } catch (error) {
      // Another process is doing it, or something on the list came under a hold: neither is for this one to mend.
      if (!(error instanceof KithError && ['stage-busy', 'disposal-stopped'].includes(error.code))) throw error
    }
  }
  for (const { disposalId, certificate } of uncleared) {
    await finish(services, disposalId, certificate, stages)
    completed += 1
  }
  return completed
}

/** Approved without a certificate; and with one, but without the last word in the ledger. */
async function interrupted({ database, dataDirectory }: Pick<Services, 'database' | 'dataDirectory'>) {
  const ledger = readLedger(dataDirectory)
  const idsOf = (kind: string) => new Set(ledger.filter((one) => one.kind === kind).map(({ disposalId }) => disposalId))
  const [begun, done] = [idsOf('begun'), idsOf('done')]
  return inTransaction(database, actingAs('dispose'), async (tx) => {
    const rows = await unfinishedDisposals.run(undefined, tx)
    const unfinished: { disposalId: string; asOf: string; hasBegun: boolean }[] = []
    for (const { disposal_id: disposalId } of rows) {
      const [disposal] = await disposalById.run({ disposalId }, tx)
      unfinished.push({ disposalId, asOf: disposal!.as_of, hasBegun: begun.has(disposalId) })
    }
    const uncleared: { disposalId: string; certificate: Certificate }[] = []
    for (const disposalId of begun) {
      if (done.has(disposalId)) continue
      const [disposal] = await disposalById.run({ disposalId }, tx)
      const certificate = certificateIn(disposal?.certificate)
      if (certificate !== undefined) uncleared.push({ disposalId, certificate })
    }
    return { unfinished, uncleared }
  })
}
