import { type Random } from '../random.ts'

/**
 * A valid NHS number in the range the NHS keeps for tests (999…), so that it can never be a real person's.
 * Ten digits; the last is a modulus 11 check digit over the first nine, weighted 10 to 2.
 */
export function makeNhsNumber(random: Random): string {
  for (;;) {
    const firstNine = `999${String(random.below(1_000_000)).padStart(6, '0')}`
    const check = nhsCheckDigit(firstNine)
    const number = `${firstNine}${check}`
    if (check !== 10 && !isRepeatedDigit(number)) return number
  }
}

/** A repeated digit passes the arithmetic and is never a real number. */
export function isNhsNumber(text: string): boolean {
  return /^\d{10}$/.test(text) && !isRepeatedDigit(text) && nhsCheckDigit(text.slice(0, 9)) === Number(text[9])
}

/** 10 means that no check digit exists and the number is never issued. */
function nhsCheckDigit(firstNine: string): number {
  let sum = 0
  for (let at = 0; at < 9; at++) sum += Number(firstNine[at]) * (10 - at)
  const check = 11 - (sum % 11)
  return check === 11 ? 0 : check
}

function isRepeatedDigit(text: string): boolean {
  return /^(\d)\1+$/.test(text)
}
