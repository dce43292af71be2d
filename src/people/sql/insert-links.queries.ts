/** Types generated for queries found in "src/people/sql/insert-links.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertLinks' parameters type */
export interface IInsertLinksParams {
  known_from: DateOrString;
  left_source_person_ids: numberArray;
  link_run_id: string;
  match_weights: numberArray;
  reasons: stringArray;
  right_source_person_ids: numberArray;
  states: stringArray;
}

/** 'InsertLinks' return type */
export type IInsertLinksResult = void;

/** 'InsertLinks' query type */
export interface IInsertLinksQuery {
  params: IInsertLinksParams;
  result: IInsertLinksResult;
}

const insertLinksIR: any = {"usedParamSet":{"link_run_id":true,"known_from":true,"left_source_person_ids":true,"right_source_person_ids":true,"match_weights":true,"states":true,"reasons":true},"params":[{"name":"link_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":225}]},{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":341,"b":352}]},{"name":"left_source_person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":369,"b":392}]},{"name":"right_source_person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":407,"b":431}]},{"name":"match_weights","required":true,"transform":{"type":"scalar"},"locs":[{"a":446,"b":460}]},{"name":"states","required":true,"transform":{"type":"scalar"},"locs":[{"a":485,"b":492}]},{"name":"reasons","required":true,"transform":{"type":"scalar"},"locs":[{"a":505,"b":513}]}],"statement":"-- Which pairs are linked, in review or refused, with what match weight and why?\ninsert into link (\n  link_run_id, left_source_person_id, right_source_person_id, match_weight, state, reason, known_from\n)\nselect\n  :link_run_id!,\n  pair.left_source_person_id,\n  pair.right_source_person_id,\n  pair.match_weight,\n  pair.state,\n  pair.reason,\n  :known_from!\nfrom unnest(\n  :left_source_person_ids!::bigint[],\n  :right_source_person_ids!::bigint[],\n  :match_weights!::double precision[],\n  :states!::text[],\n  :reasons!::text[]\n) as pair (left_source_person_id, right_source_person_id, match_weight, state, reason)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which pairs are linked, in review or refused, with what match weight and why?
 * insert into link (
 *   link_run_id, left_source_person_id, right_source_person_id, match_weight, state, reason, known_from
 * )
 * select
 *   :link_run_id!,
 *   pair.left_source_person_id,
 *   pair.right_source_person_id,
 *   pair.match_weight,
 *   pair.state,
 *   pair.reason,
 *   :known_from!
 * from unnest(
 *   :left_source_person_ids!::bigint[],
 *   :right_source_person_ids!::bigint[],
 *   :match_weights!::double precision[],
 *   :states!::text[],
 *   :reasons!::text[]
 * ) as pair (left_source_person_id, right_source_person_id, match_weight, state, reason)
 * ```
 */
export const insertLinks = new PreparedQuery<IInsertLinksParams,IInsertLinksResult>(insertLinksIR);


