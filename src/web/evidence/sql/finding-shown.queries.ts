/** Types generated for queries found in "src/web/evidence/sql/finding-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindingShown' parameters type */
export interface IFindingShownParams {
  familyId: string;
  findingId: number;
}

/** 'FindingShown' return type */
export interface IFindingShownResult {
  as_of: string;
  because: string;
  edition: string;
  finding: string;
  finding_id: number;
  framework: string;
  known_at: Date;
  need: string;
}

/** 'FindingShown' query type */
export interface IFindingShownQuery {
  params: IFindingShownParams;
  result: IFindingShownResult;
}

const findingShownIR: any = {"usedParamSet":{"findingId":true,"familyId":true},"params":[{"name":"findingId","required":true,"transform":{"type":"scalar"},"locs":[{"a":323,"b":333}]},{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":361,"b":370}]}],"statement":"-- What was found about this need for this family, by which rules and as of which day?\nselect\n  finding.finding_id,\n  finding.need,\n  finding.finding,\n  finding.because,\n  run.framework,\n  run.edition,\n  run.as_of,\n  run.known_at\nfrom finding\njoin assessment_run as run using (assessment_run_id)\nwhere finding.finding_id = :findingId!\n  and finding.family_id = :familyId!\n  and not run.what_if"};

/**
 * Query generated from SQL:
 * ```
 * -- What was found about this need for this family, by which rules and as of which day?
 * select
 *   finding.finding_id,
 *   finding.need,
 *   finding.finding,
 *   finding.because,
 *   run.framework,
 *   run.edition,
 *   run.as_of,
 *   run.known_at
 * from finding
 * join assessment_run as run using (assessment_run_id)
 * where finding.finding_id = :findingId!
 *   and finding.family_id = :familyId!
 *   and not run.what_if
 * ```
 */
export const findingShown = new PreparedQuery<IFindingShownParams,IFindingShownResult>(findingShownIR);


