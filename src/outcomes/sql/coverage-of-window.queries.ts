/** Types generated for queries found in "src/outcomes/sql/coverage-of-window.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'CoverageOfWindow' parameters type */
export interface ICoverageOfWindowParams {
  kinds: stringArray;
  known_at: DateOrString;
  since: string;
  until: string;
}

/** 'CoverageOfWindow' return type */
export interface ICoverageOfWindowResult {
  age_from: number | null;
  age_to: number | null;
  area: string;
  content_sha256: string;
  covers_from: string;
  covers_to: string;
  fact_kind: string;
  file_name: string;
  source: string;
}

/** 'CoverageOfWindow' query type */
export interface ICoverageOfWindowQuery {
  params: ICoverageOfWindowParams;
  result: ICoverageOfWindowResult;
}

const coverageOfWindowIR: any = {"usedParamSet":{"kinds":true,"known_at":true,"until":true,"since":true},"params":[{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":374,"b":380}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":420,"b":429},{"a":455,"b":464}]},{"name":"until","required":true,"transform":{"type":"scalar"},"locs":[{"a":495,"b":501}]},{"name":"since","required":true,"transform":{"type":"scalar"},"locs":[{"a":528,"b":534}]}],"statement":"-- Which files spoke for these kinds of fact in a span of days, as known at a moment?\nselect distinct\n  coverage.fact_kind,\n  coverage.source,\n  coverage.covers_from,\n  coverage.covers_to,\n  coverage.area,\n  coverage.age_from,\n  coverage.age_to,\n  delivery.file_name,\n  delivery.content_sha256\nfrom coverage\njoin delivery using (delivery_id)\nwhere coverage.fact_kind = any (:kinds!::text[])\n  and coverage.known_from <= :known_at! and coverage.known_to > :known_at!\n  and coverage.covers_from < :until! and coverage.covers_to > :since!\norder by coverage.fact_kind, coverage.covers_from, delivery.file_name, coverage.area"};

/**
 * Query generated from SQL:
 * ```
 * -- Which files spoke for these kinds of fact in a span of days, as known at a moment?
 * select distinct
 *   coverage.fact_kind,
 *   coverage.source,
 *   coverage.covers_from,
 *   coverage.covers_to,
 *   coverage.area,
 *   coverage.age_from,
 *   coverage.age_to,
 *   delivery.file_name,
 *   delivery.content_sha256
 * from coverage
 * join delivery using (delivery_id)
 * where coverage.fact_kind = any (:kinds!::text[])
 *   and coverage.known_from <= :known_at! and coverage.known_to > :known_at!
 *   and coverage.covers_from < :until! and coverage.covers_to > :since!
 * order by coverage.fact_kind, coverage.covers_from, delivery.file_name, coverage.area
 * ```
 */
export const coverageOfWindow = new PreparedQuery<ICoverageOfWindowParams,ICoverageOfWindowResult>(coverageOfWindowIR);


