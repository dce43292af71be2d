type Numbers = Int32Array | Int8Array | Uint8Array | Float64Array

/** Array → its copy in memory that every thread can read, for as long as somebody holds the array. */
const copies = new WeakMap<Numbers, Numbers>()

/** Shorter arrays are handed over as copies. */
const SHARED_FROM = 1 << 12

/**
 * The same plain data with its long arrays in shared memory, so that handing it to another thread copies nothing. What
 * is shared must not be written to afterwards.
 */
export function inSharedMemory<Data>(data: Data): Data {
  return shared(data) as Data
}

function shared(data: unknown): unknown {
  if (
    data instanceof Int32Array ||
    data instanceof Int8Array ||
    data instanceof Uint8Array ||
    data instanceof Float64Array
  )
    return sharedArray(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map(shared)
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shared(value)]))
}

function sharedArray(array: Numbers): Numbers {
  if (array.length < SHARED_FROM || array.buffer instanceof SharedArrayBuffer) return array
  let copy = copies.get(array)
  if (copy === undefined) {
    const memory = new SharedArrayBuffer(array.byteLength)
    copy =
      array instanceof Int32Array
        ? new Int32Array(memory)
        : array instanceof Int8Array
          ? new Int8Array(memory)
          : array instanceof Uint8Array
            ? new Uint8Array(memory)
            : new Float64Array(memory)
    copy.set(array)
    copies.set(array, copy)
  }
  return copy
}
