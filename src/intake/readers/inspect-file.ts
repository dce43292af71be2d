import { isAscii, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { badFile } from './bad-file.ts'
import { contentOf, fileBytes, type FileBytes } from './file-bytes.ts'
import { fileLimits } from './file-limits.ts'
import { linkIdFound, placeOfByte } from '../released-data.ts'
import { linkIdWatch } from '../link-id-form.ts'

/** What one look through a file tells, before anything in it is understood. */
export type InspectedFile = FileBytes & {
  readonly name: string
  /** Of the file as it was sent, compressed or not: what "the same bytes" means. */
  readonly contentSha256: string
  /** Of what comes out of it where it is compressed; otherwise the same. */
  readonly inflatedSha256: string
  /** Of the content, inflated. */
  readonly contentBytes: number
  readonly head: Buffer
  readonly asciiOnly: boolean
  readonly endsWithLineEnd: boolean
  /** The first line that is not UTF-8; nothing where all of it is. */
  readonly firstLineNotUtf8: number | undefined
}

/** Read a file once, whole, keeping only its first megabyte: its digest, and how its bytes are encoded. */
export async function inspectFile(path: string, signal?: AbortSignal): Promise<InspectedFile> {
  const file = await fileBytes(path)
  const sha256 = createHash('sha256')
  const inflated = createHash('sha256')
  if (file.compressed) for await (const chunk of createReadStream(path)) sha256.update(chunk as Buffer)

  const head: Buffer[] = []
  let headBytes = 0
  let contentBytes = 0
  let asciiOnly = true
  let lastByte = 0
  const utf8 = utf8Check()
  const watchForLinkIds = linkIdWatch()
  for await (const chunk of contentOf(file) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted()
    ;(file.compressed ? inflated : sha256).update(chunk)
    contentBytes += chunk.length
    lastByte = chunk.at(-1) ?? lastByte
    if (headBytes < fileLimits.headerBytes) headBytes += head.push(chunk) && chunk.length
    if (chunk.includes(0)) throw notText(head[0]!)
    asciiOnly = utf8.add(chunk) && asciiOnly
    const linkIdAt = watchForLinkIds(chunk)
    if (linkIdAt !== undefined) throw linkIdFound(await placeOfByte(file, linkIdAt))
  }
  const contentSha256 = sha256.digest('hex')
  const inspected = {
    ...file,
    name: basename(path),
    contentSha256,
    inflatedSha256: file.compressed ? inflated.digest('hex') : contentSha256,
    contentBytes,
    head: Buffer.concat(head).subarray(0, fileLimits.headerBytes),
    asciiOnly,
    endsWithLineEnd: lastByte === 0x0a || lastByte === 0x0d,
    firstLineNotUtf8: utf8.end(),
  }
  if (isEmpty(inspected)) throw badFile('file-empty', 'The file is empty.', 'Ask the partner to send it again.')
  return inspected
}

/** Checks chunk by chunk; a character cut by a chunk's end is carried into the next. */
function utf8Check() {
  let carried = Buffer.alloc(0)
  let lines = 1
  let firstBadLine: number | undefined
  return {
    /** Whether the chunk is plain ASCII. */
    add(chunk: Buffer): boolean {
      const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
      const whole = bytes.subarray(0, bytes.length - cutCharacterBytes(bytes))
      if (firstBadLine === undefined) {
        if (isUtf8(whole)) lines += countLineEnds(whole)
        else firstBadLine = lines + lineEndsBeforeBadByte(whole)
      }
      carried = Buffer.from(bytes.subarray(whole.length))
      return carried.length === 0 && isAscii(whole)
    },
    end: () => firstBadLine ?? (carried.length > 0 ? lines : undefined),
  }
}

/** How many bytes at the end begin a character that is not complete. */
function cutCharacterBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? back : 0
  }
  return 0
}

function lineEndsBeforeBadByte(bytes: Buffer): number {
  let from = 0
  let lines = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, from)
    if (!isUtf8(bytes.subarray(from, end < 0 ? undefined : end)) || end < 0) return lines
    from = end + 1
    lines += 1
  }
}

function countLineEnds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1
  return count
}

function notText(start: Buffer) {
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  return utf16
    ? badFile('file-encoding', 'The file is UTF-16.', 'Ask the partner to save it in the encoding that was agreed.')
    : badFile('file-not-text', 'The file holds zero bytes: it is no text file.', 'Send the CSV or XML file itself.')
}

function isEmpty({ head, contentBytes }: { head: Buffer; contentBytes: number }): boolean {
  return (
    contentBytes <= head.length &&
    head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim() === ''
  )
}
