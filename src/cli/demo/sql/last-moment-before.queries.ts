/** Types generated for queries found in "src/cli/demo/sql/last-moment-before.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'LastMomentBefore' parameters type */
export interface ILastMomentBeforeParams {
  after: DateOrString;
  before: DateOrString;
}

/** 'LastMomentBefore' return type */
export interface ILastMomentBeforeResult {
  moment: Date | null;
}

/** 'LastMomentBefore' query type */
export interface ILastMomentBeforeQuery {
  params: ILastMomentBeforeParams;
  result: ILastMomentBeforeResult;
}

const lastMomentBeforeIR: any = {"usedParamSet":{"after":true,"before":true},"params":[{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":171,"b":177}]},{"name":"before","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":218}]}],"statement":"-- What is the latest moment before another at which anything was done?\nselect max(audit_event.happened_at) as \"moment?\"\nfrom audit_event\nwhere audit_event.happened_at >= :after!\n  and audit_event.happened_at < :before!"};

/**
 * Query generated from SQL:
 * ```
 * -- What is the latest moment before another at which anything was done?
 * select max(audit_event.happened_at) as "moment?"
 * from audit_event
 * where audit_event.happened_at >= :after!
 *   and audit_event.happened_at < :before!
 * ```
 */
export const lastMomentBefore = new PreparedQuery<ILastMomentBeforeParams,ILastMomentBeforeResult>(lastMomentBeforeIR);


