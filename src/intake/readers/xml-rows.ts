import type { RowKind } from '../definition/rows-of.ts'
import { elementsAt, textAt, type XmlElement } from './xml-element.ts'

export type XmlRow = { readonly rowKind: number; readonly fields: readonly string[]; readonly line: number }

export type XmlRowReader = {
  /** @param header texts outside records by their path, for columns whose path begins with / */
  rowsOf(record: XmlElement, header: ReadonlyMap<string, string>): XmlRow[]
  /** The paths from the record of elements with text that no column reads. */
  notReadIn(record: XmlElement): string[]
}

/** How to take the rows out of a record: the row kinds in the definition's order, each in the order of the document. */
export function xmlRowReader(
  rowKinds: readonly RowKind[],
  onRepeated: (column: string, line: number) => void,
): XmlRowReader {
  const kinds = rowKinds.map(({ at, row }) => ({
    at: steps(at ?? '.'),
    columns: Object.entries(row.columns).map(([name, { at: path = name }]) => ({
      name,
      inHeader: path.startsWith('/') ? path.slice(1) : undefined,
      path: steps(path),
    })),
  }))
  const read = new Set(kinds.flatMap(({ at, columns }) => columns.map(({ path }) => resolved(at, path))))

  return {
    rowsOf(record, header) {
      return kinds.flatMap(({ at, columns }, rowKind) =>
        elementsAt(record, at).map((element) => {
          const fields = columns.map(({ name, path, inHeader }) => {
            if (inHeader !== undefined) return header.get(inHeader) ?? ''
            const { text = '', count } = textAt(element, path)
            if (count > 1) onRepeated(name, element.line)
            return text
          })
          return { rowKind, fields, line: element.line }
        }),
      )
    },
    notReadIn(record) {
      const left: string[] = []
      const visit = (element: XmlElement, path: string) => {
        const isLeaf = element.children.length === 0
        if (isLeaf && element.text.trim() !== '' && !read.has(path)) left.push(path)
        for (const name of element.attributes.keys())
          if (!read.has(join(path, `@${name}`))) left.push(join(path, `@${name}`))
        for (const child of element.children) visit(child, join(path, child.name))
      }
      visit(record, '')
      return left
    },
  }
}

function steps(path: string): string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.')
}

/** A column's path from the record, with its steps upward taken. */
function resolved(at: readonly string[], path: readonly string[]): string {
  const whole: string[] = [...at]
  for (const step of path) {
    if (step === '..') whole.pop()
    else whole.push(step)
  }
  return whole.join('/')
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`
}
