import { codesFor } from '../columns/codes.ts'

/** Codes of a column whose length is not known yet, kept in pages so that growing copies nothing. */
export type GrowingCodes = {
  push(code: number): void
  /** Adds the first `count` of the codes. */
  append(codes: Int32Array, count: number): void
  /** Adds nulls until there are this many codes. */
  padTo(records: number): void
  readonly length: number
  /** All codes in one piece, each replaced by `change`. The pages are given up on the way. */
  settle(change: (code: number) => number): Int32Array
}

const PAGE_BITS = 16
const PAGE_MASK = (1 << PAGE_BITS) - 1

export function growingCodes(): GrowingCodes {
  const pages: (Int32Array | undefined)[] = []
  let page = new Int32Array(0)
  let length = 0
  const nextPage = (): void => {
    page = new Int32Array(1 << PAGE_BITS)
    pages.push(page)
  }
  const push = (code: number): void => {
    if ((length & PAGE_MASK) === 0) nextPage()
    page[length++ & PAGE_MASK] = code
  }
  return {
    push,
    append(codes, count) {
      for (let from = 0; from < count;) {
        const place = length & PAGE_MASK
        if (place === 0) nextPage()
        const part = codes.subarray(from, Math.min(count, from + page.length - place))
        page.set(part, place)
        length += part.length
        from += part.length
      }
    },
    padTo(records) {
      while (length < records) push(0)
    },
    get length() {
      return length
    },
    settle(change) {
      const codes = codesFor(length)
      for (let place = 0; place < pages.length; place++) {
        const from = pages[place]!
        const start = place << PAGE_BITS
        const end = Math.min(from.length, length - start)
        for (let i = 0; i < end; i++) codes[start + i] = change(from[i]!)
        pages[place] = undefined
      }
      return codes
    },
  }
}
