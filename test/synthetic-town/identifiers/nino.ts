import { type Random } from '../random.ts'

/** Prefixes of the right form that, as far as is known, have never been issued: no real person should hold one. */
const unissuedPrefixes = ['AC', 'AG', 'AJ', 'CC', 'CG', 'CJ', 'EC', 'EG', 'EJ', 'HG', 'HJ', 'TC', 'TG', 'TJ']

/** A National Insurance number of the right form. It has no check digit: a slip of a finger makes another valid one. */
export function makeNino(random: Random): string {
  const digits = String(random.below(1_000_000)).padStart(6, '0')
  return `${random.pick(unissuedPrefixes)}${digits}${random.pick(['A', 'B', 'C', 'D'])}`
}

export function isNino(text: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]\d{6}[A-D ]?$/.test(text)
}
