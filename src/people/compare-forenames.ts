import { damerauLevenshteinDistance } from '@kith/linkage'
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
  if (best < rankOf('near') && areRunTogether(left, right)) best = rankOf('near')
  return forenameAgreements[best]!
}

/** Mohammed agrees with Mohammed Yusuf, and so does M; Mohammed Hassan does not agree with Mohammed Yusuf. */
function tellingNames(
  left: readonly string[],
  right: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const lefts = left.filter((name) => !isOptional(name))
  const rights = right.filter((name) => !isOptional(name))
  return isInitialsOnly(lefts) || isInitialsOnly(rights) ? [left, right] : [lefts, rights]
}

/** Nothing at all included. */
function isInitialsOnly(names: readonly string[]): boolean {
  return names.every((name) => name.length === 1)
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

/** Len and Leeonard, Frreddie and Frederick: short for a name, with a slip in one of the two. */
function isNearlyShortFor(short: string, full: string): boolean {
  return isNearAny(full, nameTables.fullNamesOf.get(short)) || isNearAny(short, nameTables.shortNamesOf.get(full))
}

function isNearAny(name: string, others: ReadonlySet<string> | undefined): boolean {
  if (others === undefined) return false
  for (const other of others) {
    if (other[0] === name[0] && Math.abs(other.length - name.length) <= 1 && likenessOf(name, other) === 'near') {
      return true
    }
  }
  return false
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

/**
 * Two names in one: Marykate and Mary Kate, Mohamme Dshahid and Mohammed Shahid. Each side's names are read as one word, two
 * at a time and in any order, because a person's names are kept as a set. No more than a slip is forgiven: Mohammedhassan is
 * not Mohammed Hussain.
 */
function areRunTogether(left: ForenamesStated, right: ForenamesStated): boolean {
  return (
    left.given.some((name) => isTwoInOne(name, right)) ||
    right.given.some((name) => isTwoInOne(name, left)) ||
    areCutElsewhere(left, right)
  )
}

/** Is the word two names of that person, run together? */
export function isTwoInOne(word: string, stated: ForenamesStated): boolean {
  return (
    word.length >= twoNamesLettersMin &&
    someTwoNames(stated, (first, second) => {
      if (first[0] !== word[0] || Math.abs(first.length + second.length - word.length) > 1) return false
      return first + second === word || damerauLevenshteinDistance(first + second, word) === 1
    })
  )
}

/** The space at another place. */
function areCutElsewhere(left: ForenamesStated, right: ForenamesStated): boolean {
  if (right.given.length + right.middle.length < 2) return false
  return someTwoNames(left, (first, second) =>
    someTwoNames(
      right,
      (third, fourth) =>
        first[0] === third[0] &&
        first.length + second.length === third.length + fourth.length &&
        first + second === third + fourth,
    ),
  )
}

const twoNamesLettersMin = 6

/** Does it hold of a given name and another name of the same person, in either order? */
function someTwoNames({ given, middle }: ForenamesStated, holds: (first: string, second: string) => boolean): boolean {
  return given.some((one) => {
    if (one.length === 1) return false
    const holdsWith = (other: string) => other.length > 1 && other !== one && (holds(one, other) || holds(other, one))
    return given.some(holdsWith) || middle.some(holdsWith)
  })
}

/** Each given name with another name behind it, and before it, as one word. */
export function runTogether(stated: ForenamesStated): readonly string[] {
  const words: string[] = []
  someTwoNames(stated, (first, second) => {
    words.push(first + second)
    return false
  })
  return words
}

function sharesName(names: readonly string[], others: readonly string[]): boolean {
  return names.some((name) => name.length > 1 && others.includes(name))
}

function rankOf(agreement: ForenameAgreement): number {
  return forenameAgreements.indexOf(agreement)
}
