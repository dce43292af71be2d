/** Types generated for queries found in "src/needs/sql/coverage-to-assess.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'CoverageToAssess' parameters type */
export interface ICoverageToAssessParams {
  kinds: stringArray;
  known_at: DateOrString;
  since: string;
}

/** 'CoverageToAssess' return type */
export interface ICoverageToAssessResult {
  age_from: number | null;
  age_to: number | null;
  area: string;
  covers_from: string;
  covers_to: string;
  fact_kind: string;
}

/** 'CoverageToAssess' query type */
export interface ICoverageToAssessQuery {
  params: ICoverageToAssessParams;
  result: ICoverageToAssessResult;
}

const coverageToAssessIR: any = {"usedParamSet":{"known_at":true,"kinds":true,"since":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":229,"b":238},{"a":264,"b":273}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":307,"b":313}]},{"name":"since","required":true,"transform":{"type":"scalar"},"locs":[{"a":351,"b":357}]}],"statement":"-- What could sources speak for, as known at a moment?\nselect\n  coverage.fact_kind,\n  coverage.covers_from,\n  coverage.covers_to,\n  coverage.area,\n  coverage.age_from,\n  coverage.age_to\nfrom coverage\nwhere coverage.known_from <= :known_at! and coverage.known_to > :known_at!\n  and coverage.fact_kind = any (:kinds!::text[])\n  and coverage.covers_to > :since!"};

/**
 * Query generated from SQL:
 * ```
 * -- What could sources speak for, as known at a moment?
 * select
 *   coverage.fact_kind,
 *   coverage.covers_from,
 *   coverage.covers_to,
 *   coverage.area,
 *   coverage.age_from,
 *   coverage.age_to
 * from coverage
 * where coverage.known_from <= :known_at! and coverage.known_to > :known_at!
 *   and coverage.fact_kind = any (:kinds!::text[])
 *   and coverage.covers_to > :since!
 * ```
 */
export const coverageToAssess = new PreparedQuery<ICoverageToAssessParams,ICoverageToAssessResult>(coverageToAssessIR);


