import type { ColumnChunk, CompressionCodec, PageHeader, SchemaTree } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { parquetHeader } from 'hyparquet/src/column.js'
import { decompressPage } from 'hyparquet/src/datapage.js'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'

/**
 * What makes codes of values as they lie in a page. Puts the codes of `count` values, from `offset` on, at the start of
 * `codes`.
 */
export type PlainCoder = (
  page: Uint8Array,
  offset: number,
  { count, codes }: { readonly count: number; readonly codes: Int32Array },
) => void

/** Takes the first `count` codes of a page; the array is used again. */
export type CodesTaker = (codes: Int32Array, count: number) => void

const READ_HERE = new Set(['PLAIN', 'RLE', 'RLE_DICTIONARY', 'PLAIN_DICTIONARY', 'BIT_PACKED'])

/** Whether the column's part of a row group is one that `readFlatColumn` reads: single values, as nearly every file has them. */
export function isFlatChunk(column: SchemaTree, { meta_data: meta }: ColumnChunk): boolean {
  return (
    column.children.length === 0 &&
    column.element.repetition_type !== 'REPEATED' &&
    meta !== undefined &&
    meta.encodings.every((encoding) => READ_HERE.has(encoding))
  )
}

/** Where the column's part of a row group lies in the file. */
export function bytesOfChunk({ meta_data: meta }: ColumnChunk): { readonly start: number; readonly end: number } {
  const dictionary = Number(meta!.dictionary_page_offset ?? 0)
  const start = dictionary > 0 ? dictionary : Number(meta!.data_page_offset)
  return { start, end: start + Number(meta!.total_compressed_size) }
}

/**
 * Reads a column's part of a row group straight into codes: an entry of the file's own dictionary is looked up once, and a
 * cell that refers to it is one look into an array. `hyparquet` itself would make a value of every cell, which takes five
 * times as long; its parts for headers, compression and run lengths are used here.
 *
 * @returns how many cells there were
 */
export function readFlatColumn(
  bytes: Uint8Array,
  { column, chunk }: { readonly column: SchemaTree; readonly chunk: ColumnChunk },
  { coder, take }: { readonly coder: PlainCoder; readonly take: CodesTaker },
): number {
  const { codec } = chunk.meta_data!
  const mayBeNull = column.element.repetition_type === 'OPTIONAL'
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }
  const total = Number(chunk.meta_data!.num_values)
  let dictionary = new Int32Array(0)
  let cells = 0
  while (cells < total) {
    const header = parquetHeader(reader)
    const packed = bytes.subarray(reader.offset, reader.offset + header.compressed_page_size)
    reader.offset += header.compressed_page_size
    const size = header.uncompressed_page_size
    if (header.type === 'DICTIONARY_PAGE') {
      dictionary = new Int32Array(header.dictionary_page_header!.num_values)
      const page = decompressPage(packed, size, codec, compressors)
      coder(page, 0, { count: dictionary.length, codes: dictionary })
      continue
    }
    const page = cellsOfPage(header, packed, { codec, mayBeNull })
    const codes = codesOfPage(page, dictionary, coder)
    take(codes, page.count)
    cells += page.count
  }
  return cells
}

type Cells = {
  readonly page: Uint8Array
  readonly offset: number
  readonly count: number
  /** 1 where a cell is known; undefined where all are. */
  readonly levels: Uint8Array | undefined
  readonly encoding: string
}

/** The cells of a data page, unpacked. Its second version leaves the levels outside what is compressed. */
function cellsOfPage(
  { data_page_header: v1, data_page_header_v2: v2, uncompressed_page_size: size }: PageHeader,
  packed: Uint8Array,
  { codec, mayBeNull }: { readonly codec: CompressionCodec; readonly mayBeNull: boolean },
): Cells {
  if (v1 !== undefined) {
    const page = decompressPage(packed, size, codec, compressors)
    const levels = mayBeNull ? new Uint8Array(v1.num_values) : undefined
    const reader = { view: viewOf(page), offset: 0 }
    if (levels !== undefined) readRleBitPackedHybrid(reader, 1, levels)
    return { page, offset: reader.offset, count: v1.num_values, levels, encoding: v1.encoding }
  }
  if (v2 === undefined) throw new Error('a page is neither data nor a dictionary')
  const { num_values: count, encoding, definition_levels_byte_length: levelBytes } = v2
  const rest = packed.subarray(levelBytes)
  const page = v2.is_compressed === false ? rest : decompressPage(rest, size - levelBytes, codec, compressors)
  const levels = mayBeNull ? new Uint8Array(count) : undefined
  if (levels !== undefined) readRleBitPackedHybrid({ view: viewOf(packed), offset: 0 }, 1, levels, levelBytes)
  return { page, offset: 0, count, levels, encoding }
}

function codesOfPage(
  { page, offset, count, levels, encoding }: Cells,
  dictionary: Int32Array,
  coder: PlainCoder,
): Int32Array {
  const known = levels === undefined ? count : sum(levels)
  const codes = new Int32Array(known)
  if (encoding === 'PLAIN') coder(page, offset, { count: known, codes })
  else if (encoding.endsWith('DICTIONARY')) {
    const width = page[offset]!
    const reader = { view: viewOf(page), offset: offset + 1 }
    if (width > 0) readRleBitPackedHybrid(reader, width, codes, page.length - reader.offset)
    for (let i = 0; i < known; i++) codes[i] = dictionary[codes[i]!]!
  } else throw new Error(`a page is encoded as ${encoding}, which its column does not say`)
  return levels === undefined || known === count ? codes : spread(codes, levels)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function sum(levels: Uint8Array): number {
  let known = 0
  for (let i = 0; i < levels.length; i++) known += levels[i]!
  return known
}

/** Puts nulls between the codes of the cells that are known. */
function spread(codes: Int32Array, levels: Uint8Array): Int32Array {
  const all = new Int32Array(levels.length)
  for (let i = 0, at = 0; i < levels.length; i++) if (levels[i] === 1) all[i] = codes[at++]!
  return all
}
