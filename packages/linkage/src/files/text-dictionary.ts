import { isAscii } from 'node:buffer'
import { LinkageError } from '../errors.ts'

/**
 * Distinct texts as UTF-8 bytes, each with a code from 1 up in order of first sight. A million cells become codes without
 * a string being made of each: that is the difference between reading a file in one second and in five.
 */
export type TextDictionary = {
  readonly size: number
  /** The code of the bytes from `start` to `end`. */
  codeOf(bytes: Uint8Array, start: number, end: number): number
  /** Whether the bytes of every text, in order of code, pass the test. Asks no more after the first that does not. */
  every(test: (bytes: Uint8Array, start: number, end: number, code: number) => boolean): boolean
  /** The texts as strings, in order of code; the first has code 1. */
  texts(): string[]
}

const PAGE_BITS = 20
const PAGE_BYTES = 1 << PAGE_BITS
const PAGE_MASK = PAGE_BYTES - 1
const FIRST_PAGE_BYTES = 1 << 12

/** No cell of a table for linkage is longer than this; a longer one is a quote that was never closed. */
const CELL_BYTES_MAX = PAGE_BYTES

/** Open addressing over typed arrays; the bytes lie one after another in pages of a megabyte. */
export function textDictionary(): TextDictionary {
  const pages: Uint8Array[] = []
  let page = new Uint8Array(0)
  let used = 0
  let slots = new Int32Array(1 << 10)
  let hashes = new Int32Array(1 << 9)
  /** Code − 1 → page and place in it. */
  let starts = new Uint32Array(1 << 9)
  let lengths = new Int32Array(1 << 9)
  let size = 0

  const isAt = (place: number, bytes: Uint8Array, start: number, length: number): boolean => {
    if (lengths[place] !== length) return false
    const at = starts[place]!
    const known = pages[at >>> PAGE_BITS]!
    const offset = at & PAGE_MASK
    for (let i = 0; i < length; i++) if (known[offset + i] !== bytes[start + i]) return false
    return true
  }
  const grow = (): void => {
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const wide = new Int32Array(old.length * 2)
      wide.set(old)
      return wide
    }
    hashes = wider(hashes)
    lengths = wider(lengths)
    const wideStarts = new Uint32Array(starts.length * 2)
    wideStarts.set(starts)
    starts = wideStarts
    slots = new Int32Array(slots.length * 2)
    const mask = slots.length - 1
    for (let place = 0; place < size; place++) {
      let slot = hashes[place]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = place + 1
    }
  }
  const add = (bytes: Uint8Array, start: number, length: number, hash: number): number => {
    if (length > CELL_BYTES_MAX) {
      throw new LinkageError('file-invalid', 'A cell is longer than a megabyte. Leave such a column out of the file.')
    }
    if (pages.length === 0 || used + length > page.length) {
      // Small at first: most columns hold few values.
      page = new Uint8Array(Math.min(PAGE_BYTES, Math.max(length, FIRST_PAGE_BYTES << Math.min(pages.length * 2, 8))))
      pages.push(page)
      used = 0
    }
    for (let i = 0; i < length; i++) page[used + i] = bytes[start + i]!
    hashes[size] = hash
    starts[size] = (pages.length - 1) * PAGE_BYTES + used
    lengths[size] = length
    used += length
    return ++size
  }

  return {
    get size() {
      return size
    },
    codeOf(bytes, start, end) {
      let hash = 0x811c9dc5
      for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
      hash ^= hash >>> 15
      const mask = slots.length - 1
      let slot = hash & mask
      for (;;) {
        const code = slots[slot]!
        if (code === 0) break
        if (hashes[code - 1] === hash && isAt(code - 1, bytes, start, end - start)) return code
        slot = (slot + 1) & mask
      }
      if (size * 2 >= slots.length) {
        grow()
        slot = hash & (slots.length - 1)
        while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      }
      return (slots[slot] = add(bytes, start, end - start, hash))
    },
    every(test) {
      for (let place = 0; place < size; place++) {
        const start = starts[place]! & PAGE_MASK
        if (!test(pages[starts[place]! >>> PAGE_BITS]!, start, start + lengths[place]!, place + 1)) return false
      }
      return true
    },
    texts() {
      const texts = new Array<string>(size)
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
      // A page of ASCII is made one string, of which the texts are slices: a tenth of the time of one by one.
      let decoded = -1
      let whole: string | undefined
      for (let place = 0; place < size; place++) {
        const number = starts[place]! >>> PAGE_BITS
        const from = pages[number]!
        if (number !== decoded) {
          decoded = number
          whole = isAscii(from) ? Buffer.from(from.buffer).toString('latin1') : undefined
        }
        const start = starts[place]! & PAGE_MASK
        const end = start + lengths[place]!
        texts[place] = whole === undefined ? decoder.decode(from.subarray(start, end)) : whole.slice(start, end)
      }
      return texts
    },
  }
}
