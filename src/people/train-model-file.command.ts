import { writeModel } from '@kith/linkage'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { writeFileDurably } from '../platform/durable-file.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { readLinkageModel } from './linkage-model.ts'
import { openSourcePeople } from './open-source-people.ts'
import { setAside } from './set-aside.ts'
import { steadyWeights } from './steady-weights.ts'
import { trainOnPeople } from './train-model.ts'

export type TrainedFile = { readonly file: string; readonly sourcePeople: number; readonly warnings: readonly string[] }

/**
 * Learn a candidate model from everyone received and write it to a file, with the settings of the model in use and a
 * place for the name of who approves it. Nobody is linked, and nothing about anyone is in the file.
 */
export async function trainModelFile(
  { database, keys, clock, progress }: Services,
  { file, interrupted }: { readonly file: string; readonly interrupted?: AbortSignal },
): Promise<TrainedFile> {
  const { settings } = readLinkageModel()
  const knownAt = clock.now()
  const trained = await inTransaction(database, actingAs('link'), async (tx) => {
    const opening = progress('opening records')
    const { sourcePeople: except } = await setAside(tx, clock.today())
    const { described } = await openSourcePeople(tx, keys, { knownAt, progress: opening, interrupted, except })
    const { model, warnings } = await trainOnPeople([...described.values()], settings, {
      ...(interrupted !== undefined && { signal: interrupted }),
    })
    await recordAuditEvent(tx, {
      at: knownAt,
      action: 'linkage-model:train',
      objectKind: 'linkage-model',
      detail: { sourcePeople: described.size },
    })
    return { model, warnings, sourcePeople: described.size }
  })
  const kith = {
    ...settings,
    approvedBy: 'nobody yet',
    approvedOn: clock.today(),
    trainedOn: `${trained.sourcePeople} source people received by ${clock.today()}, without labels`,
  }
  const text = JSON.stringify({ ...writeModel(steadyWeights(trained.model)), kith }, null, 2)
  await writeFileDurably(file, `${text}\n`)
  return { file, sourcePeople: trained.sourcePeople, warnings: trained.warnings }
}
