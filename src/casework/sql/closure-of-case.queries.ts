/** Types generated for queries found in "src/casework/sql/closure-of-case.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ClosureOfCase' parameters type */
export interface IClosureOfCaseParams {
  case_id: string;
}

/** 'ClosureOfCase' return type */
export interface IClosureOfCaseResult {
  case_id: string;
  closed_by: string;
  closed_on: string;
  key_number: number;
  reason: string;
  sealed: Buffer;
}

/** 'ClosureOfCase' query type */
export interface IClosureOfCaseQuery {
  params: IClosureOfCaseParams;
  result: IClosureOfCaseResult;
}

const closureOfCaseIR: any = {"usedParamSet":{"case_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":256,"b":264}]}],"statement":"-- How did this case end, when, and who ended it? (Nothing while it is open.)\nselect\n  closure.case_id,\n  closure.closed_by,\n  closure.closed_on,\n  closure.reason,\n  closure.sealed,\n  closure.key_number\nfrom case_closure as closure\nwhere closure.case_id = :case_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- How did this case end, when, and who ended it? (Nothing while it is open.)
 * select
 *   closure.case_id,
 *   closure.closed_by,
 *   closure.closed_on,
 *   closure.reason,
 *   closure.sealed,
 *   closure.key_number
 * from case_closure as closure
 * where closure.case_id = :case_id!
 * ```
 */
export const closureOfCase = new PreparedQuery<IClosureOfCaseParams,IClosureOfCaseResult>(closureOfCaseIR);


