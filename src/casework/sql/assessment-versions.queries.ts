/** Types generated for queries found in "src/casework/sql/assessment-versions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AssessmentVersions' parameters type */
export interface IAssessmentVersionsParams {
  case_id: string;
}

/** 'AssessmentVersions' return type */
export interface IAssessmentVersionsResult {
  assessment_id: string;
  key_number: number;
  recorded_at: Date;
  recorded_by: string;
  recorded_on: string;
  sealed: Buffer;
  version: number;
}

/** 'AssessmentVersions' query type */
export interface IAssessmentVersionsQuery {
  params: IAssessmentVersionsParams;
  result: IAssessmentVersionsResult;
}

const assessmentVersionsIR: any = {"usedParamSet":{"case_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":316,"b":324}]}],"statement":"-- Which versions of the assessment of this case are there, newest first?\nselect\n  assessment.assessment_id,\n  assessment.version,\n  assessment.recorded_by,\n  assessment.recorded_at,\n  assessment.recorded_on,\n  assessment.sealed,\n  assessment.key_number\nfrom case_assessment as assessment\nwhere assessment.case_id = :case_id!\norder by assessment.version desc"};

/**
 * Query generated from SQL:
 * ```
 * -- Which versions of the assessment of this case are there, newest first?
 * select
 *   assessment.assessment_id,
 *   assessment.version,
 *   assessment.recorded_by,
 *   assessment.recorded_at,
 *   assessment.recorded_on,
 *   assessment.sealed,
 *   assessment.key_number
 * from case_assessment as assessment
 * where assessment.case_id = :case_id!
 * order by assessment.version desc
 * ```
 */
export const assessmentVersions = new PreparedQuery<IAssessmentVersionsParams,IAssessmentVersionsResult>(assessmentVersionsIR);


