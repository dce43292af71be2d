/** Types generated for queries found in "src/governance/rights/sql/rights-recorded.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RightsRecorded' parameters type */
export interface IRightsRecordedParams {
  offset: number;
  pageSize: number;
}

/** 'RightsRecorded' return type */
export interface IRightsRecordedResult {
  all_rights: number;
  begins_on: string;
  ends_on: string | null;
  kind: string;
  person_id: string;
  right_id: string;
}

/** 'RightsRecorded' query type */
export interface IRightsRecordedQuery {
  params: IRightsRecordedParams;
  result: IRightsRecordedResult;
}

const rightsRecordedIR: any = {"usedParamSet":{"pageSize":true,"offset":true},"params":[{"name":"pageSize","required":true,"transform":{"type":"scalar"},"locs":[{"a":429,"b":438}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":447,"b":454}]}],"statement":"-- What did people ask for, latest first, a page at a time?\nselect\n  personal_right.right_id,\n  personal_right.person_id,\n  personal_right.kind,\n  personal_right.begins_on,\n  personal_right_end.ends_on as \"ends_on?\",\n  (count(*) over ())::int as \"all_rights!\"\nfrom personal_right\nleft join personal_right_end using (right_id)\norder by personal_right.begins_on desc, personal_right.recorded_at desc, personal_right.right_id\nlimit :pageSize!\noffset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- What did people ask for, latest first, a page at a time?
 * select
 *   personal_right.right_id,
 *   personal_right.person_id,
 *   personal_right.kind,
 *   personal_right.begins_on,
 *   personal_right_end.ends_on as "ends_on?",
 *   (count(*) over ())::int as "all_rights!"
 * from personal_right
 * left join personal_right_end using (right_id)
 * order by personal_right.begins_on desc, personal_right.recorded_at desc, personal_right.right_id
 * limit :pageSize!
 * offset :offset!
 * ```
 */
export const rightsRecorded = new PreparedQuery<IRightsRecordedParams,IRightsRecordedResult>(rightsRecordedIR);


