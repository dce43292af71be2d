/** Types generated for queries found in "src/outcomes/sql/audit-samples.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AuditSamples' parameters type */
export type IAuditSamplesParams = void;

/** 'AuditSamples' return type */
export interface IAuditSamplesResult {
  audit_sample_id: string;
  claims: number | null;
  committed_at: Date;
  committed_by: string;
  drawn: number | null;
  drawn_at: Date | null;
  judged: number;
  seed_sha256: string;
}

/** 'AuditSamples' query type */
export interface IAuditSamplesQuery {
  params: IAuditSamplesParams;
  result: IAuditSamplesResult;
}

const auditSamplesIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which samples were committed to and drawn, latest first, and how much of each is judged?\nselect\n  sample.audit_sample_id,\n  sample.committed_by,\n  sample.committed_at,\n  sample.seed_sha256,\n  draw.drawn_at as \"drawn_at?\",\n  draw.claims as \"claims?\",\n  draw.drawn as \"drawn?\",\n  (\n    select count(*)\n    from audit_finding\n    where audit_finding.audit_sample_id = sample.audit_sample_id\n  )::int as \"judged!\"\nfrom audit_sample as sample\nleft join audit_sample_draw as draw using (audit_sample_id)\norder by sample.committed_at desc, sample.audit_sample_id desc"};

/**
 * Query generated from SQL:
 * ```
 * -- Which samples were committed to and drawn, latest first, and how much of each is judged?
 * select
 *   sample.audit_sample_id,
 *   sample.committed_by,
 *   sample.committed_at,
 *   sample.seed_sha256,
 *   draw.drawn_at as "drawn_at?",
 *   draw.claims as "claims?",
 *   draw.drawn as "drawn?",
 *   (
 *     select count(*)
 *     from audit_finding
 *     where audit_finding.audit_sample_id = sample.audit_sample_id
 *   )::int as "judged!"
 * from audit_sample as sample
 * left join audit_sample_draw as draw using (audit_sample_id)
 * order by sample.committed_at desc, sample.audit_sample_id desc
 * ```
 */
export const auditSamples = new PreparedQuery<IAuditSamplesParams,IAuditSamplesResult>(auditSamplesIR);


