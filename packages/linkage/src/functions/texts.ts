import type { Value } from '../columns/value.ts'
import { byteText } from './byte-text.ts'

/**
 * Texts as UTF-8 bytes laid end to end, because Splink on DuckDB compares bytes: `é` counts as two. What is not known has
 * no bytes and must not be asked about.
 */
export type Texts = {
  readonly bytes: Uint8Array
  /**
   * Four numbers a text, side by side because they are read together: which letters it has, as 32 bits; which it has
   * twice; its length; and where it begins. The letters alone show that most texts are nothing alike.
   */
  readonly heads: Int32Array
}

/** Places of the four numbers of text `i` are these after `i * 4`. */
export const TWICE = 1
export const LENGTH = 2
export const START = 3

/** Lays out the texts of values, or of one value as text 0. */
export function textsOf(values: readonly Value[]): Texts {
  const texts = values.map((value) => (value === null ? '' : byteText(value)))
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0))
  const heads = new Int32Array(values.length * 4)
  let next = 0
  texts.forEach((text, place) => {
    const head = place * 4
    heads[head + LENGTH] = text.length
    heads[head + START] = next
    let once = 0
    let twice = 0
    for (let i = 0; i < text.length; i++) {
      const byte = text.charCodeAt(i)
      bytes[next++] = byte
      const letter = 1 << (byte & 31)
      twice |= once & letter
      once |= letter
    }
    heads[head] = once
    heads[head + TWICE] = twice
  })
  return { bytes, heads }
}

/**
 * Compares the i-th of some texts with the j-th of others. What does not reach `cutOff` (a similarity below it, a
 * distance above it) may be answered by anything else that does not reach it, so that most texts are hardly looked at.
 */
export type TextMeasure = (a: Texts, i: number, b: Texts, j: number, cutOff: number) => number

/** How many bits are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** A measure of two single texts without a cut-off. */
export function wholly(of: TextMeasure, a: Texts, b: Texts): number {
  return of(a, 0, b, 0, Number.NaN)
}
