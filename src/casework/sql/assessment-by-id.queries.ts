/** Types generated for queries found in "src/casework/sql/assessment-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AssessmentById' parameters type */
export interface IAssessmentByIdParams {
  assessment_id: string;
}

/** 'AssessmentById' return type */
export interface IAssessmentByIdResult {
  family_id: string;
  recorded_by: string;
  version: number;
}

/** 'AssessmentById' query type */
export interface IAssessmentByIdQuery {
  params: IAssessmentByIdParams;
  result: IAssessmentByIdResult;
}

const assessmentByIdIR: any = {"usedParamSet":{"assessment_id":true},"params":[{"name":"assessment_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":199,"b":213}]}],"statement":"-- Whose version of which family's assessment has this id?\nselect assessment.family_id, assessment.recorded_by, assessment.version\nfrom case_assessment as assessment\nwhere assessment.assessment_id = :assessment_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Whose version of which family's assessment has this id?
 * select assessment.family_id, assessment.recorded_by, assessment.version
 * from case_assessment as assessment
 * where assessment.assessment_id = :assessment_id!
 * ```
 */
export const assessmentById = new PreparedQuery<IAssessmentByIdParams,IAssessmentByIdResult>(assessmentByIdIR);


