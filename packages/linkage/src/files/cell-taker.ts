import type { Value } from '../columns/value.ts'

/** Takes the cells of a column, one after another. */
export type CellTaker = {
  /** The code of a text; it comes back as the argument of `coded`. Throws for bytes that are no UTF-8. */
  codeOfText(bytes: Uint8Array, start: number, end: number): number
  coded(code: number): void
  /** The code of any other value. */
  codeOf(value: Value): number
  /** Takes the first `count` of the codes. */
  codes(codes: Int32Array, count: number): void
}
