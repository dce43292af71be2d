import type { Scalar } from '../../columns/value.ts'
import type { ScalarKind } from '../output-column.ts'
import type { ColumnCells } from './column-cells.ts'
import type { GrowingBytes } from './growing-bytes.ts'
import { bitsOf, writeHybrid } from './levels.ts'

/** One column of one group of rows, encoded and not yet compressed. */
export type EncodedCells = {
  /** The values that cells refer to; without it the values themselves are in `cells`. */
  readonly dictionary: { readonly bytes: Buffer; readonly count: number } | undefined
  readonly repetition: Buffer
  readonly definition: Buffer
  readonly cells: Buffer
  /** Cells, nothing known included; for lists their items. */
  readonly entries: number
  readonly nulls: number
}

/** Values far apart would take as many bits as they have themselves. */
const RANGE_MAX = 4096

/**
 * Encodes cells by a dictionary where values repeat, as PLAIN where they hardly do.
 *
 * @param bytes is used for each part in turn and left empty
 */
export function encodeCells(bytes: GrowingBytes, cells: ColumnCells, kind: ScalarKind): EncodedCells {
  const { definition, defined, repetition, count } = cells
  if (repetition !== undefined) writeHybrid(bytes, repetition, { count: repetition.length, width: 1 })
  const repetitionBytes = bytes.take()
  writeHybrid(bytes, definition, { count: definition.length, width: bitsOf(defined) })
  const definitionBytes = bytes.take()
  const coded = 'numbers' in cells ? codedRange(cells.numbers, count, kind) : cells
  const isRepeated = coded !== undefined && kind !== 'boolean' && coded.distinct.length * 2 <= count
  let dictionary: EncodedCells['dictionary']
  if (isRepeated) {
    writeValues(bytes, coded.distinct, kind)
    dictionary = { bytes: bytes.take(), count: coded.distinct.length }
    const width = bitsOf(coded.distinct.length - 1)
    bytes.byte(width)
    writeHybrid(bytes, coded.places, { count, width })
  } else if ('numbers' in cells) writeNumbers(bytes, cells.numbers.subarray(0, count), kind)
  else writeValues(bytes, inTurn(cells.places, cells.distinct, count), kind)
  return {
    dictionary,
    repetition: repetitionBytes,
    definition: definitionBytes,
    cells: bytes.take(),
    entries: definition.length,
    nulls: definition.length - count,
  }
}

/** Whole numbers close together, such as levels: every number of their range is a value of the dictionary. */
function codedRange(
  numbers: Float64Array,
  count: number,
  kind: ScalarKind,
): { readonly places: Int32Array; readonly distinct: readonly number[] } | undefined {
  if (kind !== 'integer' || count === 0) return undefined
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at++) {
    min = Math.min(min, numbers[at]!)
    max = Math.max(max, numbers[at]!)
  }
  if (max - min >= RANGE_MAX) return undefined
  const places = new Int32Array(count)
  for (let at = 0; at < count; at++) places[at] = numbers[at]! - min
  return { places, distinct: Array.from({ length: max - min + 1 }, (_, place) => min + place) }
}

function inTurn(places: Int32Array, distinct: readonly Scalar[], count: number): Scalar[] {
  return Array.from({ length: count }, (_, at) => distinct[places[at]!]!)
}

function writeValues(bytes: GrowingBytes, values: readonly Scalar[], kind: ScalarKind): void {
  if (kind === 'text') for (const value of values) bytes.text(String(value))
  else if (kind === 'boolean') bytes.packed(values.map(Number), values.length, 1)
  else writeNumbers(bytes, values as readonly number[], kind)
}

function writeNumbers(bytes: GrowingBytes, values: ArrayLike<number>, kind: ScalarKind): void {
  if (kind === 'integer') for (let at = 0; at < values.length; at++) bytes.int64(values[at]!)
  else for (let at = 0; at < values.length; at++) bytes.double(values[at]!)
}
