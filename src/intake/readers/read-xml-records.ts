import { SaxesParser } from 'saxes'
import { badFile } from './bad-file.ts'
import { contentOf, type FileBytes } from './file-bytes.ts'
import { fileLimits } from './file-limits.ts'
import type { XmlElement } from './xml-element.ts'

export type XmlHandlers = {
  /** Each element at the record's path, whole. */
  onRecord(record: XmlElement): void
  /** The text of each element outside records: the header. */
  onText(path: string, text: string): void
  /** Words that stand between elements, where a layout has none. */
  onStrayText(line: number): void
}

type XmlLayout = { readonly encoding: 'utf-8' | 'windows-1252'; readonly record: string }

/** Read an XML file record by record; only one record is ever held. `afterChunk` sets the pace. */
export async function readXmlRecords(
  file: FileBytes,
  layout: XmlLayout,
  take: XmlHandlers & { afterChunk(bytesRead: number): Promise<void> },
): Promise<void> {
  const reader = xmlReader(layout, take)
  const decoder = new TextDecoder(layout.encoding)
  let bytesRead = 0
  for await (const chunk of contentOf(file) as AsyncIterable<Buffer>) {
    bytesRead += chunk.length
    reader.write(decoder.decode(chunk, { stream: true }))
    await take.afterChunk(bytesRead)
  }
  reader.end()
}

/**
 * A reader that is fed text. It refuses what no honest file holds: a document type (from which entities explode and other
 * files are reached), depth and size beyond the limits, and anything that is not well formed.
 */
export function xmlReader({ record: recordPath, encoding }: XmlLayout, { onRecord, onText, onStrayText }: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const path: string[] = []
  let current: XmlElement | undefined
  let elements = 0
  let headerText = ''
  let sinceElement = 0

  parser.on('error', ({ message }) => {
    throw notWellFormed(message, parser.line)
  })
  parser.on('doctype', () => {
    throw badFile(
      'xml-doctype',
      'The file declares a document type, which is never read.',
      'Ask for the file without DOCTYPE.',
    )
  })
  parser.on('xmldecl', ({ encoding: said }) => {
    if (said === undefined || said.toLowerCase() === encoding) return
    throw badFile(
      'file-encoding',
      `The file says it is in another encoding than ${encoding}.`,
      'Ask for the agreed encoding.',
    )
  })
  parser.on('opentag', ({ name, attributes }) => {
    sinceElement = 0
    path.push(localName(name))
    if (path.length > fileLimits.xmlDepth) throw tooBig(`elements stand ${path.length} deep`, parser.line)
    headerText = ''
    if (current === undefined && path.join('/') !== recordPath) return
    elements = current === undefined ? 1 : elements + 1
    if (elements > fileLimits.xmlElementsInRecord) throw tooBig('one record has too many elements', parser.line)
    const element: XmlElement = {
      name: path.at(-1)!,
      line: parser.line,
      parent: current,
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
      children: [],
      text: '',
    }
    current?.children.push(element)
    current = element
  })
  parser.on('text', (text) => {
    if (current === undefined) headerText += text
    else current.text += text
  })
  parser.on('cdata', (text) => {
    if (current === undefined) headerText += text
    else current.text += text
  })
  parser.on('closetag', () => {
    sinceElement = 0
    if (current === undefined) {
      onText(path.join('/'), headerText.trim())
    } else {
      if (current.children.length > 0 && current.text.trim() !== '') onStrayText(current.line)
      if (current.parent === undefined) onRecord(current)
      current = current.parent
    }
    headerText = ''
    path.pop()
  })

  return {
    write(text: string): void {
      sinceElement += text.length
      if (sinceElement > fileLimits.xmlTextBytes * 2)
        throw tooBig('one value goes on for more than a megabyte', parser.line)
      parser.write(text)
    },
    end(): void {
      parser.close()
    },
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Saxes quotes names of elements in its messages, never values; still, only its kind of mistake is passed on. */
function notWellFormed(message: string, line: number) {
  if (/unclosed tag|unexpected end/.test(message)) {
    return badFile(
      'file-truncated',
      `The file ends on line ${line} inside an element: it is cut off.`,
      'Ask the partner to send the whole file.',
    )
  }
  return badFile(
    'file-not-xml',
    `The file is not well-formed XML: it breaks on line ${line}.`,
    'Ask the partner to send it again.',
  )
}

function tooBig(says: string, line: number) {
  return badFile('xml-too-big', `On line ${line} ${says}.`, 'Check that this is the right file.')
}
