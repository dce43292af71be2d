import type { GrowingBytes } from './growing-bytes.ts'

/** Values that are written eight at a time. */
const GROUP = 8

/**
 * Writes whole numbers as Parquet's hybrid of runs and bit-packing: one run where all are the same, and packed otherwise.
 *
 * @param width bits of each, from 1 to 24
 */
export function writeHybrid(
  bytes: GrowingBytes,
  values: ArrayLike<number>,
  { count, width }: { readonly count: number; readonly width: number },
): void {
  if (count === 0) return
  const first = values[0]!
  let same = 1
  while (same < count && values[same] === first) same++
  if (same === count) {
    bytes.varint(count * 2)
    bytes.packed([first], 1, Math.ceil(width / 8) * 8)
    return
  }
  const groups = Math.ceil(count / GROUP)
  bytes.varint(groups * 2 + 1)
  const before = bytes.length
  bytes.packed(values, count, width)
  const whole = groups * width
  while (bytes.length - before < whole) bytes.byte(0)
}

/** Bits that a number up to `max` takes; at least one. */
export function bitsOf(max: number): number {
  return Math.max(1, 32 - Math.clz32(max))
}
