/** Types generated for queries found in "src/outcomes/sql/insert-audit-sample.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertAuditSample' parameters type */
export interface IInsertAuditSampleParams {
  audit_sample_id: string;
  committed_at: DateOrString;
  key_number: number;
  sealed_seed: Buffer;
  seed_sha256: string;
}

/** 'InsertAuditSample' return type */
export type IInsertAuditSampleResult = void;

/** 'InsertAuditSample' query type */
export interface IInsertAuditSampleQuery {
  params: IInsertAuditSampleParams;
  result: IInsertAuditSampleResult;
}

const insertAuditSampleIR: any = {"usedParamSet":{"audit_sample_id":true,"committed_at":true,"seed_sha256":true,"sealed_seed":true,"key_number":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":216,"b":232}]},{"name":"committed_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":251,"b":264}]},{"name":"seed_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":267,"b":279}]},{"name":"sealed_seed","required":true,"transform":{"type":"scalar"},"locs":[{"a":282,"b":294}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":297,"b":308}]}],"statement":"-- To which seed does whoever is acting commit, before the claims it will be drawn from are known?\ninsert into audit_sample (audit_sample_id, committed_by, committed_at, seed_sha256, sealed_seed, key_number)\nvalues (:audit_sample_id!, acting_actor(), :committed_at!, :seed_sha256!, :sealed_seed!, :key_number!)"};

/**
 * Query generated from SQL:
 * ```
 * -- To which seed does whoever is acting commit, before the claims it will be drawn from are known?
 * insert into audit_sample (audit_sample_id, committed_by, committed_at, seed_sha256, sealed_seed, key_number)
 * values (:audit_sample_id!, acting_actor(), :committed_at!, :seed_sha256!, :sealed_seed!, :key_number!)
 * ```
 */
export const insertAuditSample = new PreparedQuery<IInsertAuditSampleParams,IInsertAuditSampleResult>(insertAuditSampleIR);


