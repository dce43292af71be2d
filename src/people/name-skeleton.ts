/**
 * A word brought down to its bones, so that the usual slips of spelling do not keep two records from being looked at
 * together: the first letter and the consonants after it, doubles once, like sounds as one letter. For blocking only,
 * never evidence. It knows no language's pronunciation: English phonetics would find English names best (identity rules §6).
 */
export function nameSkeleton(word: string): string {
  let bones = ''
  for (const letter of word.replace(/ph/g, 'f').replace(/[^a-z]/g, '')) {
    const sound = sounds[letter] ?? letter
    if (bones === '' || (!vowels.has(letter) && !bones.endsWith(sound))) bones += vowels.has(letter) ? 'a' : sound
  }
  return bones === '' ? word : bones
}

const vowels = new Set(['a', 'e', 'i', 'o', 'u', 'y', 'h', 'w'])
const sounds: Readonly<Record<string, string>> = { c: 'k', q: 'k', z: 's', x: 's', v: 'f', j: 'g', b: 'p', d: 't' }
