/**
 * The ten digits of a unique learner number, or nothing when it is not well formed. All ten digits weighted 10 down to 1
 * leave ten modulo 11; the first is never zero. `9999999999`, written for "none", does not pass.
 */
export function readUln(text: string): string | undefined {
  const digits = text.replaceAll(/\s/g, '')
  if (!/^[1-9]\d{9}$/.test(digits)) return undefined
  let sum = 0
  for (let place = 0; place < 10; place++) sum += Number(digits[place]) * (10 - place)
  return sum % 11 === 10 ? digits : undefined
}
