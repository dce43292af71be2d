/** Types generated for queries found in "src/decisions/sql/lock-family.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LockFamily' parameters type */
export interface ILockFamilyParams {
  family_id: string;
}

/** 'LockFamily' return type */
export interface ILockFamilyResult {
  pg_advisory_xact_lock: undefined | null;
}

/** 'LockFamily' query type */
export interface ILockFamilyQuery {
  params: ILockFamilyParams;
  result: ILockFamilyResult;
}

const lockFamilyIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":180,"b":190}]}],"statement":"-- May we decide about this family before anyone else does? (Waits until whoever is deciding has finished.)\nselect pg_advisory_xact_lock(hashtextextended('decide about family ' || :family_id!, 0))"};

/**
 * Query generated from SQL:
 * ```
 * -- May we decide about this family before anyone else does? (Waits until whoever is deciding has finished.)
 * select pg_advisory_xact_lock(hashtextextended('decide about family ' || :family_id!, 0))
 * ```
 */
export const lockFamily = new PreparedQuery<ILockFamilyParams,ILockFamilyResult>(lockFamilyIR);


