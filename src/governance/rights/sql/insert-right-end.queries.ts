/** Types generated for queries found in "src/governance/rights/sql/insert-right-end.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertRightEnd' parameters type */
export interface IInsertRightEndParams {
  at: DateOrString;
  endsOn: string;
  keyNumber: number;
  rightId: string;
  sealed: Buffer;
}

/** 'InsertRightEnd' return type */
export type IInsertRightEndResult = void;

/** 'InsertRightEnd' query type */
export interface IInsertRightEndQuery {
  params: IInsertRightEndParams;
  result: IInsertRightEndResult;
}

const insertRightEndIR: any = {"usedParamSet":{"rightId":true,"endsOn":true,"at":true,"sealed":true,"keyNumber":true},"params":[{"name":"rightId","required":true,"transform":{"type":"scalar"},"locs":[{"a":161,"b":169}]},{"name":"endsOn","required":true,"transform":{"type":"scalar"},"locs":[{"a":172,"b":179}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":198,"b":201}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":211}]},{"name":"keyNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":224}]}],"statement":"-- From when on does a right no longer stand, and why?\ninsert into personal_right_end (right_id, ends_on, ended_by, ended_at, sealed_reason, key_number)\nvalues (:rightId!, :endsOn!, acting_actor(), :at!, :sealed!, :keyNumber!)"};

/**
 * Query generated from SQL:
 * ```
 * -- From when on does a right no longer stand, and why?
 * insert into personal_right_end (right_id, ends_on, ended_by, ended_at, sealed_reason, key_number)
 * values (:rightId!, :endsOn!, acting_actor(), :at!, :sealed!, :keyNumber!)
 * ```
 */
export const insertRightEnd = new PreparedQuery<IInsertRightEndParams,IInsertRightEndResult>(insertRightEndIR);


