/** Types generated for queries found in "src/needs/sql/insert-finding-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'InsertFindingFacts' parameters type */
export interface IInsertFindingFactsParams {
  fact_ids: numberArray;
  finding_ids: numberArray;
}

/** 'InsertFindingFacts' return type */
export type IInsertFindingFactsResult = void;

/** 'InsertFindingFacts' query type */
export interface IInsertFindingFactsQuery {
  params: IInsertFindingFactsParams;
  result: IInsertFindingFactsResult;
}

const insertFindingFactsIR: any = {"usedParamSet":{"finding_ids":true,"fact_ids":true},"params":[{"name":"finding_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":156}]},{"name":"fact_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":169,"b":178}]}],"statement":"-- Which facts are behind each finding?\ninsert into finding_fact (finding_id, fact_id)\nselect incoming.finding_id, incoming.fact_id\nfrom unnest(:finding_ids!::bigint[], :fact_ids!::bigint[]) as incoming (finding_id, fact_id)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which facts are behind each finding?
 * insert into finding_fact (finding_id, fact_id)
 * select incoming.finding_id, incoming.fact_id
 * from unnest(:finding_ids!::bigint[], :fact_ids!::bigint[]) as incoming (finding_id, fact_id)
 * ```
 */
export const insertFindingFacts = new PreparedQuery<IInsertFindingFactsParams,IInsertFindingFactsResult>(insertFindingFactsIR);


