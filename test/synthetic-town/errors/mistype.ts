import { type Random } from '../random.ts'

const neighbours: Readonly<Record<string, string>> = {
  a: 'sq', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n',
  n: 'bm', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x',
} // prettier-ignore

const soundsLike = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['ie', 'ei'],
  ['ei', 'ie'],
  ['ck', 'k'],
  ['k', 'ck'],
  ['y', 'ie'],
  ['ea', 'ee'],
  ['s', 'z'],
  ['c', 'k'],
  ['th', 't'],
  ['ll', 'l'],
  ['nn', 'n'],
  ['n', 'nn'],
  ['tt', 't'],
  ['au', 'or'],
] as const

/** A name as a hurried clerk types it: one slip, never in the first letter where most are noticed. */
export function mistype(word: string, random: Random): string {
  if (word.length < 3) return `${word}${word[word.length - 1] ?? ''}`
  for (let tries = 0; tries < 8; tries++) {
    const slip = oneSlip(word, random)
    if (slip !== word) return slip
  }
  return word.slice(0, -1)
}

function oneSlip(word: string, random: Random): string {
  const at = random.between(1, word.length - 2)
  const before = word.slice(0, at)
  const letter = word[at]!
  const after = word.slice(at + 1)
  switch (random.below(6)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return before + after[0]! + letter + after.slice(1)
    case 3: {
      const near = neighbours[letter.toLowerCase()]
      return near ? before + random.pick(Array.from(near)) + after : word
    }
    default: {
      const [sound, written] = random.pick(soundsLike)
      const found = word.indexOf(sound, 1)
      return found < 0 ? word : word.slice(0, found) + written + word.slice(found + sound.length)
    }
  }
}

/** A number with one digit wrong, never the first. */
export function mistypeDigit(number: string, random: Random): string {
  const places = Array.from(number).flatMap((character, at) =>
    at > 0 && character >= '0' && character <= '9' ? [at] : [],
  )
  if (places.length === 0) return number
  const at = random.pick(places)
  return number.slice(0, at) + String((Number(number[at]) + 1 + random.below(9)) % 10) + number.slice(at + 1)
}
