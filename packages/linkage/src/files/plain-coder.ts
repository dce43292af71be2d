import type { SchemaTree } from 'hyparquet'
import type { CellTaker } from './cell-taker.ts'
import type { PlainCoder } from './flat-column.ts'
import { isoDay } from './iso-time.ts'

/** How to make codes of a column's values as they lie in a page of a file; undefined for types that are seldom met. */
export function plainCoder({ element }: SchemaTree, taker: CellTaker): PlainCoder | undefined {
  const { type, converted_type: converted, logical_type: logical } = element
  if (type === 'BYTE_ARRAY') return textCoder(taker)
  if (type === 'INT32' && converted === 'DATE') return dayCoder(taker)
  const isSigned = logical === undefined ? isPlainInteger(converted) : logical.type === 'INTEGER' && logical.isSigned
  if (type === 'INT32' && isSigned) return fixedCoder(4, taker, (view, at) => view.getInt32(at, true))
  if (type === 'INT64' && isSigned) return fixedCoder(8, taker, wholeNumber)
  if (type === 'DOUBLE' && logical === undefined) return fixedCoder(8, taker, (view, at) => view.getFloat64(at, true))
  if (type === 'FLOAT' && logical === undefined) return fixedCoder(4, taker, (view, at) => view.getFloat32(at, true))
  return undefined
}

function isPlainInteger(converted: string | undefined): boolean {
  return converted === undefined || converted.startsWith('INT_')
}

function textCoder(taker: CellTaker): PlainCoder {
  return (page, offset, { count, codes }) => {
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
    let at = offset
    for (let i = 0; i < count; i++) {
      const start = at + 4
      const end = start + view.getUint32(at, true)
      if (end > page.length) throw new Error('a text runs over the end of its page')
      codes[i] = taker.codeOfText(page, start, end)
      at = end
    }
  }
}

/** Each day is made text once. */
function dayCoder(taker: CellTaker): PlainCoder {
  const codeOfDay = new Map<number, number>()
  return (page, offset, { count, codes }) => {
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
    for (let i = 0; i < count; i++) {
      const day = view.getInt32(offset + i * 4, true)
      let code = codeOfDay.get(day)
      if (code === undefined) codeOfDay.set(day, (code = taker.codeOf(isoDay(day))))
      codes[i] = code
    }
  }
}

function fixedCoder(
  width: number,
  taker: CellTaker,
  valueAt: (view: DataView, at: number) => number | string,
): PlainCoder {
  return (page, offset, { count, codes }) => {
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
    for (let i = 0; i < count; i++) codes[i] = taker.codeOf(valueAt(view, offset + i * width))
  }
}

/** A whole number of 64 bits; as text where a number would not be exact. */
function wholeNumber(view: DataView, at: number): number | string {
  const number = view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)
  return Number.isSafeInteger(number) ? number : String(view.getBigInt64(at, true))
}
