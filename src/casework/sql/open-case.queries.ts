/** Types generated for queries found in "src/casework/sql/open-case.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'OpenCase' parameters type */
export interface IOpenCaseParams {
  case_id: string;
  decision_id: string;
  family_id: string;
  opened_at: DateOrString;
  opened_on: string;
}

/** 'OpenCase' return type */
export type IOpenCaseResult = void;

/** 'OpenCase' query type */
export interface IOpenCaseQuery {
  params: IOpenCaseParams;
  result: IOpenCaseResult;
}

const openCaseIR: any = {"usedParamSet":{"case_id":true,"decision_id":true,"opened_at":true,"opened_on":true,"family_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":207,"b":215}]},{"name":"decision_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":248}]},{"name":"opened_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":283,"b":293}]},{"name":"opened_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":296,"b":306}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":345,"b":355}]}],"statement":"-- Which case does this decision open, unless the family has one that is open? (None where it has.)\ninsert into family_case (case_id, family_id, decision_id, team_id, opened_by, opened_at, opened_on)\nselect :case_id!, family.family_id, :decision_id!, family.team_id, acting_actor(), :opened_at!, :opened_on!\nfrom family\nwhere family.family_id = :family_id!\n  and not exists (\n    select\n    from family_case as already\n    where already.family_id = family.family_id\n      and not exists (select from case_closure where case_closure.case_id = already.case_id)\n  )"};

/**
 * Query generated from SQL:
 * ```
 * -- Which case does this decision open, unless the family has one that is open? (None where it has.)
 * insert into family_case (case_id, family_id, decision_id, team_id, opened_by, opened_at, opened_on)
 * select :case_id!, family.family_id, :decision_id!, family.team_id, acting_actor(), :opened_at!, :opened_on!
 * from family
 * where family.family_id = :family_id!
 *   and not exists (
 *     select
 *     from family_case as already
 *     where already.family_id = family.family_id
 *       and not exists (select from case_closure where case_closure.case_id = already.case_id)
 *   )
 * ```
 */
export const openCase = new PreparedQuery<IOpenCaseParams,IOpenCaseResult>(openCaseIR);


