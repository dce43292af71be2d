/** Types generated for queries found in "src/governance/rights/sql/rights-of-person.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RightsOfPerson' parameters type */
export interface IRightsOfPersonParams {
  personId: string;
}

/** 'RightsOfPerson' return type */
export interface IRightsOfPersonResult {
  begins_on: string;
  ends_on: string | null;
  key_number: number;
  kind: string;
  recorded_by: string;
  right_id: string;
  sealed: Buffer;
}

/** 'RightsOfPerson' query type */
export interface IRightsOfPersonQuery {
  params: IRightsOfPersonParams;
  result: IRightsOfPersonResult;
}

const rightsOfPersonIR: any = {"usedParamSet":{"personId":true},"params":[{"name":"personId","required":true,"transform":{"type":"scalar"},"locs":[{"a":358,"b":367}]}],"statement":"-- What did this person ask for, latest first?\nselect\n  personal_right.right_id,\n  personal_right.kind,\n  personal_right.begins_on,\n  personal_right.recorded_by,\n  personal_right.sealed,\n  personal_right.key_number,\n  personal_right_end.ends_on as \"ends_on?\"\nfrom personal_right\nleft join personal_right_end using (right_id)\nwhere personal_right.person_id = :personId!\norder by personal_right.begins_on desc, personal_right.recorded_at desc"};

/**
 * Query generated from SQL:
 * ```
 * -- What did this person ask for, latest first?
 * select
 *   personal_right.right_id,
 *   personal_right.kind,
 *   personal_right.begins_on,
 *   personal_right.recorded_by,
 *   personal_right.sealed,
 *   personal_right.key_number,
 *   personal_right_end.ends_on as "ends_on?"
 * from personal_right
 * left join personal_right_end using (right_id)
 * where personal_right.person_id = :personId!
 * order by personal_right.begins_on desc, personal_right.recorded_at desc
 * ```
 */
export const rightsOfPerson = new PreparedQuery<IRightsOfPersonParams,IRightsOfPersonResult>(rightsOfPersonIR);


