import { createReadStream, type ReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { badFile } from './bad-file.ts'
import { fileLimits } from './file-limits.ts'

/** A file as it lies on disk, and what comes out of it where it is compressed. */
export type FileBytes = {
  readonly path: string
  readonly bytes: number
  readonly modifiedMs: number
  readonly compressed: boolean
}

export async function fileBytes(path: string): Promise<FileBytes> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw badFile(
      'file-unreadable',
      `The file cannot be opened (${(error as NodeJS.ErrnoException).code}).`,
      'Check the path and who may read it.',
    )
  })
  try {
    const status = await file.stat()
    if (!status.isFile()) throw badFile('file-unreadable', 'What was named is no file.', 'Name a file, not a folder.')
    const head = Buffer.alloc(2)
    await file.read(head, 0, 2, 0)
    return { path, bytes: status.size, modifiedMs: status.mtimeMs, compressed: head[0] === 0x1f && head[1] === 0x8b }
  } finally {
    await file.close()
  }
}

/** The file's own content, inflated where it is gzip. Counts what really comes out, whatever the file says of itself. */
export function contentOf(file: FileBytes): Readable {
  const raw = createReadStream(file.path, { highWaterMark: 256 * 1024 })
  return file.compressed ? inflated(raw, file.bytes) : raw
}

function inflated(raw: ReadStream, bytes: number): Readable {
  const most = Math.max(1 << 20, bytes * fileLimits.inflation)
  let seen = 0
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length
      if (seen <= most) done(null, chunk)
      else
        done(badFile('file-inflates', 'The compressed file grows beyond all measure.', 'Send the file uncompressed.'))
    },
  })
  const gunzip = createGunzip()
  const fail = (error: Error) => counter.destroy(error)
  raw.on('error', fail)
  gunzip.on('error', () => {
    fail(badFile('file-truncated', 'The compressed file is damaged or cut off.', 'Ask the partner to send it again.'))
  })
  counter.on('close', () => raw.destroy())
  return raw.pipe(gunzip).pipe(counter)
}
