import type { Column } from '../columns/column.ts'
import { columnBuilding, settledColumn, type ColumnBuilding } from './column-building.ts'
import { formatOfFile } from './file-format.ts'
import type { ReadingOptions } from './file-progress.ts'
import type { CellTaker } from './cell-taker.ts'
import { notUtf8, readCsv, type CsvReader } from './read-csv.ts'
import { readParquet, type ParquetReader } from './read-parquet.ts'

/** Files read one below the other into columns. */
export type StackedFiles = {
  readonly records: number
  read(path: string): Promise<void>
  has(column: string): boolean
  /** Names of all columns of the files, read or not, in order of first sight. */
  readonly names: readonly string[]
  /** Adds a column with one value for all records of a file. */
  addPerFile(column: string, values: readonly string[]): void
  /** The file a record came from, and its number in it, from 0. */
  placeOf(record: number): PlaceInFile
  /** The finished columns; what was used to build them is given up. */
  settled(): Generator<Column>
}

export type PlaceInFile = { readonly path: string; readonly record: number }

export type StackOptions = ReadingOptions & {
  /** The columns to read; all when left out. */
  readonly columns?: readonly string[] | undefined
  /** Columns to read besides. */
  readonly alsoColumns?: readonly (string | undefined)[] | undefined
  /** Columns not to read. */
  readonly exceptColumns?: ReadonlySet<string> | undefined
}

export function stackedFiles(options: StackOptions): StackedFiles {
  const { columns, alsoColumns = [], exceptColumns, signal, onProgress } = options
  const wanted = columns && new Set([...columns, ...alsoColumns].map((name) => name?.toLowerCase()))
  const names = new Set<string>()
  const buildings = new Map<string, ColumnBuilding>()
  const files: { readonly path: string; readonly firstRecord: number }[] = []
  let records = 0

  const buildingOf = (name: string): ColumnBuilding | undefined => {
    names.add(name)
    if (wanted?.has(name.toLowerCase()) === false || exceptColumns?.has(name) === true) return undefined
    let building = buildings.get(name)
    if (building === undefined) {
      building = columnBuilding(name)
      building.codes.padTo(records)
      buildings.set(name, building)
    }
    return building
  }

  return {
    get records() {
      return records
    },
    async read(path) {
      files.push({ path, firstRecord: records })
      const { format, compressed } = formatOfFile(path)
      if (format === 'csv') {
        const rows = csvRows(path, buildingOf)
        await readCsv(path, rows.reader, { compressed, signal, onProgress })
        records += rows.read()
      } else {
        const rows = parquetRows(path, buildingOf)
        await readParquet(path, rows.reader, { signal, onProgress })
        records += rows.read()
      }
      for (const { codes } of buildings.values()) codes.padTo(records)
    },
    get names() {
      return [...names]
    },
    has: (column) => [...buildings.keys()].some((name) => name.toLowerCase() === column.toLowerCase()),
    addPerFile(column, values) {
      const building = columnBuilding(column)
      buildings.set(column, building)
      const { codes, others } = building
      files.forEach((_, place) => {
        const code = -others.codeOf(values[place])
        const end = files[place + 1]?.firstRecord ?? records
        while (codes.length < end) codes.push(code)
      })
    },
    placeOf(record) {
      const file = files.findLast(({ firstRecord }) => firstRecord <= record)!
      return { path: file.path, record: record - file.firstRecord }
    },
    *settled() {
      for (const [name, building] of buildings) {
        buildings.delete(name)
        yield settledColumn(building)
      }
    },
  }
}

type Rows<Reader> = { readonly reader: Reader; read(): number }

function csvRows(path: string, buildingOf: (name: string) => ColumnBuilding | undefined): Rows<CsvReader> {
  let buildings: { readonly cell: number; readonly building: ColumnBuilding }[] = []
  let records = 0
  let found = new Int32Array(0)
  const reader: CsvReader = {
    header(names) {
      buildings = names.flatMap((name, cell) => {
        const building = buildingOf(name)
        return building === undefined ? [] : [{ cell, building }]
      })
    },
    rows({ bytes, rows, cells, starts, ends, lines }) {
      records += rows
      if (found.length < rows) found = new Int32Array(rows)
      for (const { cell, building } of buildings) {
        const { texts, codes, name } = building
        for (let row = 0, at = cell; row < rows; row++, at += cells) {
          const start = starts[at]!
          const end = ends[at]!
          const code = start === end ? 0 : texts.codeOf(bytes, start, end)
          if (code === 0 && start !== end) throw notUtf8(`${path}, line ${lines[row]!}, column "${name}"`)
          found[row] = code
        }
        codes.append(found, rows)
      }
    },
  }
  return { reader, read: () => records }
}

function parquetRows(path: string, buildingOf: (name: string) => ColumnBuilding | undefined): Rows<ParquetReader> {
  let records = 0
  const reader: ParquetReader = {
    header(names, count) {
      records = count
      const takers = new Map<string, CellTaker>()
      for (const name of names) {
        const building = buildingOf(name)
        if (building !== undefined) takers.set(name, takerFor(path, building))
      }
      return takers
    },
  }
  return { reader, read: () => records }
}

function takerFor(path: string, building: ColumnBuilding): CellTaker {
  const { texts, others, codes, name } = building
  return {
    codeOfText(bytes, start, end) {
      building.saysText = true
      const code = texts.codeOf(bytes, start, end)
      if (code === 0) throw notUtf8(`${path}, column "${name}"`)
      return code
    },
    codeOf: (value) => -others.codeOf(value),
    coded: (code) => codes.push(code),
    codes: (some, count) => codes.append(some, count),
  }
}
