import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { isoOf } from '../day.ts'
import { type SourceId } from '../errors/error-rates.ts'
import { type Town } from '../town.ts'
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
  await mkdir(directory, { recursive: true })
  const files: DeliveryFile[] = []
  for (const delivery of planDeliveries(town).deliveries) {
    const path = join(directory, delivery.fileName)
    await writeFile(town, delivery, path)
    const { source, fileKind } = delivery.layout
    files.push({ source, fileKind, path, receivedOn: isoOf(delivery.receivedOn) })
  }
  return files
}

async function writeFile(town: Town, delivery: Delivery, path: string): Promise<void> {
  const { layout, document } = delivery
  const stream = createWriteStream(path, { mode: 0o600 })
  let chunk = document?.before ?? writeRow(layout.columns, layout.delimiter)
  for (const { cells } of rowsAsSent(town, delivery)) {
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
