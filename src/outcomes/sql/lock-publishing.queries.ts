/** Types generated for queries found in "src/outcomes/sql/lock-publishing.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LockPublishing' parameters type */
export type ILockPublishingParams = void;

/** 'LockPublishing' return type */
export interface ILockPublishingResult {
  pg_advisory_xact_lock: undefined | null;
}

/** 'LockPublishing' query type */
export interface ILockPublishingQuery {
  params: ILockPublishingParams;
  result: ILockPublishingResult;
}

const lockPublishingIR: any = {"usedParamSet":{},"params":[],"statement":"-- May we publish quarters before anyone else does? (Waits until whoever is publishing has finished.)\nselect pg_advisory_xact_lock(hashtextextended('publish quarters', 0))"};

/**
 * Query generated from SQL:
 * ```
 * -- May we publish quarters before anyone else does? (Waits until whoever is publishing has finished.)
 * select pg_advisory_xact_lock(hashtextextended('publish quarters', 0))
 * ```
 */
export const lockPublishing = new PreparedQuery<ILockPublishingParams,ILockPublishingResult>(lockPublishingIR);


