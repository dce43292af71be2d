/** What can be wrong with the shape of a CSV file, found while its cells are. */
export type CsvFault = {
  readonly kind: 'quote-not-closed' | 'text-after-quote' | 'row-too-long'
  /** Line, from 1, where the cell begins. */
  readonly line: number
  /** Cell of the row, from 0. */
  readonly cell: number
}

/** Where a row's cells lie in the bytes that were read. Good until the row's function returns. */
export type CsvRow = {
  readonly bytes: Uint8Array
  /** How many cells the row has. The two arrays may be longer. */
  readonly cells: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Line, from 1, where the row begins. */
  readonly line: number
}

export type CsvScanner = {
  /** Takes the next bytes of the file. They are the scanner's from then on. */
  push(bytes: Uint8Array): void
  /** Says that there are no more. */
  end(): void
}

const LF = 10
const CR = 13
const SPACE = 32
const TAB = 9
const QUOTE = 34

/** No row of a table for linkage is longer than this; a longer one is a quote that was never closed. */
const ROW_BYTES_MAX = 1 << 24

/**
 * Finds the cells of a CSV file (RFC 4180) without making a string of any. Rows end in LF, CR LF or CR. White space
 * around a cell is not part of it unless it is quoted; a quote inside a quoted cell is written twice.
 *
 * Only whole rows are handed on: what is left at the end of the bytes is looked at again with the next ones.
 */
export function csvScanner(
  delimiter: number,
  { row, fault }: { row(found: CsvRow): void; fault(found: CsvFault): never },
): CsvScanner {
  let rest: Uint8Array = new Uint8Array(0)
  let line = 1
  let starts = new Int32Array(16)
  /** Negative where quotes inside the cell are written twice. */
  let ends = new Int32Array(16)

  const isSpace = (byte: number): boolean => (byte === SPACE || byte === TAB) && byte !== delimiter
  const putCell = (cell: number, start: number, end: number): void => {
    if (cell === starts.length) {
      const [oldStarts, oldEnds] = [starts, ends]
      starts = new Int32Array(cell * 2)
      starts.set(oldStarts)
      ends = new Int32Array(cell * 2)
      ends.set(oldEnds)
    }
    starts[cell] = start
    ends[cell] = end
  }

  /** Hands on the whole rows among the bytes; returns how many bytes they took. */
  const scan = (bytes: Uint8Array, isLast: boolean): number => {
    const length = bytes.length
    let at = 0
    while (at < length) {
      const rowStart = at
      let cells = 0
      let newLines = 0
      let doubled = false
      for (;;) {
        let start = at
        while (start < length && isSpace(bytes[start]!)) start++
        if (start < length && bytes[start] === QUOTE) {
          const openedOn = line + newLines
          let hasDoubled = false
          let end = start + 1
          for (; ; end++) {
            if (end >= length) {
              if (!isLast) return rowStart
              fault({ kind: 'quote-not-closed', line: openedOn, cell: cells })
            }
            const byte = bytes[end]
            if (byte === LF) newLines++
            if (byte !== QUOTE) continue
            if (end + 1 >= length && !isLast) return rowStart
            if (bytes[end + 1] !== QUOTE) break
            hasDoubled = true
            end++
          }
          putCell(cells, start + 1, hasDoubled ? -end : end)
          doubled ||= hasDoubled
          at = end + 1
          while (at < length && isSpace(bytes[at]!)) at++
          const next = bytes[at]
          if (at < length && next !== delimiter && next !== LF && next !== CR) {
            fault({ kind: 'text-after-quote', line: openedOn, cell: cells })
          }
        } else {
          at = start
          for (; at < length; at++) {
            const byte = bytes[at]
            if (byte === delimiter || byte === LF || byte === CR) break
          }
          let end = at
          while (end > start && isSpace(bytes[end - 1]!)) end--
          putCell(cells, start, end)
        }
        if (at >= length && !isLast) return rowStart
        cells++
        if (at >= length || bytes[at] !== delimiter) break
        at++
      }
      if (at < length && bytes[at++] === CR) {
        if (at >= length && !isLast) return rowStart
        if (at < length && bytes[at] === LF) at++
      }
      if (doubled) unescape(bytes, { cells, starts, ends })
      row({ bytes, cells, starts, ends, line })
      line += 1 + newLines
    }
    return at
  }

  return {
    push(bytes) {
      let together = bytes
      if (rest.length > 0) {
        together = new Uint8Array(rest.length + bytes.length)
        together.set(rest)
        together.set(bytes, rest.length)
      }
      rest = together.subarray(scan(together, false))
      if (rest.length > ROW_BYTES_MAX) fault({ kind: 'row-too-long', line, cell: 0 })
    },
    end() {
      scan(rest, true)
    },
  }
}

/** Makes one quote of two, in place, in the cells that have any. */
function unescape(bytes: Uint8Array, { cells, starts, ends }: Pick<CsvRow, 'cells' | 'starts' | 'ends'>): void {
  for (let cell = 0; cell < cells; cell++) {
    const end = -ends[cell]!
    if (end <= 0) continue
    let to = starts[cell]!
    for (let from = to; from < end; from++) {
      const byte = bytes[from]!
      if (byte === QUOTE) from++
      bytes[to++] = byte
    }
    ends[cell] = to
  }
}

const delimiters = [',', ';', '\t', '|'].map((character) => character.charCodeAt(0))

/** What separates the cells: the first of comma, semicolon, tab and bar that occurs outside quotes in the first line. */
export function delimiterOf(start: Uint8Array): number {
  const found = new Set<number>()
  let quoted = false
  for (const byte of start) {
    if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === LF || byte === CR)) break
    else if (!quoted) found.add(byte)
  }
  return delimiters.find((delimiter) => found.has(delimiter)) ?? delimiters[0]!
}
