/** Types generated for queries found in "src/decisions/sql/current-evidence.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CurrentEvidence' parameters type */
export interface ICurrentEvidenceParams {
  family_id: string;
}

/** 'CurrentEvidence' return type */
export interface ICurrentEvidenceResult {
  assessment_run_id: string;
  evidence_version: string;
}

/** 'CurrentEvidence' query type */
export interface ICurrentEvidenceQuery {
  params: ICurrentEvidenceParams;
  result: ICurrentEvidenceResult;
}

const currentEvidenceIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":289,"b":299}]}],"statement":"-- Which version of this family's evidence is the current one, and which assessment found it?\n--   What was only tried out is never current; nor is an earlier day made again.\nselect eligibility.assessment_run_id, eligibility.evidence_version\nfrom eligibility\nwhere eligibility.family_id = :family_id!\n  and eligibility.assessment_run_id = (\n    select run.assessment_run_id\n    from assessment_run as run\n    where not run.what_if\n    order by run.known_at desc, run.run_at desc\n    limit 1\n  )"};

/**
 * Query generated from SQL:
 * ```
 * -- Which version of this family's evidence is the current one, and which assessment found it?
 * --   What was only tried out is never current; nor is an earlier day made again.
 * select eligibility.assessment_run_id, eligibility.evidence_version
 * from eligibility
 * where eligibility.family_id = :family_id!
 *   and eligibility.assessment_run_id = (
 *     select run.assessment_run_id
 *     from assessment_run as run
 *     where not run.what_if
 *     order by run.known_at desc, run.run_at desc
 *     limit 1
 *   )
 * ```
 */
export const currentEvidence = new PreparedQuery<ICurrentEvidenceParams,ICurrentEvidenceResult>(currentEvidenceIR);


