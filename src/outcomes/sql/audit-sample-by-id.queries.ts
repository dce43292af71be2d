/** Types generated for queries found in "src/outcomes/sql/audit-sample-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AuditSampleById' parameters type */
export interface IAuditSampleByIdParams {
  audit_sample_id: string;
}

/** 'AuditSampleById' return type */
export interface IAuditSampleByIdResult {
  audit_sample_id: string;
  claims: number | null;
  committed_at: Date;
  committed_by: string;
  drawn: number | null;
  drawn_at: Date | null;
  drawn_by: string | null;
  key_number: number;
  list_sha256: string | null;
  sealed_seed: Buffer;
  seed: string | null;
  seed_sha256: string;
}

/** 'AuditSampleById' query type */
export interface IAuditSampleByIdQuery {
  params: IAuditSampleByIdParams;
  result: IAuditSampleByIdResult;
}

const auditSampleByIdIR: any = {"usedParamSet":{"audit_sample_id":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":519,"b":535}]}],"statement":"-- Which sample is this, to which seed was it committed, and what was drawn?\nselect\n  sample.audit_sample_id,\n  sample.committed_by,\n  sample.committed_at,\n  sample.seed_sha256,\n  sample.sealed_seed,\n  sample.key_number,\n  draw.drawn_by as \"drawn_by?\",\n  draw.drawn_at as \"drawn_at?\",\n  draw.seed as \"seed?\",\n  draw.list_sha256 as \"list_sha256?\",\n  draw.claims as \"claims?\",\n  draw.drawn as \"drawn?\"\nfrom audit_sample as sample\nleft join audit_sample_draw as draw using (audit_sample_id)\nwhere sample.audit_sample_id = :audit_sample_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which sample is this, to which seed was it committed, and what was drawn?
 * select
 *   sample.audit_sample_id,
 *   sample.committed_by,
 *   sample.committed_at,
 *   sample.seed_sha256,
 *   sample.sealed_seed,
 *   sample.key_number,
 *   draw.drawn_by as "drawn_by?",
 *   draw.drawn_at as "drawn_at?",
 *   draw.seed as "seed?",
 *   draw.list_sha256 as "list_sha256?",
 *   draw.claims as "claims?",
 *   draw.drawn as "drawn?"
 * from audit_sample as sample
 * left join audit_sample_draw as draw using (audit_sample_id)
 * where sample.audit_sample_id = :audit_sample_id!
 * ```
 */
export const auditSampleById = new PreparedQuery<IAuditSampleByIdParams,IAuditSampleByIdResult>(auditSampleByIdIR);


