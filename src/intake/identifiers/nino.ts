/** Prefixes that are never issued, or only to people whose number is not known yet. */
const administrativePrefixes = new Set(['OO', 'CR', 'FY', 'MW', 'NC', 'PP', 'PY', 'PZ'])

/**
 * A National Insurance number in capitals, without spaces, or nothing when it is not well formed. It has no check digit,
 * so that is all one can tell. The suffix is often missing; compare on the first eight characters.
 */
export function readNino(text: string): string | undefined {
  const nino = text.replaceAll(/[\s-]/g, '').toUpperCase()
  if (!/^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]\d{6}[A-D]?$/.test(nino)) return undefined
  if (administrativePrefixes.has(nino.slice(0, 2)) || /^..(\d)\1{5}/.test(nino)) return undefined
  return nino
}
