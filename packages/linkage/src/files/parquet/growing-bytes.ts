/** Bytes that are appended to, in one buffer that grows and is used again. */
export type GrowingBytes = {
  readonly length: number
  byte(value: number): void
  uint32(value: number): void
  /** A 64-bit float, least significant byte first. */
  double(value: number): void
  /** A whole number that is exact, as 64 bits in two's complement, least significant byte first. */
  int64(value: number): void
  /** Unsigned, seven bits to a byte, least significant first: LEB128, which Parquet calls ULEB128. */
  varint(value: number): void
  /** A text's length in bytes as 32 bits, and the text as UTF-8. */
  text(value: string): void
  /** Whole numbers of `width` bits each, least significant first, filled up to whole bytes. */
  packed(values: ArrayLike<number>, count: number, width: number): void
  /** A copy of what has been written; starts anew. */
  take(): Buffer
}

const BYTES_PER_CHARACTER_MAX = 3

export function growingBytes(initialSize = 1 << 16): GrowingBytes {
  let buffer = Buffer.allocUnsafe(initialSize)
  let length = 0
  const ensure = (more: number): void => {
    if (length + more <= buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + more))
    buffer.copy(larger, 0, 0, length)
    buffer = larger
  }
  return {
    get length() {
      return length
    },
    byte(value) {
      ensure(1)
      buffer[length++] = value
    },
    uint32(value) {
      ensure(4)
      length = buffer.writeUInt32LE(value, length)
    },
    double(value) {
      ensure(8)
      length = buffer.writeDoubleLE(value, length)
    },
    int64(value) {
      ensure(8)
      const low = ((value % 2 ** 32) + 2 ** 32) % 2 ** 32
      length = buffer.writeUInt32LE(low, length)
      length = buffer.writeInt32LE((value - low) / 2 ** 32, length)
    },
    varint(value) {
      ensure(10)
      let rest = value
      for (; rest > 127; rest = Math.floor(rest / 128)) buffer[length++] = (rest % 128) + 128
      buffer[length++] = rest
    },
    text(value) {
      ensure(4 + value.length * BYTES_PER_CHARACTER_MAX)
      const start = length + 4
      let end = start
      // Nearly every text is ASCII and short: a loop is quicker than a call.
      for (let at = 0; at < value.length; at++) {
        const unit = value.charCodeAt(at)
        if (unit > 127) {
          end = start + buffer.write(value, start)
          break
        }
        buffer[end++] = unit
      }
      buffer.writeUInt32LE(end - start, length)
      length = end
    },
    packed(values, count, width) {
      ensure(Math.ceil((count * width) / 8))
      let bits = 0
      let held = 0
      for (let at = 0; at < count; at++) {
        bits |= values[at]! << held
        for (held += width; held >= 8; held -= 8) {
          buffer[length++] = bits & 255
          bits >>>= 8
        }
      }
      if (held > 0) buffer[length++] = bits & 255
    },
    take() {
      const bytes = Buffer.from(buffer.subarray(0, length))
      length = 0
      return bytes
    },
  }
}
