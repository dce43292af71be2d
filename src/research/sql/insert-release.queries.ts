/** Types generated for queries found in "src/research/sql/insert-release.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'InsertRelease' parameters type */
export interface IInsertReleaseParams {
  as_of: string;
  content_sha256: string;
  edition: string;
  excluded: Json;
  families: number;
  people: number;
  prepared_at: DateOrString;
  prepared_by: string;
  release_id: string;
  study: string;
}

/** 'InsertRelease' return type */
export type IInsertReleaseResult = void;

/** 'InsertRelease' query type */
export interface IInsertReleaseQuery {
  params: IInsertReleaseParams;
  result: IInsertReleaseResult;
}

const insertReleaseIR: any = {"usedParamSet":{"release_id":true,"study":true,"edition":true,"as_of":true,"prepared_at":true,"prepared_by":true,"content_sha256":true,"people":true,"families":true,"excluded":true},"params":[{"name":"release_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":252,"b":263}]},{"name":"study","required":true,"transform":{"type":"scalar"},"locs":[{"a":266,"b":272}]},{"name":"edition","required":true,"transform":{"type":"scalar"},"locs":[{"a":275,"b":283}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":286,"b":292}]},{"name":"prepared_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":295,"b":307},{"a":325,"b":337}]},{"name":"prepared_by","required":true,"transform":{"type":"scalar"},"locs":[{"a":310,"b":322}]},{"name":"content_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":340,"b":355}]},{"name":"people","required":true,"transform":{"type":"scalar"},"locs":[{"a":358,"b":365}]},{"name":"families","required":true,"transform":{"type":"scalar"},"locs":[{"a":370,"b":379}]},{"name":"excluded","required":true,"transform":{"type":"scalar"},"locs":[{"a":382,"b":391}]}],"statement":"-- Which release was prepared: for whom, as of which day, of how many, and what exactly would leave?\ninsert into release (\n  release_id, study, edition, as_of, known_at, prepared_by, prepared_at, content_sha256, people, families, excluded\n)\nvalues (\n  :release_id!, :study!, :edition!, :as_of!, :prepared_at!, :prepared_by!, :prepared_at!, :content_sha256!, :people!,\n  :families!, :excluded!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which release was prepared: for whom, as of which day, of how many, and what exactly would leave?
 * insert into release (
 *   release_id, study, edition, as_of, known_at, prepared_by, prepared_at, content_sha256, people, families, excluded
 * )
 * values (
 *   :release_id!, :study!, :edition!, :as_of!, :prepared_at!, :prepared_by!, :prepared_at!, :content_sha256!, :people!,
 *   :families!, :excluded!
 * )
 * ```
 */
export const insertRelease = new PreparedQuery<IInsertReleaseParams,IInsertReleaseResult>(insertReleaseIR);


