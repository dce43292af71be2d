/** Types generated for queries found in "src/web/source/sql/coverage-of-source.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CoverageOfSource' parameters type */
export interface ICoverageOfSourceParams {
  source: string;
}

/** 'CoverageOfSource' return type */
export interface ICoverageOfSourceResult {
  age_from: number | null;
  age_to: number | null;
  area: string;
  covers_from: string;
  covers_to: string;
  fact_kind: string;
}

/** 'CoverageOfSource' query type */
export interface ICoverageOfSourceQuery {
  params: ICoverageOfSourceParams;
  result: ICoverageOfSourceResult;
}

const coverageOfSourceIR: any = {"usedParamSet":{"source":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":306,"b":313}]}],"statement":"-- For which kinds of fact can this source speak, between which days, where and of what age?\nselect\n  coverage.fact_kind,\n  coverage.area,\n  coverage.age_from,\n  coverage.age_to,\n  min(coverage.covers_from) as \"covers_from!\",\n  max(coverage.covers_to) as \"covers_to!\"\nfrom coverage\nwhere coverage.source = :source!\n  and coverage.known_to = 'infinity'\ngroup by coverage.fact_kind, coverage.area, coverage.age_from, coverage.age_to\norder by coverage.fact_kind, coverage.area, coverage.age_from"};

/**
 * Query generated from SQL:
 * ```
 * -- For which kinds of fact can this source speak, between which days, where and of what age?
 * select
 *   coverage.fact_kind,
 *   coverage.area,
 *   coverage.age_from,
 *   coverage.age_to,
 *   min(coverage.covers_from) as "covers_from!",
 *   max(coverage.covers_to) as "covers_to!"
 * from coverage
 * where coverage.source = :source!
 *   and coverage.known_to = 'infinity'
 * group by coverage.fact_kind, coverage.area, coverage.age_from, coverage.age_to
 * order by coverage.fact_kind, coverage.area, coverage.age_from
 * ```
 */
export const coverageOfSource = new PreparedQuery<ICoverageOfSourceParams,ICoverageOfSourceResult>(coverageOfSourceIR);


