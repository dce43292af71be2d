import { isAscii, isUtf8 } from 'node:buffer'
import { LinkageError } from '../errors.ts'

/**
 * Distinct texts as UTF-8 bytes, each with a code from 1 up in order of first sight. A million cells become codes without
 * a string being made of each: that is the difference between reading a file in one second and in five.
 */
export type TextDictionary = {
  readonly size: number
  /** The code of the bytes from `start` to `end`; 0 when they are not UTF-8. */
  codeOf(bytes: Uint8Array, start: number, end: number): number
  /** Whether the bytes of every text, in order of code, pass the test. Asks no more after the first that does not. */
  every(test: (bytes: Uint8Array, start: number, end: number, code: number) => boolean): boolean
  /** Code → text as a string; the first is null. */
  texts(): (string | null)[]
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
  /** Two numbers a slot, a hash and the code that has it, side by side so that both come from memory at once. */
  let slots = new Int32Array(1 << 9)
  /** Two numbers a text: page and place in it, and length. */
  let places = new Uint32Array(1 << 8)
  let size = 0

  const isText = (code: number, bytes: Uint8Array, start: number, length: number): boolean => {
    const at = places[code * 2 - 2]!
    if (places[code * 2 - 1] !== length) return false
    const known = pages[at >>> PAGE_BITS]!
    const offset = at & PAGE_MASK
    for (let i = 0; i < length; i++) if (known[offset + i] !== bytes[start + i]) return false
    return true
  }
  const freeSlot = (hash: number): number => {
    const mask = slots.length - 1
    let slot = (hash << 1) & mask
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
    return slot
  }
  const grow = (): void => {
    const old = slots
    slots = new Int32Array(old.length * 2)
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] === 0) continue
      const free = freeSlot(old[slot]!)
      slots[free] = old[slot]!
      slots[free + 1] = old[slot + 1]!
    }
  }
  const add = (bytes: Uint8Array, start: number, length: number): number => {
    if (!isTextUtf8(bytes, start, start + length)) return 0
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
    if (size * 2 === places.length) {
      const old = places
      places = new Uint32Array(old.length * 2)
      places.set(old)
    }
    places[size * 2] = (pages.length - 1) * PAGE_BYTES + used
    places[size * 2 + 1] = length
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
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
      hash ^= hash >>> 13
      const mask = slots.length - 1
      for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
        const code = slots[slot + 1]!
        if (code === 0) break
        if (slots[slot] === hash && isText(code, bytes, start, end - start)) return code
      }
      if (size * 3 >= slots.length) grow()
      const code = add(bytes, start, end - start)
      if (code === 0) return 0
      const slot = freeSlot(hash)
      slots[slot] = hash
      return (slots[slot + 1] = code)
    },
    every(test) {
      for (let place = 0; place < size; place++) {
        const start = places[place * 2]! & PAGE_MASK
        const page = pages[places[place * 2]! >>> PAGE_BITS]!
        if (!test(page, start, start + places[place * 2 + 1]!, place + 1)) return false
      }
      return true
    },
    texts() {
      const texts: (string | null)[] = [null]
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
      // A page of ASCII is made one string, of which the texts are slices: a tenth of the time of one by one.
      let decoded = -1
      let whole: string | undefined
      for (let place = 0; place < size; place++) {
        const number = places[place * 2]! >>> PAGE_BITS
        const from = pages[number]!
        if (number !== decoded) {
          decoded = number
          whole = isAscii(from) ? Buffer.from(from.buffer).toString('latin1') : undefined
        }
        const start = places[place * 2]! & PAGE_MASK
        const end = start + places[place * 2 + 1]!
        texts.push(whole === undefined ? decoder.decode(from.subarray(start, end)) : whole.slice(start, end))
      }
      return texts
    },
  }
}

/** ASCII is known to be UTF-8 without asking. */
function isTextUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > 127) return isUtf8(bytes.subarray(start, end))
  return true
}
