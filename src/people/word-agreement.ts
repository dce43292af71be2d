import { compareGivenNames } from './compare-forenames.ts'
import { shareStem } from './surname-stems.ts'

/** How well a typed word agrees with a name, 0 to 1: spelt so, spelt otherwise, a pet name, begun, or misspelt. */
export function wordAgreement(typed: string, name: string): number {
  if (typed === name) return 1
  if (shareStem(typed, name)) return 0.9
  switch (compareGivenNames(typed, name)) {
    case 'same name, other spelling':
      return 0.9
    case 'nickname':
      return 0.8
    case 'near':
      return 0.7
    case 'alike':
      return 0.5
    default:
      return typed.length >= 3 && name.startsWith(typed) ? 0.6 : 0
  }
}
