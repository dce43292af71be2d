/** Types generated for queries found in "src/web/search/sql/insert-search.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertSearch' parameters type */
export interface IInsertSearchParams {
  keyNumber: number;
  sealed: Buffer;
  searchedAt: DateOrString;
  searchId: string;
  sessionDigest: Buffer;
}

/** 'InsertSearch' return type */
export type IInsertSearchResult = void;

/** 'InsertSearch' query type */
export interface IInsertSearchQuery {
  params: IInsertSearchParams;
  result: IInsertSearchResult;
}

const insertSearchIR: any = {"usedParamSet":{"searchId":true,"sessionDigest":true,"keyNumber":true,"sealed":true,"searchedAt":true},"params":[{"name":"searchId","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":190}]},{"name":"sessionDigest","required":true,"transform":{"type":"scalar"},"locs":[{"a":193,"b":207}]},{"name":"keyNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":226,"b":236}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":239,"b":246}]},{"name":"searchedAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":260}]}],"statement":"-- What is the acting person looking for? Sealed, and gone with their session.\ninsert into web_search (search_id, session_digest, actor_id, key_number, sealed, searched_at)\nvalues (:searchId!, :sessionDigest!, acting_actor(), :keyNumber!, :sealed!, :searchedAt!)\non conflict (search_id) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- What is the acting person looking for? Sealed, and gone with their session.
 * insert into web_search (search_id, session_digest, actor_id, key_number, sealed, searched_at)
 * values (:searchId!, :sessionDigest!, acting_actor(), :keyNumber!, :sealed!, :searchedAt!)
 * on conflict (search_id) do nothing
 * ```
 */
export const insertSearch = new PreparedQuery<IInsertSearchParams,IInsertSearchResult>(insertSearchIR);


