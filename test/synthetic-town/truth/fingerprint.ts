/**
 * A number that stands for some words: equal words always give the same one, and among the millions of a borough two
 * different lists are not expected to share one (53 bits).
 */
export function fingerprint(words: readonly string[], skip = -1): number {
  let one = 0x811c9dc5
  let other = 0x1000193
  for (let at = 0; at < words.length; at++) {
    if (at === skip) continue
    const word = words[at]!
    for (let place = 0; place < word.length; place++) {
      const code = word.charCodeAt(place)
      one = Math.imul(one ^ code, 0x01000193)
      other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13)
    }
    one = Math.imul(one ^ 31, 0x01000193)
    other = Math.imul(other ^ 31, 0x85ebca6b) ^ (other >>> 11)
  }
  return (other >>> 11) * 0x100000000 + (one >>> 0)
}
