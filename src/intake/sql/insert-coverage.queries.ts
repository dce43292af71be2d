/** Types generated for queries found in "src/intake/sql/insert-coverage.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertCoverage' parameters type */
export interface IInsertCoverageParams {
  age_from?: number | null | void;
  age_to?: number | null | void;
  area: string;
  at: DateOrString;
  covers_from: string;
  covers_to: string;
  delivery_id: string;
  fact_kind: string;
  source: string;
}

/** 'InsertCoverage' return type */
export type IInsertCoverageResult = void;

/** 'InsertCoverage' query type */
export interface IInsertCoverageQuery {
  params: IInsertCoverageParams;
  result: IInsertCoverageResult;
}

const insertCoverageIR: any = {"usedParamSet":{"delivery_id":true,"source":true,"fact_kind":true,"covers_from":true,"covers_to":true,"area":true,"age_from":true,"age_to":true,"at":true},"params":[{"name":"delivery_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":199}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":211}]},{"name":"fact_kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":216,"b":226}]},{"name":"covers_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":231,"b":243}]},{"name":"covers_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":248,"b":258}]},{"name":"area","required":true,"transform":{"type":"scalar"},"locs":[{"a":263,"b":268}]},{"name":"age_from","required":false,"transform":{"type":"scalar"},"locs":[{"a":273,"b":281}]},{"name":"age_to","required":false,"transform":{"type":"scalar"},"locs":[{"a":286,"b":292}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":297,"b":300}]}],"statement":"-- Store what the delivery can speak for.\ninsert into coverage (\n  delivery_id,\n  source,\n  fact_kind,\n  covers_from,\n  covers_to,\n  area,\n  age_from,\n  age_to,\n  known_from\n)\nvalues (\n  :delivery_id!,\n  :source!,\n  :fact_kind!,\n  :covers_from!,\n  :covers_to!,\n  :area!,\n  :age_from,\n  :age_to,\n  :at!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- Store what the delivery can speak for.
 * insert into coverage (
 *   delivery_id,
 *   source,
 *   fact_kind,
 *   covers_from,
 *   covers_to,
 *   area,
 *   age_from,
 *   age_to,
 *   known_from
 * )
 * values (
 *   :delivery_id!,
 *   :source!,
 *   :fact_kind!,
 *   :covers_from!,
 *   :covers_to!,
 *   :area!,
 *   :age_from,
 *   :age_to,
 *   :at!
 * )
 * ```
 */
export const insertCoverage = new PreparedQuery<IInsertCoverageParams,IInsertCoverageResult>(insertCoverageIR);


