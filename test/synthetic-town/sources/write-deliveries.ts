import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { isoOf } from '../day.ts'
import { type SourceId } from '../errors/error-rates.ts'
import { type Town } from '../town.ts'
import { makeTruthRecorder, type TruthRecorder } from '../truth/record-truth.ts'
import { rememberTruth } from '../truth/truth-of.ts'
import { encodeText } from './encode-text.ts'
import { type Delivery } from './delivery.ts'
import { planDeliveries } from './plan-deliveries.ts'
import { rowsAsSent } from './rows-as-sent.ts'
import { writeRow } from './write-row.ts'

export type DeliveryFile = {
  readonly source: SourceId
  readonly fileKind: string
  readonly path: string
  readonly receivedOn: string
}

const chunkCharacters = 1 << 18

/** Writes every file partners send, into a folder that exists or is made. In the order they are received. */
export async function writeDeliveries(town: Town, directory: string): Promise<DeliveryFile[]> {
  const files: DeliveryFile[] = []
  for await (const file of sendDeliveries(town, directory)) files.push(file)
  return files
}

/**
 * Writes the files one at a time, each when it is asked for, so that a reader can receive it and delete it before the
 * next is there. The truth of their rows is remembered once the last has been sent.
 */
export async function* sendDeliveries(town: Town, directory: string): AsyncGenerator<DeliveryFile> {
  await mkdir(directory, { recursive: true })
  const { deliveries, registrations } = planDeliveries(town)
  const recorder = makeTruthRecorder(town, registrations)
  for (const delivery of deliveries) {
    const path = join(directory, delivery.fileName)
    recorder.begin(delivery)
    await writeFile(town, delivery, path, recorder)
    const { source, fileKind } = delivery.layout
    yield { source, fileKind, path, receivedOn: isoOf(delivery.receivedOn) }
  }
  rememberTruth(town, recorder.finish())
}

async function writeFile(town: Town, delivery: Delivery, path: string, recorder: TruthRecorder): Promise<void> {
  const { layout, document } = delivery
  const stream = createWriteStream(path, { mode: 0o600 })
  let chunk = document?.before ?? writeRow(layout.columns, layout.delimiter)
  for (const row of rowsAsSent(town, delivery)) {
    const { cells } = row
    recorder.note(row)
    chunk += document ? cells[0]! : writeRow(cells, layout.delimiter)
    if (chunk.length < chunkCharacters) continue
    await send(stream, encodeText(chunk, layout.encoding))
    chunk = ''
  }
  stream.end(encodeText(chunk + (document?.after ?? ''), layout.encoding))
  await finished(stream)
}

async function send(stream: WriteStream, bytes: Buffer): Promise<void> {
  if (!stream.write(bytes)) await once(stream, 'drain')
}
