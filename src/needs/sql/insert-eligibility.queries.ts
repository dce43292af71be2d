/** Types generated for queries found in "src/needs/sql/insert-eligibility.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertEligibility' parameters type */
export interface IInsertEligibilityParams {
  assessment_run_id: string;
  becauses: stringArray;
  eligibles: stringArray;
  evidence_versions: stringArray;
  family_ids: stringArray;
  headlines_met: stringArray;
}

/** 'InsertEligibility' return type */
export type IInsertEligibilityResult = void;

/** 'InsertEligibility' query type */
export interface IInsertEligibilityQuery {
  params: IInsertEligibilityParams;
  result: IInsertEligibilityResult;
}

const insertEligibilityIR: any = {"usedParamSet":{"assessment_run_id":true,"family_ids":true,"eligibles":true,"headlines_met":true,"becauses":true,"evidence_versions":true},"params":[{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":290,"b":308}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":465,"b":476}]},{"name":"eligibles","required":true,"transform":{"type":"scalar"},"locs":[{"a":487,"b":497}]},{"name":"headlines_met","required":true,"transform":{"type":"scalar"},"locs":[{"a":508,"b":522}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":533,"b":542}]},{"name":"evidence_versions","required":true,"transform":{"type":"scalar"},"locs":[{"a":553,"b":571}]}],"statement":"-- Which of some families meet the programme's rule, and on which evidence?\n--   headlines_met  the ids of each family's headlines in the framework's order, joined by commas\ninsert into eligibility (assessment_run_id, family_id, eligible, headlines_met, because, evidence_version)\nselect\n  :assessment_run_id!,\n  incoming.family_id,\n  incoming.eligible,\n  string_to_array(incoming.headlines_met, ','),\n  incoming.because,\n  incoming.evidence_version\nfrom unnest(\n  :family_ids!::uuid[], :eligibles!::text[], :headlines_met!::text[], :becauses!::text[], :evidence_versions!::text[]\n) as incoming (family_id, eligible, headlines_met, because, evidence_version)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which of some families meet the programme's rule, and on which evidence?
 * --   headlines_met  the ids of each family's headlines in the framework's order, joined by commas
 * insert into eligibility (assessment_run_id, family_id, eligible, headlines_met, because, evidence_version)
 * select
 *   :assessment_run_id!,
 *   incoming.family_id,
 *   incoming.eligible,
 *   string_to_array(incoming.headlines_met, ','),
 *   incoming.because,
 *   incoming.evidence_version
 * from unnest(
 *   :family_ids!::uuid[], :eligibles!::text[], :headlines_met!::text[], :becauses!::text[], :evidence_versions!::text[]
 * ) as incoming (family_id, eligible, headlines_met, because, evidence_version)
 * ```
 */
export const insertEligibility = new PreparedQuery<IInsertEligibilityParams,IInsertEligibilityResult>(insertEligibilityIR);


