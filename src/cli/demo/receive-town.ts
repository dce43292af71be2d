import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeliveryFile, sendDeliveries } from '../../../test/synthetic-town/sources/write-deliveries.ts'
import type { Town } from '../../../test/synthetic-town/town.ts'
import { receiveFile } from '../../intake/receive-file.command.ts'
import type { Services } from '../../platform/services.ts'
import { clockOn } from './clock-on.ts'
import type { Journal } from './journal.ts'

/** The post of an invented town: what its partners send, taken in day by day as the calendar goes on. */
export type TownPost = {
  /** Receive everything that came up to and on this day, each file on the day it came. */
  receiveUntil(day: string): Promise<void>
  /** Of receiving: sealing source records one by one. */
  sealingSeconds(): number
  close(): Promise<void>
}

/**
 * Open the post of a town. A file stands outside the data directory, and only until it was received. Files of days that
 * were lived already are written, so that the town's truth is whole, and not received again.
 */
export async function openPost(
  services: Services,
  { town, journal, interrupted }: { readonly town: Town; readonly journal: Journal; readonly interrupted: AbortSignal },
): Promise<TownPost> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-town-'))
  const files = sendDeliveries(town, folder)
  let received = 0
  let sealingSeconds = 0
  let waiting: DeliveryFile | undefined

  async function takeIn(
    day: string,
    sent: readonly DeliveryFile[],
    progress: { at(count: number): void },
  ): Promise<void> {
    // One clock for a day, so that its second file comes after its first.
    const onDay = { ...services, clock: await clockOn(services, day) }
    for (const { source, path } of sent) {
      interrupted.throwIfAborted()
      const told = await receiveFile(onDay, { source, file: path, receivedOn: day, interrupted })
      if (told.state !== 'already-received') sealingSeconds += told.sealingSeconds
      progress.at((received += 1))
    }
  }

  return {
    async receiveUntil(last) {
      const progress = services.progress('Receiving the town’s files')
      try {
        while ((waiting ??= await nextOf(files)) !== undefined && waiting.receivedOn <= last) {
          const day = waiting.receivedOn
          const sent: DeliveryFile[] = []
          for (; waiting?.receivedOn === day; waiting = await nextOf(files)) sent.push(waiting)
          await journal.step(`${day} received`, () => takeIn(day, sent, progress))
          for (const { path } of sent) await rm(path, { force: true })
        }
      } finally {
        progress.done()
      }
    },
    sealingSeconds: () => Math.round(sealingSeconds * 100) / 100,
    async close() {
      await files.return(undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function nextOf(files: AsyncGenerator<DeliveryFile>): Promise<DeliveryFile | undefined> {
  const next = await files.next()
  return next.done === true ? undefined : next.value
}
