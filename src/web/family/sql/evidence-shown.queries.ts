/** Types generated for queries found in "src/web/family/sql/evidence-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'EvidenceShown' parameters type */
export interface IEvidenceShownParams {
  assessmentRunId: string;
  familyId: string;
}

/** 'EvidenceShown' return type */
export interface IEvidenceShownResult {
  amount: number | null;
  code: string | null;
  delivery_id: string;
  edition: string;
  fact_id: number;
  file_kind: string;
  file_name: string;
  finding_id: number;
  kind: string;
  line_number: number;
  person_id: string | null;
  received_on: string;
  record_id: number;
  role: string | null;
  row_number: number;
  source: string;
  valid_from: string;
  valid_to: string | null;
}

/** 'EvidenceShown' query type */
export interface IEvidenceShownQuery {
  params: IEvidenceShownParams;
  result: IEvidenceShownResult;
}

const evidenceShownIR: any = {"usedParamSet":{"familyId":true,"assessmentRunId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":768,"b":777}]},{"name":"assessmentRunId","required":true,"transform":{"type":"scalar"},"locs":[{"a":813,"b":829}]}],"statement":"-- Which facts stand behind each finding of this family, and in which row of which file does each stand?\nselect\n  finding.finding_id,\n  member.person_id as \"person_id?\",\n  fact.fact_id,\n  fact.kind,\n  fact.code,\n  fact.role,\n  fact.valid_from,\n  fact.valid_to,\n  fact.amount,\n  record.record_id,\n  record.source,\n  record.file_kind,\n  record.row_number,\n  record.line_number,\n  delivery.delivery_id,\n  delivery.edition,\n  delivery.file_name,\n  delivery.received_on\nfrom finding\njoin finding_fact using (finding_id)\njoin fact using (fact_id)\njoin source_record as record using (record_id)\njoin delivery using (delivery_id)\nleft join person_member as member\n  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'\nwhere finding.family_id = :familyId!\n  and finding.assessment_run_id = :assessmentRunId!\norder by finding.finding_id, fact.valid_from, record.record_id, fact.fact_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which facts stand behind each finding of this family, and in which row of which file does each stand?
 * select
 *   finding.finding_id,
 *   member.person_id as "person_id?",
 *   fact.fact_id,
 *   fact.kind,
 *   fact.code,
 *   fact.role,
 *   fact.valid_from,
 *   fact.valid_to,
 *   fact.amount,
 *   record.record_id,
 *   record.source,
 *   record.file_kind,
 *   record.row_number,
 *   record.line_number,
 *   delivery.delivery_id,
 *   delivery.edition,
 *   delivery.file_name,
 *   delivery.received_on
 * from finding
 * join finding_fact using (finding_id)
 * join fact using (fact_id)
 * join source_record as record using (record_id)
 * join delivery using (delivery_id)
 * left join person_member as member
 *   on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
 * where finding.family_id = :familyId!
 *   and finding.assessment_run_id = :assessmentRunId!
 * order by finding.finding_id, fact.valid_from, record.record_id, fact.fact_id
 * ```
 */
export const evidenceShown = new PreparedQuery<IEvidenceShownParams,IEvidenceShownResult>(evidenceShownIR);


