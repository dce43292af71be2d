import { likenessOf } from './compare-words.ts'
import { classOf } from './fold-name.ts'
import { nameTables } from './name-tables.ts'

/** How far two sets of forenames agree, weakest first. The numbers are only an order. */
export const forenameAgreements = [
  'different',
  'alike',
  'initial',
  'near',
  'middle name',
  'nickname',
  'same name, other spelling',
  'exact',
] as const
export type ForenameAgreement = (typeof forenameAgreements)[number]

/** Every forename ever stated of someone: given names, and the others (middle names, initials). */
export type ForenamesStated = { readonly given: readonly string[]; readonly middle: readonly string[] }

/** The best agreement of any given name on one side with any on the other; null where either side states none. */
export function compareForenames(left: ForenamesStated, right: ForenamesStated): ForenameAgreement | null {
  if (left.given.length === 0 || right.given.length === 0) return null
  const [lefts, rights] = tellingNames(left.given, right.given)
  let best = 0
  for (const leftName of lefts) {
    for (const rightName of rights) best = Math.max(best, rankOf(compareGivenNames(leftName, rightName)))
  }
  if (best < rankOf('middle name') && agreesWithMiddle(left, right)) best = rankOf('middle name')
  return forenameAgreements[best]!
}

/** Mohammed agrees with Mohammed Yusuf; Mohammed Hassan does not agree with Mohammed Yusuf. */
function tellingNames(
  left: readonly string[],
  right: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const lefts = left.filter((name) => !isOptional(name))
  const rights = right.filter((name) => !isOptional(name))
  return lefts.length === 0 || rights.length === 0 ? [left, right] : [lefts, rights]
}

function isOptional(name: string): boolean {
  return nameTables.optionalGiven.has(classOf(name))
}

export function compareGivenNames(left: string, right: string): ForenameAgreement {
  if (left === right) return left.length === 1 ? 'initial' : 'exact'
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'initial' : 'different'
  if (classOf(left) === classOf(right)) return 'same name, other spelling'
  if (isShortFor(left, right) || isShortFor(right, left)) return 'nickname'
  const likeness = likenessOf(left, right)
  if (likeness === 'near') return 'near'
  if (likeness === 'alike' || isCutShort(left, right) || shareFullName(left, right)) return 'alike'
  return isNearlyShortFor(left, right) || isNearlyShortFor(right, left) ? 'alike' : 'different'
}

/** The table is directed and not transitive: Bert may be Albert or Robert, who stay two names. */
function isShortFor(short: string, full: string): boolean {
  const names = nameTables.fullNamesOf.get(short)
  return names !== undefined && (names.has(full) || names.has(classOf(full)))
}

/** Len and Leeonard: short for a name of which the other is a slip. */
function isNearlyShortFor(short: string, full: string): boolean {
  return (
    nameTables.fullNamesOf
      .get(short)
      ?.values()
      .some((name) => likenessOf(name, full) === 'near') ?? false
  )
}

/** Bob and Rob may both be Robert. */
function shareFullName(left: string, right: string): boolean {
  const names = nameTables.fullNamesOf.get(left)
  const others = nameTables.fullNamesOf.get(right)
  return names !== undefined && others !== undefined && !names.isDisjointFrom(others)
}

/** "Christo" cut off at the edge of a form. */
function isCutShort(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.length >= 3 && long.startsWith(short)
}

/** Someone known by a middle name: given on one side is middle on the other. */
function agreesWithMiddle(left: ForenamesStated, right: ForenamesStated): boolean {
  return sharesName(left.given, right.middle) || sharesName(right.given, left.middle)
}

function sharesName(names: readonly string[], others: readonly string[]): boolean {
  return names.some((name) => name.length > 1 && others.includes(name))
}

function rankOf(agreement: ForenameAgreement): number {
  return forenameAgreements.indexOf(agreement)
}
