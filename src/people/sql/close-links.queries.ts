/** Types generated for queries found in "src/people/sql/close-links.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'CloseLinks' parameters type */
export interface ICloseLinksParams {
  known_to: DateOrString;
  link_ids: numberArray;
}

/** 'CloseLinks' return type */
export type ICloseLinksResult = void;

/** 'CloseLinks' query type */
export interface ICloseLinksQuery {
  params: ICloseLinksParams;
  result: ICloseLinksResult;
}

const closeLinksIR: any = {"usedParamSet":{"known_to":true,"link_ids":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":90}]},{"name":"link_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":141,"b":150}]}],"statement":"-- Which links, reviews and refusals no longer stand?\nupdate link\nset known_to = :known_to!\nwhere known_to = 'infinity'\n  and link_id = any (:link_ids!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which links, reviews and refusals no longer stand?
 * update link
 * set known_to = :known_to!
 * where known_to = 'infinity'
 *   and link_id = any (:link_ids!::bigint[])
 * ```
 */
export const closeLinks = new PreparedQuery<ICloseLinksParams,ICloseLinksResult>(closeLinksIR);


