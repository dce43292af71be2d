/**
 * Could two words be one, misspelt? Short words must be equal, as must anything with a digit: 27th and 28th are two
 * streets. One letter may differ in a word of four (the longer of the two), two in a word of eight.
 */
export function areSpeltAlike(left: string, right: string): boolean {
  if (left === right) return true
  const length = Math.max(left.length, right.length)
  if (length < 4 || /\d/.test(left) || /\d/.test(right)) return false
  return areWithinEdits(left, right, length >= 8 ? 2 : 1)
}

/** Can one text become the other by at most so many insertions, deletions and replacements of a letter? */
export function areWithinEdits(left: string, right: string, edits: number): boolean {
  if (Math.abs(left.length - right.length) > edits) return false
  let same = 0
  while (same < left.length && same < right.length && left[same] === right[same]) same += 1
  const a = left.slice(same)
  const b = right.slice(same)
  if (a === '' || b === '') return a.length + b.length <= edits
  if (edits === 0) return false
  return (
    areWithinEdits(a.slice(1), b.slice(1), edits - 1) ||
    areWithinEdits(a.slice(1), b, edits - 1) ||
    areWithinEdits(a, b.slice(1), edits - 1)
  )
}
