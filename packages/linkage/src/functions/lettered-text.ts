import type { Value } from '../columns/value.ts'
import { byteText } from './byte-text.ts'
import { jaroFrom } from './jaro.ts'

/** Text with a 32-bit sketch of the letters in it, which is enough to see that most texts are nothing alike. */
export type LetteredText = { readonly text: string; readonly letters: number }

export function letteredText(value: Exclude<Value, null>): LetteredText {
  const text = byteText(value)
  let letters = 0
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31)
  return { text, letters }
}

/** The most that Jaro similarity can be: a letter that the other text lacks has no partner there. */
export function jaroAtMost(a: LetteredText, b: LetteredText): number {
  const lengthA = a.text.length
  const lengthB = b.text.length
  const partnersA = lengthA - bitsIn(a.letters & ~b.letters)
  const partnersB = lengthB - bitsIn(b.letters & ~a.letters)
  const common = partnersA < partnersB ? partnersA : partnersB
  if (common === 0) return 0
  return jaroFrom(common, 0, lengthA, lengthB)
}

/** The least that an edit distance can be: each letter the other text lacks takes an edit, and so does each in length. */
export function editDistanceAtLeast(a: LetteredText, b: LetteredText): number {
  const onlyA = bitsIn(a.letters & ~b.letters)
  const onlyB = bitsIn(b.letters & ~a.letters)
  return Math.max(onlyA, onlyB, Math.abs(a.text.length - b.text.length))
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
