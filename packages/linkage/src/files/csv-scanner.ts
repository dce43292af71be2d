/** What can be wrong with the shape of a CSV file. */
export type CsvFault = {
  readonly kind: 'quote-not-closed' | 'text-after-quote' | 'row-too-long' | 'other-number-of-cells'
  /** Line, from 1, where the cell begins. */
  readonly line: number
  /** Cell of the row, from 0; for another number of cells than the header has, that number. */
  readonly cell: number
}

/** Where the cells of some rows lie in the bytes that were read. Good until the function that is given them returns. */
export type CsvRows = {
  readonly bytes: Uint8Array
  readonly rows: number
  /** Cells of a row. The cell `c` of row `r` is at `r * cells + c` of `starts` and `ends`, which may be longer. */
  readonly cells: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Row → line, from 1, where it begins. */
  readonly lines: Int32Array
}

export type CsvTaker = {
  /** Takes the first row. */
  header(header: CsvRows): void
  /** Takes the others, many at once, all with as many cells as the first. */
  rows(rows: CsvRows): void
  fault(fault: CsvFault): never
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
 * around a cell is not part of it unless it is quoted; a quote inside a quoted cell is written twice. A blank line is no row,
 * unless rows have one cell.
 *
 * Only whole rows are handed on: what is left at the end of the bytes is looked at again with the next ones.
 */
export function csvScanner(delimiter: number, taker: CsvTaker): CsvScanner {
  let rest: Uint8Array = new Uint8Array(0)
  let line = 1
  /** Cells of a row; 0 until the first was seen. */
  let cellsOfRow = 0
  let starts = new Int32Array(1 << 10)
  /** Negative where quotes inside the cell are written twice. */
  let ends = new Int32Array(1 << 10)
  let lines = new Int32Array(1 << 10)

  const isSpace = (byte: number): boolean => (byte === SPACE || byte === TAB) && byte !== delimiter

  /** Hands on the whole rows among the bytes; returns how many bytes they took. */
  const scan = (bytes: Uint8Array, isLast: boolean): number => {
    const length = bytes.length
    let at = 0
    let rows = 0
    /** Cells of whole rows so far. */
    let known = 0
    let doubled = false
    const handOn = (take: (rows: CsvRows) => void): void => {
      if (rows === 0) return
      if (doubled) unescape(bytes, { starts, ends, count: known })
      take({ bytes, rows, cells: cellsOfRow, starts, ends, lines })
      rows = 0
      known = 0
      doubled = false
    }
    whole: while (at < length) {
      const rowStart = at
      let cell = known
      let newLines = 0
      for (;;) {
        if (cell === starts.length) {
          starts = doubledIn(starts)
          ends = doubledIn(ends)
        }
        let start = at
        while (start < length && isSpace(bytes[start]!)) start++
        if (start < length && bytes[start] === QUOTE) {
          const openedOn = line + newLines
          let hasDoubled = false
          let end = start + 1
          for (; ; end++) {
            if (end >= length) {
              at = rowStart
              if (!isLast) break whole
              taker.fault({ kind: 'quote-not-closed', line: openedOn, cell: cell - known })
            }
            const byte = bytes[end]
            if (byte === LF) newLines++
            if (byte !== QUOTE) continue
            if (end + 1 >= length && !isLast) {
              at = rowStart
              break whole
            }
            if (bytes[end + 1] !== QUOTE) break
            hasDoubled = true
            end++
          }
          starts[cell] = start + 1
          ends[cell] = hasDoubled ? -end : end
          doubled ||= hasDoubled
          at = end + 1
          while (at < length && isSpace(bytes[at]!)) at++
          const next = bytes[at]
          if (at < length && next !== delimiter && next !== LF && next !== CR) {
            taker.fault({ kind: 'text-after-quote', line: openedOn, cell: cell - known })
          }
        } else {
          at = start
          for (; at < length; at++) {
            const byte = bytes[at]
            if (byte === delimiter || byte === LF || byte === CR) break
          }
          let end = at
          while (end > start && isSpace(bytes[end - 1]!)) end--
          starts[cell] = start
          ends[cell] = end
        }
        if (at >= length && !isLast) {
          at = rowStart
          break whole
        }
        cell++
        if (at >= length || bytes[at] !== delimiter) break
        at++
      }
      if (at < length && bytes[at++] === CR) {
        if (at >= length && !isLast) {
          at = rowStart
          break
        }
        if (at < length && bytes[at] === LF) at++
      }
      const cells = cell - known
      const isBlank = cells === 1 && starts[known] === ends[known]
      if (cells === cellsOfRow || (cellsOfRow === 0 && !isBlank)) {
        if (rows === lines.length) lines = doubledIn(lines)
        lines[rows++] = line
        known = cell
        if (cellsOfRow === 0) {
          cellsOfRow = cells
          handOn(taker.header)
        }
      } else if (!isBlank) taker.fault({ kind: 'other-number-of-cells', line, cell: cells })
      line += 1 + newLines
    }
    handOn(taker.rows)
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
      if (rest.length > ROW_BYTES_MAX) taker.fault({ kind: 'row-too-long', line, cell: 0 })
    },
    end() {
      scan(rest, true)
    },
  }
}

function doubledIn(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(numbers.length * 2)
  wide.set(numbers)
  return wide
}

/** Makes one quote of two, in place, in the cells that have any. */
function unescape(
  bytes: Uint8Array,
  { starts, ends, count }: { readonly starts: Int32Array; readonly ends: Int32Array; readonly count: number },
): void {
  for (let cell = 0; cell < count; cell++) {
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
