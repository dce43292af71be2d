/** From this many numbers on, an array is worth sharing between threads rather than copying. */
const SHARED_FROM = 1 << 16

/** An array of whole numbers, zero at first; a long one in memory that every thread can read. */
export function intsFor(length: number): Int32Array {
  return length < SHARED_FROM ? new Int32Array(length) : new Int32Array(new SharedArrayBuffer(length * 4))
}

/** The same for 64-bit floats. */
export function floatsFor(length: number): Float64Array {
  return length < SHARED_FROM ? new Float64Array(length) : new Float64Array(new SharedArrayBuffer(length * 8))
}
