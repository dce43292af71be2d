/** Types generated for queries found in "src/needs/sql/insert-finding-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertFindingFacts' parameters type */
export interface IInsertFindingFactsParams {
  assessment_run_id: string;
  fact_ids: numberArray;
  family_ids: stringArray;
  needs: stringArray;
}

/** 'InsertFindingFacts' return type */
export type IInsertFindingFactsResult = void;

/** 'InsertFindingFacts' query type */
export interface IInsertFindingFactsQuery {
  params: IInsertFindingFactsParams;
  result: IInsertFindingFactsResult;
}

const insertFindingFactsIR: any = {"usedParamSet":{"family_ids":true,"needs":true,"fact_ids":true,"assessment_run_id":true},"params":[{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":152,"b":163}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":174,"b":180}]},{"name":"fact_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":200}]},{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":298,"b":316}]}],"statement":"-- Which facts are behind each finding?\ninsert into finding_fact (finding_id, fact_id)\nselect distinct finding.finding_id, incoming.fact_id\nfrom unnest(:family_ids!::uuid[], :needs!::text[], :fact_ids!::bigint[]) as incoming (family_id, need, fact_id)\njoin finding\n  on finding.assessment_run_id = :assessment_run_id!\n  and finding.family_id = incoming.family_id\n  and finding.need = incoming.need"};

/**
 * Query generated from SQL:
 * ```
 * -- Which facts are behind each finding?
 * insert into finding_fact (finding_id, fact_id)
 * select distinct finding.finding_id, incoming.fact_id
 * from unnest(:family_ids!::uuid[], :needs!::text[], :fact_ids!::bigint[]) as incoming (family_id, need, fact_id)
 * join finding
 *   on finding.assessment_run_id = :assessment_run_id!
 *   and finding.family_id = incoming.family_id
 *   and finding.need = incoming.need
 * ```
 */
export const insertFindingFacts = new PreparedQuery<IInsertFindingFactsParams,IInsertFindingFactsResult>(insertFindingFactsIR);


