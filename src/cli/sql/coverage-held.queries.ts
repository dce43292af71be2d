/** Types generated for queries found in "src/cli/sql/coverage-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CoverageHeld' parameters type */
export type ICoverageHeldParams = void;

/** 'CoverageHeld' return type */
export interface ICoverageHeldResult {
  covers_from: string;
  covers_to: string;
  fact_kind: string;
  source: string;
}

/** 'CoverageHeld' query type */
export interface ICoverageHeldQuery {
  params: ICoverageHeldParams;
  result: ICoverageHeldResult;
}

const coverageHeldIR: any = {"usedParamSet":{},"params":[],"statement":"-- For which kinds of fact, and between which days, does each source speak?\nselect\n  coverage.source,\n  coverage.fact_kind,\n  min(coverage.covers_from) as \"covers_from!\",\n  max(coverage.covers_to) as \"covers_to!\"\nfrom coverage\nwhere coverage.known_to = 'infinity'\ngroup by coverage.source, coverage.fact_kind\norder by coverage.source, coverage.fact_kind"};

/**
 * Query generated from SQL:
 * ```
 * -- For which kinds of fact, and between which days, does each source speak?
 * select
 *   coverage.source,
 *   coverage.fact_kind,
 *   min(coverage.covers_from) as "covers_from!",
 *   max(coverage.covers_to) as "covers_to!"
 * from coverage
 * where coverage.known_to = 'infinity'
 * group by coverage.source, coverage.fact_kind
 * order by coverage.source, coverage.fact_kind
 * ```
 */
export const coverageHeld = new PreparedQuery<ICoverageHeldParams,ICoverageHeldResult>(coverageHeldIR);


