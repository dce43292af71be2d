/** Types generated for queries found in "src/web/family/sql/findings-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindingsShown' parameters type */
export interface IFindingsShownParams {
  assessmentRunId: string;
  familyId: string;
}

/** 'FindingsShown' return type */
export interface IFindingsShownResult {
  because: string;
  finding: string;
  finding_id: number;
  headline: string;
  need: string;
}

/** 'FindingsShown' query type */
export interface IFindingsShownQuery {
  params: IFindingsShownParams;
  result: IFindingsShownResult;
}

const findingsShownIR: any = {"usedParamSet":{"familyId":true,"assessmentRunId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":223}]},{"name":"assessmentRunId","required":true,"transform":{"type":"scalar"},"locs":[{"a":259,"b":275}]}],"statement":"-- What did this assessment find for this family, need by need, and why?\nselect\n  finding.finding_id,\n  finding.headline,\n  finding.need,\n  finding.finding,\n  finding.because\nfrom finding\nwhere finding.family_id = :familyId!\n  and finding.assessment_run_id = :assessmentRunId!\norder by finding.finding_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What did this assessment find for this family, need by need, and why?
 * select
 *   finding.finding_id,
 *   finding.headline,
 *   finding.need,
 *   finding.finding,
 *   finding.because
 * from finding
 * where finding.family_id = :familyId!
 *   and finding.assessment_run_id = :assessmentRunId!
 * order by finding.finding_id
 * ```
 */
export const findingsShown = new PreparedQuery<IFindingsShownParams,IFindingsShownResult>(findingsShownIR);


