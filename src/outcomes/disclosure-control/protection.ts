/** The rule for every count of families that leaves Kith: 7 or fewer is hidden, none included; the rest is rounded to 5. */
export const hiddenUpTo = 7
export const roundedTo = 5

/** A count as it may be seen. Nothing tells a cell hidden for its own sake from one hidden for another's. */
export type ShownCount = number | 'hidden'

/** None is hidden like seven: a nought would tell that nobody, or everybody, of a small group had this result. */
export function isSmall(count: number): boolean {
  return count <= hiddenUpTo
}

export function rounded(count: number): number {
  return Math.round(count / roundedTo) * roundedTo
}

export function shown(count: number): ShownCount {
  return isSmall(count) ? 'hidden' : rounded(count)
}

/** What a count can be, both ends included. */
export type Range = { readonly least: number; readonly most: number }

/** What a shown number says about the count behind it, and nothing printed beside it may say more. */
export function rangeOfShown(value: number): Range {
  const either = Math.floor(roundedTo / 2)
  return { least: value - either, most: value + either }
}
