import { SaxesParser } from 'saxes'

/** The root element of an XML file and the texts by path in its first part, as far as they can be read. */
export function xmlHead(text: string): { root: string | undefined; texts: ReadonlyMap<string, string> } {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const path: string[] = []
  const texts = new Map<string, string>()
  let root: string | undefined
  let words = ''
  parser.on('opentag', ({ name }) => {
    path.push(name.slice(name.indexOf(':') + 1))
    root ??= path[0]
    words = ''
  })
  parser.on('text', (more) => (words += more))
  parser.on('closetag', () => {
    const at = path.join('/')
    if (!texts.has(at)) texts.set(at, words.trim())
    words = ''
    path.pop()
  })
  // The first part of a file ends in the middle, and what is wrong with it is said when all of it is read.
  parser.on('error', () => undefined)
  parser.write(text)
  return { root, texts }
}
