/** Types generated for queries found in "src/web/search/sql/search-of-session.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SearchOfSession' parameters type */
export interface ISearchOfSessionParams {
  searchId: string;
  sessionDigest: Buffer;
}

/** 'SearchOfSession' return type */
export interface ISearchOfSessionResult {
  key_number: number;
  sealed: Buffer;
}

/** 'SearchOfSession' query type */
export interface ISearchOfSessionQuery {
  params: ISearchOfSessionParams;
  result: ISearchOfSessionResult;
}

const searchOfSessionIR: any = {"usedParamSet":{"searchId":true,"sessionDigest":true},"params":[{"name":"searchId","required":true,"transform":{"type":"scalar"},"locs":[{"a":160,"b":169}]},{"name":"sessionDigest","required":true,"transform":{"type":"scalar"},"locs":[{"a":240,"b":254}]}],"statement":"-- What was the acting person looking for, in this very session?\nselect\n  search.key_number,\n  search.sealed\nfrom web_search as search\nwhere search.search_id = :searchId!\n  and search.actor_id = acting_actor()\n  and search.session_digest = :sessionDigest!"};

/**
 * Query generated from SQL:
 * ```
 * -- What was the acting person looking for, in this very session?
 * select
 *   search.key_number,
 *   search.sealed
 * from web_search as search
 * where search.search_id = :searchId!
 *   and search.actor_id = acting_actor()
 *   and search.session_digest = :sessionDigest!
 * ```
 */
export const searchOfSession = new PreparedQuery<ISearchOfSessionParams,ISearchOfSessionResult>(searchOfSessionIR);


