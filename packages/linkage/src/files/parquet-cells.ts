import type { ParquetParsers, SchemaTree } from 'hyparquet'
import type { Value } from '../columns/value.ts'
import type { CellTaker } from './cell-taker.ts'
import type { PlainCoder } from './flat-column.ts'
import { isoClock, isoDay, isoMoment } from './iso-time.ts'
import { plainCoder } from './plain-coder.ts'

export type CellReader = {
  readonly parsers: Partial<ParquetParsers>
  /** Takes a run of what the parsers have made. */
  readonly take: (cells: ArrayLike<unknown>) => void
  /** Makes codes of the values as they lie in the file, where that can be. */
  readonly coder?: PlainCoder | undefined
}

const decoder = new TextDecoder('utf-8')

/** Days and moments are ISO text; times are read as integers and made text by `settled`. */
const parsers: Partial<ParquetParsers> = {
  dateFromDays: isoDay,
  timestampFromMilliseconds: (ticks) => isoMoment(ticks, 1_000n),
  timestampFromMicroseconds: (ticks) => isoMoment(ticks, 1_000_000n),
  timestampFromNanoseconds: (ticks) => isoMoment(ticks, 1_000_000_000n),
  jsonFromBytes: (bytes) => decoder.decode(bytes),
}

/**
 * How to read a column's cells; undefined for one that holds structures. A column of texts is read without making strings:
 * each text is replaced by its code where the file's own dictionary or page is decoded.
 */
export function parquetCells(column: SchemaTree, taker: CellTaker): CellReader | undefined {
  if (column.children.length === 0 && column.element.repetition_type !== 'REPEATED') {
    const settle = settled(column)
    if (settle === undefined) return undefined
    if (settle !== 'text') {
      return {
        parsers,
        coder: plainCoder(column, taker),
        take: (cells) => {
          for (let i = 0; i < cells.length; i++) taker.coded(taker.codeOf(settle(cells[i])))
        },
      }
    }
    return {
      parsers: { ...parsers, stringFromBytes: (bytes) => taker.codeOfText(bytes, 0, bytes.length) },
      coder: plainCoder(column, taker),
      take: (cells) => {
        for (let i = 0; i < cells.length; i++) taker.coded((cells[i] ?? 0) as number)
      },
    }
  }
  const item = itemOfList(column)
  const settle = item === undefined ? undefined : settled(item)
  if (settle === undefined) return undefined
  const settleItem = settle === 'text' ? (value: unknown): Value => (value ?? null) as Value : settle
  return {
    parsers,
    take: (cells) => {
      for (let i = 0; i < cells.length; i++) {
        const list = cells[i] as ArrayLike<unknown> | null | undefined
        taker.coded(list === null || list === undefined ? 0 : taker.codeOf(Array.from(list, settleItem)))
      }
    },
  }
}

/** The innermost column of a list of single values. */
function itemOfList(column: SchemaTree): SchemaTree | undefined {
  let at = column
  let repeated = at.element.repetition_type === 'REPEATED' ? 1 : 0
  while (at.children.length === 1) {
    at = at.children[0]!
    if (at.element.repetition_type === 'REPEATED') repeated++
  }
  const isMap = column.element.converted_type === 'MAP' || column.element.logical_type?.type === 'MAP'
  return at.children.length === 0 && repeated === 1 && !isMap ? at : undefined
}

/** How a decoded value becomes one of a table; `text` where it is a text already. */
function settled({ element }: SchemaTree): 'text' | ((decoded: unknown) => Value) | undefined {
  const { type, converted_type: converted, logical_type: logical, scale = 0 } = element
  if (converted === 'INTERVAL' || converted === 'BSON' || logical?.type === 'VARIANT') return undefined
  if (logical?.type === 'TIME' || converted === 'TIME_MILLIS' || converted === 'TIME_MICROS') {
    const ticksPerSecond = ticksOf(logical?.type === 'TIME' ? logical.unit : converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS') // prettier-ignore
    return (ticks) => (isNothing(ticks) ? null : isoClock(BigInt(ticks as number | bigint), ticksPerSecond))
  }
  if (converted === 'DECIMAL') return (value) => (isNothing(value) ? null : Number((value as number).toFixed(scale)))
  const isBytes = type === 'BYTE_ARRAY' && converted !== 'JSON' && logical?.type !== 'JSON'
  if (isBytes) return 'text'
  if (type === 'FIXED_LEN_BYTE_ARRAY' && logical?.type !== 'UUID' && logical?.type !== 'FLOAT16') return undefined
  return (value) => {
    if (isNothing(value)) return null
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
    return value as Value
  }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined || Number.isNaN(value)
}

function ticksOf(unit: 'MILLIS' | 'MICROS' | 'NANOS'): bigint {
  return { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n }[unit]
}
