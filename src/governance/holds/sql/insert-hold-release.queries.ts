/** Types generated for queries found in "src/governance/holds/sql/insert-hold-release.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertHoldRelease' parameters type */
export interface IInsertHoldReleaseParams {
  at: DateOrString;
  holdId: string;
}

/** 'InsertHoldRelease' return type */
export type IInsertHoldReleaseResult = void;

/** 'InsertHoldRelease' query type */
export interface IInsertHoldReleaseQuery {
  params: IInsertHoldReleaseParams;
  result: IInsertHoldReleaseResult;
}

const insertHoldReleaseIR: any = {"usedParamSet":{"holdId":true,"at":true},"params":[{"name":"holdId","required":true,"transform":{"type":"scalar"},"locs":[{"a":108,"b":115}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":137}]}],"statement":"-- Who agrees that a hold is released?\ninsert into hold_release (hold_id, released_by, released_at)\nvalues (:holdId!, acting_actor(), :at!)\non conflict (hold_id, released_by) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- Who agrees that a hold is released?
 * insert into hold_release (hold_id, released_by, released_at)
 * values (:holdId!, acting_actor(), :at!)
 * on conflict (hold_id, released_by) do nothing
 * ```
 */
export const insertHoldRelease = new PreparedQuery<IInsertHoldReleaseParams,IInsertHoldReleaseResult>(insertHoldReleaseIR);


