/** Types generated for queries found in "src/outcomes/sql/first-quarter-known.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FirstQuarterKnown' parameters type */
export type IFirstQuarterKnownParams = void;

/** 'FirstQuarterKnown' return type */
export interface IFirstQuarterKnownResult {
  first_assessed: string | null;
  first_published: string | null;
}

/** 'FirstQuarterKnown' query type */
export interface IFirstQuarterKnownQuery {
  params: IFirstQuarterKnownParams;
  result: IFirstQuarterKnownResult;
}

const firstQuarterKnownIR: any = {"usedParamSet":{},"params":[],"statement":"-- Since when is there anything to count: the first day families were assessed as of, and the first quarter published?\nselect\n  (select min(assessment_run.as_of) from assessment_run where not assessment_run.what_if) as first_assessed,\n  (select min(published_quarter.as_of) from published_quarter) as first_published"};

/**
 * Query generated from SQL:
 * ```
 * -- Since when is there anything to count: the first day families were assessed as of, and the first quarter published?
 * select
 *   (select min(assessment_run.as_of) from assessment_run where not assessment_run.what_if) as first_assessed,
 *   (select min(published_quarter.as_of) from published_quarter) as first_published
 * ```
 */
export const firstQuarterKnown = new PreparedQuery<IFirstQuarterKnownParams,IFirstQuarterKnownResult>(firstQuarterKnownIR);


