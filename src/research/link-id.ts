import { randomBytes } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A link id: the one thing that the two files of a release share. `kr1-`, 25 characters of which each is five random bits,
 * and a check character, so that whoever types one notices a slip. It is made for one release, kept nowhere, and says
 * nothing: not who, not where in the file, not which release.
 */
export function newLinkId(): string {
  const body = Array.from(randomBytes(25), (byte) => alphabet[byte & 31]!).join('')
  return `kr1-${body}${checkCharacter(body)}`
}

/** Whether a text is a link id with its own check character. */
export function isLinkId(text: string): boolean {
  return /^kr1-[a-z2-7]{26}$/.test(text) && checkCharacter(text.slice(4, -1)) === text.at(-1)
}

/** Luhn's sum over the 32 characters of base32: it finds every single slip, and nearly every swap of neighbours. */
function checkCharacter(body: string): string {
  let sum = 0
  for (const [at, character] of Array.from(body).reverse().entries()) {
    const value = alphabet.indexOf(character) * (at % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / 32) + (value % 32)
  }
  return alphabet[(32 - (sum % 32)) % 32]!
}
