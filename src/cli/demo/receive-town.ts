import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sendDeliveries } from '../../../test/synthetic-town/sources/write-deliveries.ts'
import type { Town } from '../../../test/synthetic-town/town.ts'
import { receiveFile } from '../../intake/receive-file.command.ts'
import { clockAt } from '../../platform/clock.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Receive everything the town's partners send, in order, each file on the day it came. A file stands outside the data
 * directory, and only until it was received.
 */
export async function receiveTown(
  services: Services,
  town: Town,
  interrupted: AbortSignal,
): Promise<{ sealingSeconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-town-'))
  const progress = services.progress('Receiving the town’s files')
  let received = 0
  let sealingSeconds = 0
  let day = { receivedOn: '', clock: services.clock }
  try {
    for await (const { source, path, receivedOn } of sendDeliveries(town, folder)) {
      interrupted.throwIfAborted()
      // One clock for a day, so that its second file comes after its first.
      if (day.receivedOn !== receivedOn) day = { receivedOn, clock: clockAt(receivedOn) }
      const told = await receiveFile({ ...services, clock: day.clock }, { source, file: path, receivedOn, interrupted })
      if (told.state !== 'already-received') sealingSeconds += told.sealingSeconds
      await rm(path, { force: true })
      progress.at((received += 1))
    }
    return { sealingSeconds: Math.round(sealingSeconds * 100) / 100 }
  } finally {
    progress.done()
    await rm(folder, { recursive: true, force: true })
  }
}
