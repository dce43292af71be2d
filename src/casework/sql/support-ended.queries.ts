/** Types generated for queries found in "src/casework/sql/support-ended.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SupportEnded' parameters type */
export interface ISupportEndedParams {
  family_id: string;
}

/** 'SupportEnded' return type */
export interface ISupportEndedResult {
  closed_on: string;
}

/** 'SupportEnded' query type */
export interface ISupportEndedQuery {
  params: ISupportEndedParams;
  result: ISupportEndedResult;
}

const supportEndedIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":176,"b":186}]}],"statement":"-- On which day did this family's support end, where nobody has decided about the family since?\nselect closure.closed_on\nfrom case_closure as closure\nwhere closure.family_id = :family_id!\n  and not exists (\n    select\n    from decision\n    where decision.family_id = closure.family_id and decision.decided_at > closure.closed_at\n  )\norder by closure.closed_at desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- On which day did this family's support end, where nobody has decided about the family since?
 * select closure.closed_on
 * from case_closure as closure
 * where closure.family_id = :family_id!
 *   and not exists (
 *     select
 *     from decision
 *     where decision.family_id = closure.family_id and decision.decided_at > closure.closed_at
 *   )
 * order by closure.closed_at desc
 * limit 1
 * ```
 */
export const supportEnded = new PreparedQuery<ISupportEndedParams,ISupportEndedResult>(supportEndedIR);


