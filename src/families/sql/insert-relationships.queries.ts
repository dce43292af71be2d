/** Types generated for queries found in "src/families/sql/insert-relationships.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertRelationships' parameters type */
export interface IInsertRelationshipsParams {
  from_person_ids: stringArray;
  kinds: stringArray;
  known_from: DateOrString;
  record_ids: numberArray;
  to_person_ids: stringArray;
  valid_froms: stringArray;
  valid_tos: stringArray;
}

/** 'InsertRelationships' return type */
export type IInsertRelationshipsResult = void;

/** 'InsertRelationships' query type */
export interface IInsertRelationshipsQuery {
  params: IInsertRelationshipsParams;
  result: IInsertRelationshipsResult;
}

const insertRelationshipsIR: any = {"usedParamSet":{"known_from":true,"from_person_ids":true,"to_person_ids":true,"kinds":true,"record_ids":true,"valid_froms":true,"valid_tos":true},"params":[{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":282,"b":293}]},{"name":"from_person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":310,"b":326}]},{"name":"to_person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":339,"b":353}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":366,"b":372}]},{"name":"record_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":385,"b":396}]},{"name":"valid_froms","required":true,"transform":{"type":"scalar"},"locs":[{"a":411,"b":423}]},{"name":"valid_tos","required":true,"transform":{"type":"scalar"},"locs":[{"a":436,"b":446}]}],"statement":"-- Who is now known to be what to whom, by which record?\ninsert into relationship (\n  from_person_id, to_person_id, kind, record_id, valid_from, valid_to, known_from\n)\nselect\n  tie.from_person_id,\n  tie.to_person_id,\n  tie.kind,\n  tie.record_id,\n  tie.valid_from,\n  tie.valid_to,\n  :known_from!\nfrom unnest(\n  :from_person_ids!::uuid[],\n  :to_person_ids!::uuid[],\n  :kinds!::text[],\n  :record_ids!::bigint[],\n  :valid_froms!::date[],\n  :valid_tos!::date[]\n) as tie (from_person_id, to_person_id, kind, record_id, valid_from, valid_to)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is now known to be what to whom, by which record?
 * insert into relationship (
 *   from_person_id, to_person_id, kind, record_id, valid_from, valid_to, known_from
 * )
 * select
 *   tie.from_person_id,
 *   tie.to_person_id,
 *   tie.kind,
 *   tie.record_id,
 *   tie.valid_from,
 *   tie.valid_to,
 *   :known_from!
 * from unnest(
 *   :from_person_ids!::uuid[],
 *   :to_person_ids!::uuid[],
 *   :kinds!::text[],
 *   :record_ids!::bigint[],
 *   :valid_froms!::date[],
 *   :valid_tos!::date[]
 * ) as tie (from_person_id, to_person_id, kind, record_id, valid_from, valid_to)
 * ```
 */
export const insertRelationships = new PreparedQuery<IInsertRelationshipsParams,IInsertRelationshipsResult>(insertRelationshipsIR);


