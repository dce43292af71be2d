/** Where things stand in a JSON text, to say so when one of them is wrong. */
export type PlacesInJson = {
  /** The line and column, from 1, of the value at a path such as `comparisons[2].output_column_name`, or of what holds it. */
  placeOf(path: string): Place
  /** The first thing that is not JSON, when there is one. */
  readonly fault: (Place & { readonly expected: string }) | undefined
}

export type Place = { readonly line: number; readonly column: number }

const SPACE = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y

/**
 * Reads a JSON text for its places alone. Used after something has gone wrong: `JSON.parse` reads the values, but does not
 * say where they were, and where the text is not JSON says so only sometimes.
 */
export function placesInJson(text: string): PlacesInJson {
  const starts = new Map<string, number>()
  const scanner = scannerOf(text)
  const fault = faultIn(scanner, starts)
  return {
    placeOf(path) {
      for (let at = path; at !== ''; at = withoutLastStep(at)) {
        const start = starts.get(at)
        if (start !== undefined) return placeAt(text, start)
      }
      return placeAt(text, starts.get('') ?? 0)
    },
    fault: fault === undefined ? undefined : { ...placeAt(text, scanner.at), expected: fault },
  }
}

/** The path of a member: a name that is a word after a dot, any other in brackets and quotes. */
export function memberPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  if (!/^\w+$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}

function withoutLastStep(path: string): string {
  return path.replace(/(?:^|\.)\w+$|\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '')
}

type Scanner = { at: number; take(pattern: RegExp): string | undefined; takes(character: string): boolean }

function scannerOf(text: string): Scanner {
  return {
    at: 0,
    take(pattern) {
      pattern.lastIndex = this.at
      const found = pattern.exec(text)?.[0]
      this.at += found?.length ?? 0
      return found
    },
    takes(character) {
      this.take(SPACE)
      if (text[this.at] !== character) return false
      this.at++
      return true
    },
  }
}

function faultIn(scanner: Scanner, starts: Map<string, number>): string | undefined {
  const fault = valueFault(scanner, '', starts)
  if (fault !== undefined) return fault
  scanner.take(SPACE)
  return scanner.take(/[^]/y) === undefined ? undefined : back(scanner, 'nothing after the end of the value')
}

function valueFault(scanner: Scanner, path: string, starts: Map<string, number>): string | undefined {
  scanner.take(SPACE)
  starts.set(path, scanner.at)
  if (scanner.takes('{')) return membersFault(scanner, path, starts)
  if (scanner.takes('[')) return itemsFault(scanner, path, starts)
  if (scanner.take(STRING) !== undefined || scanner.take(OTHER) !== undefined) return undefined
  return 'a value: text in double quotes, a number, true, false, null, a list or an object'
}

function membersFault(scanner: Scanner, path: string, starts: Map<string, number>): string | undefined {
  if (scanner.takes('}')) return undefined
  do {
    scanner.take(SPACE)
    const name = scanner.take(STRING)
    if (name === undefined) return 'a name in double quotes'
    if (!scanner.takes(':')) return 'a colon after the name'
    const fault = valueFault(scanner, memberPath(path, JSON.parse(name) as string), starts)
    if (fault !== undefined) return fault
  } while (scanner.takes(','))
  return scanner.takes('}') ? undefined : 'a comma, or } at the end of the object'
}

function itemsFault(scanner: Scanner, path: string, starts: Map<string, number>): string | undefined {
  if (scanner.takes(']')) return undefined
  let place = 0
  do {
    const fault = valueFault(scanner, memberPath(path, place++), starts)
    if (fault !== undefined) return fault
  } while (scanner.takes(','))
  return scanner.takes(']') ? undefined : 'a comma, or ] at the end of the list'
}

function back(scanner: Scanner, expected: string): string {
  scanner.at--
  return expected
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
