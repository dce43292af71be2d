/** Types generated for queries found in "src/intake/sql/rows-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type BufferArray = (Buffer)[];

/** 'RowsHeld' parameters type */
export interface IRowsHeldParams {
  file_kind: string;
  row_key_digests: BufferArray;
  source: string;
}

/** 'RowsHeld' return type */
export interface IRowsHeldResult {
  content_digest: Buffer;
  row_key_digest: Buffer;
}

/** 'RowsHeld' query type */
export interface IRowsHeldQuery {
  params: IRowsHeldParams;
  result: IRowsHeldResult;
}

const rowsHeldIR: any = {"usedParamSet":{"source":true,"file_kind":true,"row_key_digests":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":173,"b":180}]},{"name":"file_kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":207,"b":217}]},{"name":"row_key_digests","required":true,"transform":{"type":"scalar"},"locs":[{"a":289,"b":305}]}],"statement":"-- Which of these rows of a source are held now, and saying what?\nselect\n  record.row_key_digest,\n  record.content_digest\nfrom source_record as record\nwhere record.source = :source!\n  and record.file_kind = :file_kind!\n  and record.known_to = 'infinity'\n  and record.row_key_digest = any (:row_key_digests!::bytea[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which of these rows of a source are held now, and saying what?
 * select
 *   record.row_key_digest,
 *   record.content_digest
 * from source_record as record
 * where record.source = :source!
 *   and record.file_kind = :file_kind!
 *   and record.known_to = 'infinity'
 *   and record.row_key_digest = any (:row_key_digests!::bytea[])
 * ```
 */
export const rowsHeld = new PreparedQuery<IRowsHeldParams,IRowsHeldResult>(rowsHeldIR);


