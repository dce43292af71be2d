import { statSync } from 'node:fs'
import { faultOfIds, type IdFault } from '../columns/fault-of-ids.ts'
import { columnNamed, tableOfEncoded, type Table, type TableOptions } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import { formatOfFile, nameWithoutEnding } from './file-format.ts'
import type { ReadingOptions } from './file-progress.ts'
import { lineOfRecord } from './read-csv.ts'
import { stackedFiles, type PlaceInFile } from './stacked-files.ts'

export type ReadTableOptions = TableOptions &
  ReadingOptions & {
    /**
     * Read these columns only, besides the unique id and the source dataset; all when left out. What is not needed to link
     * costs no memory while linking: `writeClusters` reads it again.
     */
    readonly columns?: readonly string[] | undefined
    /** What needs a column, for the error when no file has it. */
    readonly neededBy?: ((column: string) => string | undefined) | undefined
    /** What to call the source dataset of each file, instead of its name. The files may then have no such column. */
    readonly sourceNames?: readonly string[] | undefined
    /** Is told what is odd but no reason to stop. */
    readonly onWarning?: ((message: string) => void) | undefined
  }

/** What Splink calls the column that says where a record came from. */
const SOURCE_DATASET = 'source_dataset'

/**
 * Reads files into one table, one below the other; `.csv`, `.csv.gz` and `.parquet` by ending. A column that a file lacks
 * holds nothing there. With several files and no column of that name, a record's source dataset is its file's name without
 * ending, as in Splink.
 *
 * In CSV an empty cell is nothing known, quoted or not. Parquet keeps its types, but days and moments become ISO text, and
 * whole numbers too large to be exact become text.
 */
export async function readTable(paths: readonly string[], options: ReadTableOptions = {}): Promise<Table> {
  if (paths.length === 0) throw new LinkageError('option-invalid', 'There is no file to read. Name at least one.')
  paths.forEach(checkIsFile)
  const sourceName = options.sourceDataset ?? (paths.length > 1 || options.sourceNames ? SOURCE_DATASET : undefined)
  const stack = stackedFiles({ ...options, alsoColumns: [options.uniqueId, sourceName] })
  for (const path of paths) await stack.read(path)
  const { sourceNames } = options
  if (sourceName !== undefined && stack.has(sourceName) && sourceNames !== undefined) throw sourceNamedTwice(sourceName)
  if (sourceName !== undefined && !stack.has(sourceName) && (paths.length > 1 || sourceNames !== undefined)) {
    stack.addPerFile(sourceName, distinct(sourceNames ?? paths.map(nameWithoutEnding), sourceName))
  }

  const hasSource = sourceName !== undefined && stack.has(sourceName)

  for (const name of [options.uniqueId, ...(options.columns ?? [])]) {
    if (name !== undefined && !stack.has(name)) throw columnMissing(name, stack.names, options.neededBy?.(name))
  }
  const table = tableOfEncoded(stack.settled(), stack.records)
  const uniqueId = options.uniqueId === undefined ? undefined : columnNamed(table, options.uniqueId)
  const sourceDataset = hasSource ? columnNamed(table, sourceName) : undefined
  const fault = uniqueId && faultOfIds(uniqueId, sourceDataset)
  if (fault !== undefined) throw await asFaultOfFile(fault, stack.placeOf(fault.record))
  for (const { name, values } of table.columns.values()) {
    if (values.length === 1) options.onWarning?.(`Column "${name}" holds nothing in any record.`)
  }
  return { ...table, uniqueId, sourceDataset }
}

function checkIsFile(path: string): void {
  formatOfFile(path)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new LinkageError('file-missing', `There is no file ${path}. Correct the path.`)
  if (!found.isFile()) throw new LinkageError('file-missing', `${path} is not a file. Name a file.`)
}

/** What each file's records are called; two that are called alike could not be told apart. */
function distinct(names: readonly string[], column: string): readonly string[] {
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice === undefined) return names
  throw new LinkageError(
    'option-invalid',
    `Two of the files are called ${twice}, so their records could not be told apart. Name each, rename one, or give the records a column "${column}".`,
  )
}

function columnMissing(name: string, known: readonly string[], neededBy: string | undefined): LinkageError {
  const use = neededBy === undefined ? '' : `, which ${neededBy} reads`
  const columns = known.map((each) => `"${each}"`).join(', ')
  return new LinkageError(
    'column-missing',
    `The input has no column "${name}"${use}. It has ${columns}. Correct the name, or add the column before linking.`,
  )
}

function sourceNamedTwice(column: string): LinkageError {
  return new LinkageError(
    'option-invalid',
    `The records say themselves where they come from, in column "${column}", so the files cannot be given other names. Leave the names away, or the column.`,
  )
}

/** Says which line of which file holds the record whose id is at fault. */
async function asFaultOfFile(fault: IdFault, { path, record }: PlaceInFile): Promise<LinkageError> {
  const line = formatOfFile(path).format === 'csv' ? await lineOfRecord(path, record) : undefined
  const where = line === undefined ? `${path}, record ${record + 1}` : `${path}, line ${line}`
  return new LinkageError('table-invalid', `${where}: the record ${fault.message}`)
}
