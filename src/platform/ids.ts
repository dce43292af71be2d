import { randomBytes, randomInt } from 'node:crypto'

/**
 * A fresh id: UUID version 7 (RFC 9562), random but for the millisecond it was made in, so that indexes stay compact.
 * Nothing about a person or family can be read from it.
 */
export function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A whole number from 0 up to, but not including, `limit`; no one can foretell it. */
export function randomNumberBelow(limit: number): number {
  return randomInt(limit)
}
