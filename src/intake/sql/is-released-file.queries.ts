/** Types generated for queries found in "src/intake/sql/is-released-file.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'IsReleasedFile' parameters type */
export interface IIsReleasedFileParams {
  sha256s: stringArray;
}

/** 'IsReleasedFile' return type */
export interface IIsReleasedFileResult {
  released: boolean;
}

/** 'IsReleasedFile' query type */
export interface IIsReleasedFileQuery {
  params: IIsReleasedFileParams;
  result: IIsReleasedFileResult;
}

const isReleasedFileIR: any = {"usedParamSet":{"sha256s":true},"params":[{"name":"sha256s","required":true,"transform":{"type":"scalar"},"locs":[{"a":194,"b":202},{"a":257,"b":265}]}],"statement":"-- Is any of these digests that of a file released to research, as it was written or as it was encrypted?\nselect exists (\n  select\n  from release_file\n  where release_file.content_sha256 = any (:sha256s!::text[])\n    or release_file.encrypted_sha256 = any (:sha256s!::text[])\n) as \"released!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Is any of these digests that of a file released to research, as it was written or as it was encrypted?
 * select exists (
 *   select
 *   from release_file
 *   where release_file.content_sha256 = any (:sha256s!::text[])
 *     or release_file.encrypted_sha256 = any (:sha256s!::text[])
 * ) as "released!"
 * ```
 */
export const isReleasedFile = new PreparedQuery<IIsReleasedFileParams,IIsReleasedFileResult>(isReleasedFileIR);


