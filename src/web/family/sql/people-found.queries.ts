/** Types generated for queries found in "src/web/family/sql/people-found.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleFound' parameters type */
export interface IPeopleFoundParams {
  assessmentRunId: string;
  familyId: string;
}

/** 'PeopleFound' return type */
export interface IPeopleFoundResult {
  because: string;
  finding: string;
  finding_id: number;
  person_id: string;
}

/** 'PeopleFound' query type */
export interface IPeopleFoundQuery {
  params: IPeopleFoundParams;
  result: IPeopleFoundResult;
}

const peopleFoundIR: any = {"usedParamSet":{"familyId":true,"assessmentRunId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":263}]},{"name":"assessmentRunId","required":true,"transform":{"type":"scalar"},"locs":[{"a":299,"b":315}]}],"statement":"-- To whom is each finding of this family attributed, and why?\nselect\n  attributed.finding_id,\n  attributed.person_id,\n  attributed.finding,\n  attributed.because\nfrom finding\njoin finding_person as attributed using (finding_id)\nwhere finding.family_id = :familyId!\n  and finding.assessment_run_id = :assessmentRunId!\norder by attributed.finding_id, attributed.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- To whom is each finding of this family attributed, and why?
 * select
 *   attributed.finding_id,
 *   attributed.person_id,
 *   attributed.finding,
 *   attributed.because
 * from finding
 * join finding_person as attributed using (finding_id)
 * where finding.family_id = :familyId!
 *   and finding.assessment_run_id = :assessmentRunId!
 * order by attributed.finding_id, attributed.person_id
 * ```
 */
export const peopleFound = new PreparedQuery<IPeopleFoundParams,IPeopleFoundResult>(peopleFoundIR);


