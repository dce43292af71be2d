/**
 * A unique property reference number without its leading zeros, or nothing when it is not 1 to 12 digits. It has no check
 * digit: only a gazetteer can say that the property exists.
 */
export function readUprn(text: string): string | undefined {
  const digits = text.trim().replace(/^0+/, '')
  return /^\d{1,12}$/.test(digits) ? digits : undefined
}
