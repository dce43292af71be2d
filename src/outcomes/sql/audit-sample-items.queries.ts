/** Types generated for queries found in "src/outcomes/sql/audit-sample-items.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AuditSampleItems' parameters type */
export interface IAuditSampleItemsParams {
  audit_sample_id: string;
}

/** 'AuditSampleItems' return type */
export interface IAuditSampleItemsResult {
  claim_id: string;
  claimed_by: string | null;
  claimed_on: string | null;
  found_at: Date | null;
  position: number;
  route: string | null;
  verdict: string | null;
}

/** 'AuditSampleItems' query type */
export interface IAuditSampleItemsQuery {
  params: IAuditSampleItemsParams;
  result: IAuditSampleItemsResult;
}

const auditSampleItemsIR: any = {"usedParamSet":{"audit_sample_id":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":520,"b":536}]}],"statement":"-- Which claims are in this sample, in the order they were drawn, and what was found of each?\nselect\n  item.claim_id,\n  item.position,\n  claim.claimed_on as \"claimed_on?\",\n  claim.claimed_by as \"claimed_by?\",\n  claim.route as \"route?\",\n  finding.verdict as \"verdict?\",\n  finding.found_at as \"found_at?\"\nfrom audit_sample_item as item\nleft join claim using (claim_id)\nleft join audit_finding as finding\n  on finding.audit_sample_id = item.audit_sample_id and finding.claim_id = item.claim_id\nwhere item.audit_sample_id = :audit_sample_id!\norder by item.position"};

/**
 * Query generated from SQL:
 * ```
 * -- Which claims are in this sample, in the order they were drawn, and what was found of each?
 * select
 *   item.claim_id,
 *   item.position,
 *   claim.claimed_on as "claimed_on?",
 *   claim.claimed_by as "claimed_by?",
 *   claim.route as "route?",
 *   finding.verdict as "verdict?",
 *   finding.found_at as "found_at?"
 * from audit_sample_item as item
 * left join claim using (claim_id)
 * left join audit_finding as finding
 *   on finding.audit_sample_id = item.audit_sample_id and finding.claim_id = item.claim_id
 * where item.audit_sample_id = :audit_sample_id!
 * order by item.position
 * ```
 */
export const auditSampleItems = new PreparedQuery<IAuditSampleItemsParams,IAuditSampleItemsResult>(auditSampleItemsIR);


