/**
 * The canonical ten digits of an NHS number, or nothing when it is not well formed: the last digit is eleven less the
 * weighted sum (10 down to 2) modulo 11, and a check digit of ten is never issued.
 *
 * Ten equal digits pass that test and are refused by name, because they are what people type when they have no number.
 */
export function readNhsNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return undefined
  let sum = 0
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9]) ? digits : undefined
}
