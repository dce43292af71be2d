import type { KeyPart } from './key-part.ts'

/** "surname and the year of dob". */
export function inWords(parts: readonly KeyPart[]): string {
  return wholeList(parts.map(({ words }) => words))
}

export function wholeList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}

export function percent(share: number): string {
  const hundredths = share * 100
  return `${hundredths > 99 || hundredths < 1 ? hundredths.toFixed(1) : hundredths.toFixed(0)}%`
}

export function thousands(count: number): string {
  return Math.round(count).toLocaleString('en-GB')
}
