import { type Random } from '../random.ts'

/** A valid unique learner number: ten digits, first not zero, the last 10 less the weighted sum of the others modulo 11. */
export function makeUln(random: Random): string {
  for (;;) {
    const firstNine = `9${String(random.below(100_000_000)).padStart(8, '0')}`
    const remainder = weightedSum(firstNine) % 11
    if (remainder !== 0) return `${firstNine}${10 - remainder}`
  }
}

export function isUln(text: string): boolean {
  if (!/^[1-9]\d{9}$/.test(text)) return false
  const remainder = weightedSum(text.slice(0, 9)) % 11
  return remainder !== 0 && 10 - remainder === Number(text[9])
}

function weightedSum(firstNine: string): number {
  let sum = 0
  for (let at = 0; at < 9; at++) sum += Number(firstNine[at]) * (10 - at)
  return sum
}
