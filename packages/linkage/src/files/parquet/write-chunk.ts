import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import type { ColumnChunk, Encoding } from 'hyparquet'
import type { Writer } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import type { EncodedCells } from './encode-cells.ts'

const compress = promisify(zstdCompress)
/** The quickest level: what it writes is half of what Snappy does, and it runs beside the encoding of other columns. */
const options = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

export type CompressedCells = Omit<EncodedCells, 'dictionary' | 'cells'> & {
  readonly dictionary: (Pages & { readonly count: number }) | undefined
  readonly cells: Pages
}

/** A page's body: its bytes as written, and how many they are unpacked. */
type Pages = { readonly bytes: Uint8Array; readonly size: number }

export async function compressCells({ dictionary, cells, ...rest }: EncodedCells): Promise<CompressedCells> {
  const [packedDictionary, packedCells] = await Promise.all([
    dictionary && compress(dictionary.bytes, options),
    cells.length === 0 ? cells : compress(cells, options),
  ])
  return {
    ...rest,
    dictionary: dictionary && { bytes: packedDictionary!, size: dictionary.bytes.length, count: dictionary.count },
    cells: { bytes: packedCells, size: cells.length },
  }
}

/** Writes one column of one group of rows: the page of its dictionary, where it has one, and one page of cells. */
export function writeChunk(
  writer: Writer,
  { dictionary, repetition, definition, cells, entries, nulls }: CompressedCells,
  { rows, type, path }: { readonly rows: number; readonly type: NonNullable<ColumnChunk['meta_data']>['type']; readonly path: string[] }, // prettier-ignore
): ColumnChunk {
  const start = writer.offset
  let unpacked = 0
  if (dictionary !== undefined) {
    const { bytes, size, count } = dictionary
    writePageHeader(writer, {
      type: 'DICTIONARY_PAGE',
      uncompressed_page_size: size,
      compressed_page_size: bytes.length,
      dictionary_page_header: { num_values: count, encoding: 'PLAIN' },
    })
    unpacked += writer.offset - start + size
    writer.appendBytes(bytes)
  }
  const encoding: Encoding = dictionary === undefined ? 'PLAIN' : 'RLE_DICTIONARY'
  const dataStart = writer.offset
  const levels = repetition.length + definition.length
  writePageHeader(writer, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: levels + cells.size,
    compressed_page_size: levels + cells.bytes.length,
    data_page_header_v2: {
      num_values: entries,
      num_nulls: nulls,
      num_rows: rows,
      encoding,
      definition_levels_byte_length: definition.length,
      repetition_levels_byte_length: repetition.length,
      is_compressed: cells.size > 0,
    },
  })
  unpacked += writer.offset - dataStart + levels + cells.size
  for (const bytes of [repetition, definition, cells.bytes]) writer.appendBytes(bytes)
  return {
    meta_data: {
      type,
      encodings: dictionary === undefined ? ['PLAIN', 'RLE'] : ['PLAIN', 'RLE', encoding],
      path_in_schema: path,
      codec: 'ZSTD',
      num_values: BigInt(entries),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(unpacked),
      data_page_offset: BigInt(dataStart),
      ...(dictionary !== undefined && { dictionary_page_offset: BigInt(start) }),
    },
    file_offset: BigInt(start),
  }
}
