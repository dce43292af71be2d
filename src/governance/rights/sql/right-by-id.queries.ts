/** Types generated for queries found in "src/governance/rights/sql/right-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RightById' parameters type */
export interface IRightByIdParams {
  rightId: string;
}

/** 'RightById' return type */
export interface IRightByIdResult {
  begins_on: string;
  ends_on: string | null;
  kind: string;
  person_id: string;
}

/** 'RightById' query type */
export interface IRightByIdQuery {
  params: IRightByIdParams;
  result: IRightByIdResult;
}

const rightByIdIR: any = {"usedParamSet":{"rightId":true},"params":[{"name":"rightId","required":true,"transform":{"type":"scalar"},"locs":[{"a":310,"b":318}]}],"statement":"-- What was asked for, from when until when, as far as the acting person may know?\nselect\n  personal_right.person_id,\n  personal_right.kind,\n  personal_right.begins_on,\n  personal_right_end.ends_on as \"ends_on?\"\nfrom personal_right\nleft join personal_right_end using (right_id)\nwhere personal_right.right_id = :rightId!"};

/**
 * Query generated from SQL:
 * ```
 * -- What was asked for, from when until when, as far as the acting person may know?
 * select
 *   personal_right.person_id,
 *   personal_right.kind,
 *   personal_right.begins_on,
 *   personal_right_end.ends_on as "ends_on?"
 * from personal_right
 * left join personal_right_end using (right_id)
 * where personal_right.right_id = :rightId!
 * ```
 */
export const rightById = new PreparedQuery<IRightByIdParams,IRightByIdResult>(rightByIdIR);


