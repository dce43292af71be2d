/** Types generated for queries found in "src/decisions/sql/insert-practitioner.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertPractitioner' parameters type */
export interface IInsertPractitionerParams {
  actor_id: string;
  begins_on: string;
  decision_id: string;
  family_id: string;
}

/** 'InsertPractitioner' return type */
export type IInsertPractitionerResult = void;

/** 'InsertPractitioner' query type */
export interface IInsertPractitionerQuery {
  params: IInsertPractitionerParams;
  result: IInsertPractitionerResult;
}

const insertPractitionerIR: any = {"usedParamSet":{"family_id":true,"actor_id":true,"decision_id":true,"begins_on":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":153,"b":163},{"a":299,"b":309}]},{"name":"actor_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":166,"b":175},{"a":334,"b":343}]},{"name":"decision_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":190}]},{"name":"begins_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":193,"b":203}]}],"statement":"-- Who works with this family from this day on, by which decision?\ninsert into family_practitioner (family_id, actor_id, decision_id, valid_from)\nselect :family_id!, :actor_id!, :decision_id!, :begins_on!\nwhere not exists (\n  select\n  from family_practitioner as already\n  where already.family_id = :family_id! and already.actor_id = :actor_id! and already.valid_to is null\n)\non conflict (family_id, actor_id, valid_from) do update set valid_to = null"};

/**
 * Query generated from SQL:
 * ```
 * -- Who works with this family from this day on, by which decision?
 * insert into family_practitioner (family_id, actor_id, decision_id, valid_from)
 * select :family_id!, :actor_id!, :decision_id!, :begins_on!
 * where not exists (
 *   select
 *   from family_practitioner as already
 *   where already.family_id = :family_id! and already.actor_id = :actor_id! and already.valid_to is null
 * )
 * on conflict (family_id, actor_id, valid_from) do update set valid_to = null
 * ```
 */
export const insertPractitioner = new PreparedQuery<IInsertPractitionerParams,IInsertPractitionerResult>(insertPractitionerIR);


