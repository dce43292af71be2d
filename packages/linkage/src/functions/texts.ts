import type { Value } from '../columns/value.ts'
import { byteText } from './byte-text.ts'

/**
 * Texts as UTF-8 bytes laid end to end, because Splink on DuckDB compares bytes: `é` counts as two. The i-th text is
 * `bytes[starts[i]] … bytes[starts[i + 1] - 1]`; what is not known has no bytes and must not be asked about.
 */
export type Texts = {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  /** A 32-bit sketch of the letters in each text, which is enough to see that most texts are nothing alike. */
  readonly letters: Int32Array
}

/** Lays out the texts of values, or of one value as text 0. */
export function textsOf(values: readonly Value[]): Texts {
  const starts = new Int32Array(values.length + 1)
  const texts = values.map((value) => (value === null ? '' : byteText(value)))
  texts.forEach((text, place) => {
    starts[place + 1] = (starts[place] as number) + text.length
  })
  const bytes = new Uint8Array(starts[values.length] as number)
  const letters = new Int32Array(values.length)
  let next = 0
  texts.forEach((text, place) => {
    let sketch = 0
    for (let i = 0; i < text.length; i++) {
      const byte = text.charCodeAt(i)
      bytes[next++] = byte
      sketch |= 1 << (byte & 31)
    }
    letters[place] = sketch
  })
  return { bytes, starts, letters }
}

/**
 * Compares the i-th of some texts with the j-th of others. What does not reach `cutOff` (a similarity below it, a
 * distance above it) may be answered by anything else that does not reach it, so that most texts are hardly looked at.
 */
export type TextMeasure = (a: Texts, i: number, b: Texts, j: number, cutOff: number) => number

/** How many letters of the first sketch the second lacks. */
export function lettersMissing(a: number, b: number): number {
  const word = a & ~b
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** A measure of two single texts without a cut-off. */
export function wholly(of: TextMeasure, a: Texts, b: Texts): number {
  return of(a, 0, b, 0, Number.NaN)
}
