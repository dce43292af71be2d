/** An element of a record, with the line it begins on. Names are without namespace prefixes. */
export type XmlElement = {
  readonly name: string
  readonly line: number
  readonly parent: XmlElement | undefined
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

/** The elements at a path such as `CINdetails/Assessments`, in the order of the document; `.` is the element itself. */
export function elementsAt(element: XmlElement, path: readonly string[]): XmlElement[] {
  let found = [element]
  for (const step of path) {
    if (step === '.') continue
    if (step === '..') found = found.flatMap(({ parent }) => (parent === undefined ? [] : [parent]))
    else found = found.flatMap(({ children }) => children.filter(({ name }) => name === step))
  }
  return found
}

/** The text at a path, of the first element there; an attribute where the last step is `@name`. */
export function textAt(element: XmlElement, path: readonly string[]): { text: string | undefined; count: number } {
  const last = path.at(-1)
  const attribute = last?.startsWith('@') === true ? last.slice(1) : undefined
  const found = elementsAt(element, attribute === undefined ? path : path.slice(0, -1))
  const text = attribute === undefined ? found[0]?.text : found[0]?.attributes.get(attribute)
  return { text, count: found.length }
}
