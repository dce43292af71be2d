/** Types generated for queries found in "src/casework/sql/insert-assessment.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertAssessment' parameters type */
export interface IInsertAssessmentParams {
  assessment_id: string;
  case_id: string;
  family_id: string;
  key_number: number;
  recorded_at: DateOrString;
  recorded_on: string;
  sealed: Buffer;
  version: number;
}

/** 'InsertAssessment' return type */
export type IInsertAssessmentResult = void;

/** 'InsertAssessment' query type */
export interface IInsertAssessmentQuery {
  params: IInsertAssessmentParams;
  result: IInsertAssessmentResult;
}

const insertAssessmentIR: any = {"usedParamSet":{"assessment_id":true,"case_id":true,"family_id":true,"version":true,"recorded_at":true,"recorded_on":true,"sealed":true,"key_number":true},"params":[{"name":"assessment_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":230,"b":244}]},{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":247,"b":255}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":258,"b":268}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":271,"b":279}]},{"name":"recorded_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":298,"b":310}]},{"name":"recorded_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":313,"b":325}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":328,"b":335}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":338,"b":349}]}],"statement":"-- What does whoever is acting write as a new version of the assessment of a case?\ninsert into case_assessment (\n  assessment_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, sealed, key_number\n)\nvalues (\n  :assessment_id!, :case_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :recorded_on!, :sealed!, :key_number!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- What does whoever is acting write as a new version of the assessment of a case?
 * insert into case_assessment (
 *   assessment_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, sealed, key_number
 * )
 * values (
 *   :assessment_id!, :case_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :recorded_on!, :sealed!, :key_number!
 * )
 * ```
 */
export const insertAssessment = new PreparedQuery<IInsertAssessmentParams,IInsertAssessmentResult>(insertAssessmentIR);


