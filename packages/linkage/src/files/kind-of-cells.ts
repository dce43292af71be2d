import type { TextDictionary } from './text-dictionary.ts'

/**
 * What all cells of a CSV column are. As DuckDB's `read_csv` decides, whole numbers and decimals are numbers, and a leading
 * zero makes text; unlike it, an exponent without a sign is text (a flat may be called `12E4`), and so is a whole number
 * too large to be exact (above 2⁵³). Dates stay the text they are.
 */
export function kindOfCells(texts: TextDictionary): 'integer' | 'number' | 'boolean' | 'string' {
  if (texts.every(isInteger)) return 'integer'
  if (texts.every(isNumber)) return 'number'
  return texts.every(isBoolean) ? 'boolean' : 'string'
}

/** The number that a cell says. */
export function numberOfCell(bytes: Uint8Array, start: number, end: number): number {
  let whole = 0
  const negative = bytes[start] === MINUS
  for (let i = negative ? start + 1 : start; i < end; i++) {
    if (!isDigit(bytes[i]!)) return Number(asciiText(bytes, start, end))
    whole = whole * 10 + (bytes[i]! - ZERO)
  }
  return negative ? -whole : whole
}

/** What a cell that is `true` or `false`, however written, says. */
export function booleanOfCell(bytes: Uint8Array, start: number): boolean {
  return (bytes[start]! | 32) === LETTER_T
}

const MINUS = '-'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)
const LETTER_T = 't'.charCodeAt(0)

/** Fifteen digits are always exact, sixteen sometimes. */
const DIGITS_MAX = 15
const WHOLE = /^-?\d+$/
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]\d{1,3})?$/
const DECIMAL_LENGTH_MAX = 40

/** A whole number in the one way of writing it, so that different cells are different numbers. */
function isInteger(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] === MINUS ? start + 1 : start
  for (let at = first; at < end; at++) if (!isDigit(bytes[at]!)) return false
  // Minus nought is no whole number that anyone writes.
  if (bytes[first] === ZERO) return end - start === 1
  const digits = end - first
  if (digits === 0 || digits > DIGITS_MAX + 1) return false
  return digits <= DIGITS_MAX || Number.isSafeInteger(numberOfCell(bytes, start, end))
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  if (isInteger(bytes, start, end)) return true
  if (end - start > DECIMAL_LENGTH_MAX) return false
  const text = asciiText(bytes, start, end)
  return !WHOLE.test(text) && DECIMAL.test(text)
}

function isBoolean(bytes: Uint8Array, start: number, end: number): boolean {
  return (end - start === 4 || end - start === 5) && /^(?:true|false)$/i.test(asciiText(bytes, start, end))
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}
