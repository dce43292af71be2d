/** Types generated for queries found in "src/governance/holds/sql/insert-hold.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertHold' parameters type */
export interface IInsertHoldParams {
  at: DateOrString;
  familyId: string;
  holdId: string;
  keyNumber: number;
  kind: string;
  sealedReason: Buffer;
}

/** 'InsertHold' return type */
export type IInsertHoldResult = void;

/** 'InsertHold' query type */
export interface IInsertHoldQuery {
  params: IInsertHoldParams;
  result: IInsertHoldResult;
}

const insertHoldIR: any = {"usedParamSet":{"holdId":true,"familyId":true,"kind":true,"at":true,"sealedReason":true,"keyNumber":true},"params":[{"name":"holdId","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":142}]},{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":154}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":162}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":184}]},{"name":"sealedReason","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":200}]},{"name":"keyNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":213}]}],"statement":"-- Which family is held, and why?\ninsert into hold (hold_id, family_id, kind, placed_by, placed_at, sealed_reason, key_number)\nvalues (:holdId!, :familyId!, :kind!, acting_actor(), :at!, :sealedReason!, :keyNumber!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which family is held, and why?
 * insert into hold (hold_id, family_id, kind, placed_by, placed_at, sealed_reason, key_number)
 * values (:holdId!, :familyId!, :kind!, acting_actor(), :at!, :sealedReason!, :keyNumber!)
 * ```
 */
export const insertHold = new PreparedQuery<IInsertHoldParams,IInsertHoldResult>(insertHoldIR);


