/** Types generated for queries found in "src/outcomes/sql/insert-audit-finding.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertAuditFinding' parameters type */
export interface IInsertAuditFindingParams {
  audit_sample_id: string;
  claim_id: string;
  found_at: DateOrString;
  key_number: number;
  sealed_reason: Buffer;
  verdict: string;
}

/** 'InsertAuditFinding' return type */
export type IInsertAuditFindingResult = void;

/** 'InsertAuditFinding' query type */
export interface IInsertAuditFindingQuery {
  params: IInsertAuditFindingParams;
  result: IInsertAuditFindingResult;
}

const insertAuditFindingIR: any = {"usedParamSet":{"audit_sample_id":true,"claim_id":true,"found_at":true,"verdict":true,"sealed_reason":true,"key_number":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":175,"b":191}]},{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":194,"b":203}]},{"name":"found_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":222,"b":231}]},{"name":"verdict","required":true,"transform":{"type":"scalar"},"locs":[{"a":234,"b":242}]},{"name":"sealed_reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":259}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":262,"b":273}]}],"statement":"-- What does whoever is acting find of a claim, and why?\ninsert into audit_finding (audit_sample_id, claim_id, found_by, found_at, verdict, sealed_reason, key_number)\nvalues (:audit_sample_id!, :claim_id!, acting_actor(), :found_at!, :verdict!, :sealed_reason!, :key_number!)"};

/**
 * Query generated from SQL:
 * ```
 * -- What does whoever is acting find of a claim, and why?
 * insert into audit_finding (audit_sample_id, claim_id, found_by, found_at, verdict, sealed_reason, key_number)
 * values (:audit_sample_id!, :claim_id!, acting_actor(), :found_at!, :verdict!, :sealed_reason!, :key_number!)
 * ```
 */
export const insertAuditFinding = new PreparedQuery<IInsertAuditFindingParams,IInsertAuditFindingResult>(insertAuditFindingIR);


