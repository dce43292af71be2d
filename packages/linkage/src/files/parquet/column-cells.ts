import { settledValue, type Scalar, type Value } from '../../columns/value.ts'
import { codeAt, type OutputColumn, type ValueKind } from '../output-column.ts'

/** Rows of the output, from one up to another that is not among them. */
export type Rows = { readonly from: number; readonly to: number }

/**
 * The cells of one column in one group of rows, as Parquet lays them out: how far each is there (`definition`), where
 * lists begin (`repetition`), and the items that are there, each as its place in `distinct` or, without it, as itself.
 */
export type ColumnCells = {
  readonly definition: Uint8Array
  /** The definition of an item that is there. */
  readonly defined: number
  /** For lists: 0 where a row begins and 1 where its list goes on. */
  readonly repetition: Uint8Array | undefined
  /** How many items are there. */
  readonly count: number
} & ({ readonly places: Int32Array; readonly distinct: readonly Scalar[] } | { readonly numbers: Float64Array })

/** Reads groups of rows of one column, one after the other, without making a value of each cell. */
export type CellsReader = (rows: Rows) => ColumnCells

export function cellsReader(output: OutputColumn, kind: ValueKind): CellsReader {
  if ('numberAt' in output) return (rows) => numbersOf(output.numberAt, rows)
  return typeof kind === 'string' ? scalarsReader(output) : (rows) => itemsOf(output, rows)
}

function numbersOf(numberAt: (row: number) => number, { from, to }: Rows): ColumnCells {
  const definition = new Uint8Array(to - from)
  const numbers = new Float64Array(to - from)
  let count = 0
  for (let row = from; row < to; row++) {
    const value = settledValue(numberAt(row))
    if (value === null) continue
    definition[row - from] = 1
    numbers[count++] = value as number
  }
  return { definition, defined: 1, repetition: undefined, count, numbers }
}

type CodedColumn = Extract<OutputColumn, { column: unknown }>

/** A column's own codes become places among the values that this group of rows holds, which is one look into an array. */
function scalarsReader(output: CodedColumn): CellsReader {
  const { values } = output.column
  /** Code → its place, counted on from group to group so that nothing needs clearing. */
  const placeOf = new Int32Array(values.length).fill(-1)
  let earlier = 0
  return ({ from, to }) => {
    const definition = new Uint8Array(to - from)
    const places = new Int32Array(to - from)
    const distinct: Scalar[] = []
    let count = 0
    for (let row = from; row < to; row++) {
      const code = codeAt(output, row)
      if (code === 0) continue
      definition[row - from] = 1
      let place = placeOf[code]! - earlier
      if (place < 0) {
        place = distinct.push(values[code] as Scalar) - 1
        placeOf[code] = earlier + place
      }
      places[count++] = place
    }
    earlier += distinct.length
    return { definition, defined: 1, repetition: undefined, count, places, distinct }
  }
}

/** Definition of a list that is there but empty, of an item that is null, and of one that is there. */
const EMPTY = 1
const NULL_ITEM = 2
const ITEM = 3

function itemsOf(output: CodedColumn, { from, to }: Rows): ColumnCells {
  const { values } = output.column
  const definition: number[] = []
  const repetition: number[] = []
  const places: number[] = []
  const distinct = new Map<Scalar, number>()
  for (let row = from; row < to; row++) {
    const list = values[codeAt(output, row)] as readonly Value[] | null
    if (list === null || list.length === 0) {
      repetition.push(0)
      definition.push(list === null ? 0 : EMPTY)
      continue
    }
    list.forEach((item, at) => {
      repetition.push(at === 0 ? 0 : 1)
      definition.push(item === null ? NULL_ITEM : ITEM)
      if (item === null) return
      const known = distinct.get(item as Scalar) ?? distinct.size
      distinct.set(item as Scalar, known)
      places.push(known)
    })
  }
  return {
    definition: Uint8Array.from(definition),
    defined: ITEM,
    repetition: Uint8Array.from(repetition),
    count: places.length,
    places: Int32Array.from(places),
    distinct: [...distinct.keys()],
  }
}
