/** Types generated for queries found in "src/governance/rights/sql/insert-right.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertRight' parameters type */
export interface IInsertRightParams {
  at: DateOrString;
  beginsOn: string;
  keyNumber: number;
  kind: string;
  personId: string;
  rightId: string;
  sealed: Buffer;
}

/** 'InsertRight' return type */
export type IInsertRightResult = void;

/** 'InsertRight' query type */
export interface IInsertRightQuery {
  params: IInsertRightParams;
  result: IInsertRightResult;
}

const insertRightIR: any = {"usedParamSet":{"rightId":true,"personId":true,"kind":true,"beginsOn":true,"at":true,"sealed":true,"keyNumber":true},"params":[{"name":"rightId","required":true,"transform":{"type":"scalar"},"locs":[{"a":185,"b":193}]},{"name":"personId","required":true,"transform":{"type":"scalar"},"locs":[{"a":196,"b":205}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":208,"b":213}]},{"name":"beginsOn","required":true,"transform":{"type":"scalar"},"locs":[{"a":216,"b":225}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":247}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":250,"b":257}]},{"name":"keyNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":260,"b":270}]}],"statement":"-- What does a person ask for, from when on, in their own words?\ninsert into personal_right (right_id, person_id, kind, begins_on, recorded_by, recorded_at, sealed, key_number)\nvalues (:rightId!, :personId!, :kind!, :beginsOn!, acting_actor(), :at!, :sealed!, :keyNumber!)"};

/**
 * Query generated from SQL:
 * ```
 * -- What does a person ask for, from when on, in their own words?
 * insert into personal_right (right_id, person_id, kind, begins_on, recorded_by, recorded_at, sealed, key_number)
 * values (:rightId!, :personId!, :kind!, :beginsOn!, acting_actor(), :at!, :sealed!, :keyNumber!)
 * ```
 */
export const insertRight = new PreparedQuery<IInsertRightParams,IInsertRightResult>(insertRightIR);


