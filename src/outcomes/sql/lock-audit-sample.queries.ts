/** Types generated for queries found in "src/outcomes/sql/lock-audit-sample.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LockAuditSample' parameters type */
export interface ILockAuditSampleParams {
  audit_sample_id: string;
}

/** 'LockAuditSample' return type */
export interface ILockAuditSampleResult {
  pg_advisory_xact_lock: undefined | null;
}

/** 'LockAuditSample' query type */
export interface ILockAuditSampleQuery {
  params: ILockAuditSampleParams;
  result: ILockAuditSampleResult;
}

const lockAuditSampleIR: any = {"usedParamSet":{"audit_sample_id":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":171,"b":187}]}],"statement":"-- May we draw or judge this sample before anyone else does? (Waits until whoever is at it has finished.)\nselect pg_advisory_xact_lock(hashtextextended('audit sample ' || :audit_sample_id!, 0))"};

/**
 * Query generated from SQL:
 * ```
 * -- May we draw or judge this sample before anyone else does? (Waits until whoever is at it has finished.)
 * select pg_advisory_xact_lock(hashtextextended('audit sample ' || :audit_sample_id!, 0))
 * ```
 */
export const lockAuditSample = new PreparedQuery<ILockAuditSampleParams,ILockAuditSampleResult>(lockAuditSampleIR);


