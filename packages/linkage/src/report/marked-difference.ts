import { escapeText } from '../charts/svg.ts'

/** Two texts as HTML with the part marked in which they differ: what lies between their common beginning and end. */
export function markedDifference(a: string, b: string): readonly [string, string] {
  if (a === b) return [escapeText(a), escapeText(b)]
  const [first, second] = [Array.from(a), Array.from(b)]
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start++
  let end = 0
  while (end < shorter - start && first[first.length - 1 - end] === second[second.length - 1 - end]) end++
  const marked = (characters: readonly string[]): string => {
    const middle = characters.slice(start, characters.length - end).join('')
    const before = escapeText(characters.slice(0, start).join(''))
    const after = escapeText(characters.slice(characters.length - end).join(''))
    // Where only the other text has something more, a mark without anything in it shows where.
    return `${before}<mark>${middle === '' ? '\u200b' : escapeText(middle)}</mark>${after}`
  }
  return [marked(first), marked(second)]
}
