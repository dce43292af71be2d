/** Types generated for queries found in "src/needs/sql/insert-assessment-run.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertAssessmentRun' parameters type */
export interface IInsertAssessmentRunParams {
  as_of: string;
  assessment_run_id: string;
  edition: string;
  edition_sha256: string;
  framework: string;
  known_at: DateOrString;
  what_if: boolean;
}

/** 'InsertAssessmentRun' return type */
export type IInsertAssessmentRunResult = void;

/** 'InsertAssessmentRun' query type */
export interface IInsertAssessmentRunQuery {
  params: IInsertAssessmentRunParams;
  result: IInsertAssessmentRunResult;
}

const insertAssessmentRunIR: any = {"usedParamSet":{"assessment_run_id":true,"framework":true,"edition":true,"edition_sha256":true,"as_of":true,"known_at":true,"what_if":true},"params":[{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":196,"b":214}]},{"name":"framework","required":true,"transform":{"type":"scalar"},"locs":[{"a":217,"b":227}]},{"name":"edition","required":true,"transform":{"type":"scalar"},"locs":[{"a":230,"b":238}]},{"name":"edition_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":256}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":259,"b":265}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":268,"b":277}]},{"name":"what_if","required":true,"transform":{"type":"scalar"},"locs":[{"a":280,"b":288}]}],"statement":"-- Which rules are applied, for which day, with the knowledge of which moment?\ninsert into assessment_run (assessment_run_id, framework, edition, edition_sha256, as_of, known_at, what_if)\nvalues (:assessment_run_id!, :framework!, :edition!, :edition_sha256!, :as_of!, :known_at!, :what_if!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which rules are applied, for which day, with the knowledge of which moment?
 * insert into assessment_run (assessment_run_id, framework, edition, edition_sha256, as_of, known_at, what_if)
 * values (:assessment_run_id!, :framework!, :edition!, :edition_sha256!, :as_of!, :known_at!, :what_if!)
 * ```
 */
export const insertAssessmentRun = new PreparedQuery<IInsertAssessmentRunParams,IInsertAssessmentRunResult>(insertAssessmentRunIR);


