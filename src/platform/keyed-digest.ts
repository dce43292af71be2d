import { hash } from 'node:crypto'

const blockBytes = 64

/**
 * HMAC-SHA-256 of `domain`, a zero byte and `value`, cut to 16 bytes. Written with the one-shot hash because intake asks
 * for three digests a row: `createHmac` takes four times as long (about 20 µs against 5 µs) for the same bytes.
 *
 * @param secret at most 64 bytes
 */
export function keyedDigest(secret: Uint8Array): (domain: string, value: string) => Buffer {
  const innerPad = padded(secret, 0x36)
  const outer = Buffer.concat([padded(secret, 0x5c), Buffer.alloc(32)])

  return (domain, value) => {
    const inner = Buffer.allocUnsafe(blockBytes + Buffer.byteLength(domain) + 1 + Buffer.byteLength(value))
    innerPad.copy(inner)
    const zeroAt = blockBytes + inner.write(domain, blockBytes)
    inner[zeroAt] = 0
    inner.write(value, zeroAt + 1)
    hash('sha256', inner, 'buffer').copy(outer, blockBytes)
    return hash('sha256', outer, 'buffer').subarray(0, 16)
  }
}

function padded(secret: Uint8Array, byte: number): Buffer {
  const block = Buffer.alloc(blockBytes, byte)
  secret.forEach((bits, index) => (block[index]! ^= bits))
  return block
}
