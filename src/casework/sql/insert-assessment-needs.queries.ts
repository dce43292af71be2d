/** Types generated for queries found in "src/casework/sql/insert-assessment-needs.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertAssessmentNeeds' parameters type */
export interface IInsertAssessmentNeedsParams {
  assessment_id: string;
  family_id: string;
  headlines: stringArray;
  needs: stringArray;
}

/** 'InsertAssessmentNeeds' return type */
export type IInsertAssessmentNeedsResult = void;

/** 'InsertAssessmentNeeds' query type */
export interface IInsertAssessmentNeedsQuery {
  params: IInsertAssessmentNeedsParams;
  result: IInsertAssessmentNeedsResult;
}

const insertAssessmentNeedsIR: any = {"usedParamSet":{"assessment_id":true,"family_id":true,"headlines":true,"needs":true},"params":[{"name":"assessment_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":152}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":155,"b":165}]},{"name":"headlines","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":223}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":234,"b":240}]}],"statement":"-- Which needs is this version of an assessment about?\ninsert into case_assessment_need (assessment_id, family_id, headline, need)\nselect :assessment_id!, :family_id!, assessed.headline, assessed.need\nfrom unnest(:headlines!::text[], :needs!::text[]) as assessed (headline, need)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which needs is this version of an assessment about?
 * insert into case_assessment_need (assessment_id, family_id, headline, need)
 * select :assessment_id!, :family_id!, assessed.headline, assessed.need
 * from unnest(:headlines!::text[], :needs!::text[]) as assessed (headline, need)
 * ```
 */
export const insertAssessmentNeeds = new PreparedQuery<IInsertAssessmentNeedsParams,IInsertAssessmentNeedsResult>(insertAssessmentNeedsIR);


