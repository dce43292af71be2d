import { hash } from 'node:crypto'

const blockBytes = 64

/**
 * HMAC-SHA-256 of `domain`, a zero byte and `value`, cut to 16 bytes. Written with the one-shot hash, because intake asks
 * for three digests a row: `createHmac` takes ten times as long for the same bytes (about 15 µs against 1.3 µs). Half of
 * that is saved by passing digests on as strings, which are cheaper to make than buffers.
 *
 * @param secret at most 64 bytes
 */
export function keyedDigest(secret: Uint8Array): (domain: string, value: string) => Buffer {
  const innerPad = padded(secret, 0x36)
  const outer = Buffer.concat([padded(secret, 0x5c), Buffer.alloc(32)])
  let inner = Buffer.concat([innerPad, Buffer.alloc(4_096)])

  return (domain, value) => {
    const most = blockBytes + domain.length * 3 + 1 + value.length * 3
    if (most > inner.length) inner = Buffer.concat([innerPad, Buffer.alloc(most * 2)])
    let end = blockBytes + inner.write(domain, blockBytes)
    inner[end] = 0
    end += 1 + inner.write(value, end + 1)
    outer.write(hash('sha256', inner.subarray(0, end), 'binary'), blockBytes, 'latin1')
    return Buffer.from(hash('sha256', outer, 'binary').slice(0, 16), 'latin1')
  }
}

function padded(secret: Uint8Array, byte: number): Buffer {
  const block = Buffer.alloc(blockBytes, byte)
  secret.forEach((bits, index) => (block[index]! ^= bits))
  return block
}
