/** Types generated for queries found in "src/research/sql/insert-files.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertFiles' parameters type */
export interface IInsertFilesParams {
  content_sha256s: stringArray;
  encrypted_sha256s: stringArray;
  files: stringArray;
  recipients: stringArray;
  release_id: string;
  rows: numberArray;
}

/** 'InsertFiles' return type */
export type IInsertFilesResult = void;

/** 'InsertFiles' query type */
export interface IInsertFilesQuery {
  params: IInsertFilesParams;
  result: IInsertFilesResult;
}

const insertFilesIR: any = {"usedParamSet":{"release_id":true,"files":true,"recipients":true,"content_sha256s":true,"encrypted_sha256s":true,"rows":true},"params":[{"name":"release_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":199,"b":210}]},{"name":"files","required":true,"transform":{"type":"scalar"},"locs":[{"a":314,"b":320}]},{"name":"recipients","required":true,"transform":{"type":"scalar"},"locs":[{"a":331,"b":342}]},{"name":"content_sha256s","required":true,"transform":{"type":"scalar"},"locs":[{"a":353,"b":369}]},{"name":"encrypted_sha256s","required":true,"transform":{"type":"scalar"},"locs":[{"a":380,"b":398}]},{"name":"rows","required":true,"transform":{"type":"scalar"},"locs":[{"a":409,"b":414}]}],"statement":"-- What are the digests of a release's files, as they were written and as they were encrypted?\ninsert into release_file (release_id, file, recipient, content_sha256, encrypted_sha256, rows)\nselect\n  :release_id!,\n  one.file,\n  one.recipient,\n  one.content_sha256,\n  one.encrypted_sha256,\n  one.rows\nfrom unnest(\n  :files!::text[], :recipients!::text[], :content_sha256s!::text[], :encrypted_sha256s!::text[], :rows!::integer[]\n) as one (file, recipient, content_sha256, encrypted_sha256, rows)"};

/**
 * Query generated from SQL:
 * ```
 * -- What are the digests of a release's files, as they were written and as they were encrypted?
 * insert into release_file (release_id, file, recipient, content_sha256, encrypted_sha256, rows)
 * select
 *   :release_id!,
 *   one.file,
 *   one.recipient,
 *   one.content_sha256,
 *   one.encrypted_sha256,
 *   one.rows
 * from unnest(
 *   :files!::text[], :recipients!::text[], :content_sha256s!::text[], :encrypted_sha256s!::text[], :rows!::integer[]
 * ) as one (file, recipient, content_sha256, encrypted_sha256, rows)
 * ```
 */
export const insertFiles = new PreparedQuery<IInsertFilesParams,IInsertFilesResult>(insertFilesIR);


