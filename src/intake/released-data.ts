import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { exitCodes, KithError } from '../platform/errors.ts'
import type { Transaction } from '../platform/transaction.ts'
import { contentOf, type FileBytes } from './readers/file-bytes.ts'
import { isReleasedFile } from './sql/is-released-file.queries.ts'

const remedy =
  'Research is one way: nothing that was released or comes back from it is read. Delete the file, and tell the information governance officer who sent it.'

/** A value of the form of a link id stands in a file. Says where, never what. */
export function linkIdFound({ line, column }: { readonly line: number; readonly column: string }): KithError {
  return new KithError({
    code: 'research-data',
    what: `On line ${line}, in ${column}, stands a value of the form of a link id, which only data released to research has. Nothing was received.`,
    remedy,
    exitCode: exitCodes.badInput,
  })
}

/** Refuse a file that is one of those released to research, as it was written or as it was encrypted. */
export async function checkWasNotReleased(tx: Transaction, sha256s: readonly string[]): Promise<void> {
  const [row] = await isReleasedFile.run({ sha256s: [...sha256s] }, tx)
  if (row?.released !== true) return
  throw new KithError({
    code: 'research-data',
    what: 'This very file was released to research. Nothing was received.',
    remedy,
    exitCode: exitCodes.badInput,
  })
}

/** The digest of a file's bytes as they lie on disk, whatever they are. */
export async function sha256OfFile(path: string): Promise<string> {
  const sha256 = createHash('sha256')
  for await (const chunk of createReadStream(path)) sha256.update(chunk as Buffer)
  return sha256.digest('hex')
}

/** The line and the column in which a byte of a file stands: columns are counted, because their names may be data. */
export async function placeOfByte(file: FileBytes, at: number): Promise<{ line: number; column: string }> {
  let read = 0
  let line = 1
  let column = 1
  let quoted = false
  let delimiter: string | undefined
  let head = ''
  let tail = ''
  for await (const chunk of contentOf(file) as AsyncIterable<Buffer>) {
    const text = chunk.toString('latin1', 0, at - read)
    head ||= chunk.toString('latin1')
    delimiter ??= commonestDelimiter(head.split('\n', 1)[0]!)
    for (const character of text) {
      if (character === '\n') line += 1
      if (character === '"') quoted = !quoted
      else if (quoted) continue
      else if (character === '\n') column = 1
      else if (character === delimiter) column += 1
    }
    tail = (tail + text).slice(-2_000)
    read += chunk.length
    if (read >= at) break
  }
  return { line, column: /^(?:ï»¿)?\s*</.test(head) ? elementAround(tail) : `column ${column}` }
}

/** The element whose text or attribute is being read at the end of what came before. */
function elementAround(before: string): string {
  const opened = before.lastIndexOf('<')
  const name = /^<([\w:.-]{1,60})/.exec(before.slice(opened))?.[1]
  return name === undefined ? 'an element' : `the element ${name.slice(name.indexOf(':') + 1)}`
}

function commonestDelimiter(header: string): string {
  const counts = [',', ';', '\t', '|'].map((each) => [each, header.split(each).length] as const)
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}
