import { foldedLetters } from '../names/fold-name.ts'

/** Characters of windows-1252 that are not in the same place in Latin-1. */
const windowsOnly: Readonly<Record<string, number>> = {
  '’': 0x92,
  '‘': 0x91,
  Š: 0x8a,
  š: 0x9a,
  Ž: 0x8e,
  ž: 0x9e,
  '€': 0x80,
}

/** Text in a partner's encoding. What windows-1252 cannot write is sent without its accent, as such systems do. */
export function encodeText(text: string, encoding: 'utf8' | 'windows-1252'): Buffer {
  if (encoding === 'utf8') return Buffer.from(text, 'utf8')
  if (!/[^\u0000-\u00ff]/.test(text)) return Buffer.from(text, 'latin1')
  return Buffer.from(Array.from(text).flatMap(windowsBytes))
}

function windowsBytes(character: string): number[] {
  const code = character.codePointAt(0)!
  if (code <= 0xff) return [code]
  const own = windowsOnly[character]
  if (own !== undefined) return [own]
  return Array.from(foldedLetters(character), (letter) => letter.codePointAt(0)!)
}
