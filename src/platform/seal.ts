import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/**
 * Seal a message with AES-256-GCM, bound to what it is about: opening it under another `about` fails, so that a sealed
 * field moved to another row, column or table cannot be read (ASVS 11.3.3).
 *
 * @returns nonce (12 bytes), tag (16 bytes), then as many bytes as the message has
 */
export function seal(key: Uint8Array, about: string, plain: Uint8Array | string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce)
  cipher.setAAD(Buffer.from(about))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Open what `seal` sealed; throws when the key, the binding or a single bit is not as it was. */
export function unseal(key: Uint8Array, about: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), sealed.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  const body = decipher.update(sealed.subarray(nonceBytes + tagBytes))
  decipher.final()
  return body
}
