import type { Identifier } from '../intake/identity.ts'

/** A number as it is compared: `nhs-number:9434765919`. One kind of number never equals another. */
export type FoldedIdentifier = string

/**
 * Identifiers a pair may be judged on, and why each of the others is not one. A check digit that agrees shows a number
 * is well formed, never whose it is: what a number is worth is decided pair by pair (hard rules).
 */
export function foldIdentifiers(identifiers: readonly Identifier[] | undefined): readonly FoldedIdentifier[] {
  return (identifiers ?? []).flatMap((identifier) => foldIdentifier(identifier) ?? [])
}

/** Numbers this record says the person used to have: they agree with another record's present number, and never disagree. */
export function foldFormerIdentifiers(identifiers: readonly Identifier[] | undefined): readonly FoldedIdentifier[] {
  return (identifiers ?? []).flatMap((identifier) =>
    identifier.scheme === 'former-upn' ? (foldIdentifier({ ...identifier, scheme: 'upn' }) ?? []) : [],
  )
}

function foldIdentifier({ scheme, value, valid, temporary }: Identifier): FoldedIdentifier | null {
  if (!countsForPeople.has(scheme) || !valid || temporary === true) return null
  const folded = value.toUpperCase().replace(/[^A-Z0-9/]/g, '')
  if (folded === '' || isDummy(folded)) return null
  // the suffix of a National Insurance number is often left out
  return scheme === 'nino' ? `nino:${folded.slice(0, 8)}` : `${scheme}:${folded}`
}

/** `la-child-id` and `other` belong to one system of one council and say nothing between sources. */
const countsForPeople: ReadonlySet<string> = new Set(['nhs-number', 'upn', 'uln', 'nino', 'pnc', 'cro', 'ssn'])

/** Repeated digits and runs pass many check digits: 9999999999 is a well formed NHS number. */
function isDummy(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (digits.length < 6) return false
  const steps = new Set(Array.from(digits.slice(1)).map((digit, at) => Number(digit) - Number(digits[at])))
  return steps.size === 1 && (steps.has(0) || steps.has(1) || steps.has(-1))
}

export function schemeOf(identifier: FoldedIdentifier): string {
  return identifier.slice(0, identifier.indexOf(':'))
}
