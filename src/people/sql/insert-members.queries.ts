/** Types generated for queries found in "src/people/sql/insert-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertMembers' parameters type */
export interface IInsertMembersParams {
  known_from: DateOrString;
  link_run_id: string;
  person_ids: stringArray;
  source_person_ids: numberArray;
}

/** 'InsertMembers' return type */
export type IInsertMembersResult = void;

/** 'InsertMembers' query type */
export interface IInsertMembersQuery {
  params: IInsertMembersParams;
  result: IInsertMembersResult;
}

const insertMembersIR: any = {"usedParamSet":{"link_run_id":true,"known_from":true,"source_person_ids":true,"person_ids":true},"params":[{"name":"link_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":194,"b":206}]},{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":222}]},{"name":"source_person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":254}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":267,"b":278}]}],"statement":"-- Which source people are now known to be which person?\ninsert into person_member (source_person_id, person_id, link_run_id, known_from)\nselect\n  joined.source_person_id,\n  joined.person_id,\n  :link_run_id!,\n  :known_from!\nfrom unnest(:source_person_ids!::bigint[], :person_ids!::uuid[]) as joined (source_person_id, person_id)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source people are now known to be which person?
 * insert into person_member (source_person_id, person_id, link_run_id, known_from)
 * select
 *   joined.source_person_id,
 *   joined.person_id,
 *   :link_run_id!,
 *   :known_from!
 * from unnest(:source_person_ids!::bigint[], :person_ids!::uuid[]) as joined (source_person_id, person_id)
 * ```
 */
export const insertMembers = new PreparedQuery<IInsertMembersParams,IInsertMembersResult>(insertMembersIR);


