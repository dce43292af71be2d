/** Types generated for queries found in "src/outcomes/sql/audited-claim.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AuditedClaim' parameters type */
export interface IAuditedClaimParams {
  audit_sample_id: string;
  claim_id: string;
}

/** 'AuditedClaim' return type */
export interface IAuditedClaimResult {
  claim_id: string;
  claimed_by: string;
  claimed_on: string;
  found_at: Date | null;
  found_by: string | null;
  key_number: number;
  pack_sha256: string;
  reason_key_number: number | null;
  sealed: Buffer;
  sealed_reason: Buffer | null;
  verdict: string | null;
}

/** 'AuditedClaim' query type */
export interface IAuditedClaimQuery {
  params: IAuditedClaimParams;
  result: IAuditedClaimResult;
}

const auditedClaimIR: any = {"usedParamSet":{"audit_sample_id":true,"claim_id":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":614,"b":630}]},{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":652,"b":661}]}],"statement":"-- Which claim of this sample is this, on which sealed pack, and what was found of it?\nselect\n  claim.claim_id,\n  claim.claimed_by,\n  claim.claimed_on,\n  claim.pack_sha256,\n  claim.sealed,\n  claim.key_number,\n  finding.verdict as \"verdict?\",\n  finding.found_by as \"found_by?\",\n  finding.found_at as \"found_at?\",\n  finding.sealed_reason as \"sealed_reason?\",\n  finding.key_number as \"reason_key_number?\"\nfrom audit_sample_item as item\njoin claim using (claim_id)\nleft join audit_finding as finding\n  on finding.audit_sample_id = item.audit_sample_id and finding.claim_id = item.claim_id\nwhere item.audit_sample_id = :audit_sample_id! and item.claim_id = :claim_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which claim of this sample is this, on which sealed pack, and what was found of it?
 * select
 *   claim.claim_id,
 *   claim.claimed_by,
 *   claim.claimed_on,
 *   claim.pack_sha256,
 *   claim.sealed,
 *   claim.key_number,
 *   finding.verdict as "verdict?",
 *   finding.found_by as "found_by?",
 *   finding.found_at as "found_at?",
 *   finding.sealed_reason as "sealed_reason?",
 *   finding.key_number as "reason_key_number?"
 * from audit_sample_item as item
 * join claim using (claim_id)
 * left join audit_finding as finding
 *   on finding.audit_sample_id = item.audit_sample_id and finding.claim_id = item.claim_id
 * where item.audit_sample_id = :audit_sample_id! and item.claim_id = :claim_id!
 * ```
 */
export const auditedClaim = new PreparedQuery<IAuditedClaimParams,IAuditedClaimResult>(auditedClaimIR);


