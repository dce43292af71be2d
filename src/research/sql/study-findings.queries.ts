/** Types generated for queries found in "src/research/sql/study-findings.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'StudyFindings' parameters type */
export interface IStudyFindingsParams {
  family_ids: stringArray;
  run_ids: stringArray;
}

/** 'StudyFindings' return type */
export interface IStudyFindingsResult {
  assessment_run_id: string;
  family_id: string;
  finding: string;
  headline: string;
  need: string;
  person_finding: string | null;
  person_id: string | null;
}

/** 'StudyFindings' query type */
export interface IStudyFindingsQuery {
  params: IStudyFindingsParams;
  result: IStudyFindingsResult;
}

const studyFindingsIR: any = {"usedParamSet":{"family_ids":true,"run_ids":true},"params":[{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":327,"b":338}]},{"name":"run_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":349,"b":357}]}],"statement":"-- What was found for these families by these runs, for whom?\n--   family_ids, run_ids  a family and a run in each place\nselect\n  finding.family_id,\n  finding.assessment_run_id,\n  finding.need,\n  finding.headline,\n  finding.finding,\n  attributed.person_id as \"person_id?\",\n  attributed.finding as \"person_finding?\"\nfrom unnest(:family_ids!::uuid[], :run_ids!::uuid[]) as asked (family_id, run_id)\njoin finding on finding.family_id = asked.family_id and finding.assessment_run_id = asked.run_id\nleft join finding_person as attributed on attributed.finding_id = finding.finding_id\norder by finding.finding_id, attributed.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What was found for these families by these runs, for whom?
 * --   family_ids, run_ids  a family and a run in each place
 * select
 *   finding.family_id,
 *   finding.assessment_run_id,
 *   finding.need,
 *   finding.headline,
 *   finding.finding,
 *   attributed.person_id as "person_id?",
 *   attributed.finding as "person_finding?"
 * from unnest(:family_ids!::uuid[], :run_ids!::uuid[]) as asked (family_id, run_id)
 * join finding on finding.family_id = asked.family_id and finding.assessment_run_id = asked.run_id
 * left join finding_person as attributed on attributed.finding_id = finding.finding_id
 * order by finding.finding_id, attributed.person_id
 * ```
 */
export const studyFindings = new PreparedQuery<IStudyFindingsParams,IStudyFindingsResult>(studyFindingsIR);


