/** Types generated for queries found in "src/needs/sql/insert-findings.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertFindings' parameters type */
export interface IInsertFindingsParams {
  assessment_run_id: string;
  becauses: stringArray;
  family_ids: stringArray;
  findings: stringArray;
  headlines: stringArray;
  needs: stringArray;
}

/** 'InsertFindings' return type */
export type IInsertFindingsResult = void;

/** 'InsertFindings' query type */
export interface IInsertFindingsQuery {
  params: IInsertFindingsParams;
  result: IInsertFindingsResult;
}

const insertFindingsIR: any = {"usedParamSet":{"assessment_run_id":true,"family_ids":true,"headlines":true,"needs":true,"findings":true,"becauses":true},"params":[{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":162}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":266,"b":277}]},{"name":"headlines","required":true,"transform":{"type":"scalar"},"locs":[{"a":288,"b":298}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":309,"b":315}]},{"name":"findings","required":true,"transform":{"type":"scalar"},"locs":[{"a":326,"b":335}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":346,"b":355}]}],"statement":"-- What was found about each need of some families?\ninsert into finding (assessment_run_id, family_id, headline, need, finding, because)\nselect :assessment_run_id!, incoming.family_id, incoming.headline, incoming.need, incoming.finding, incoming.because\nfrom unnest(:family_ids!::uuid[], :headlines!::text[], :needs!::text[], :findings!::text[], :becauses!::text[])\n  as incoming (family_id, headline, need, finding, because)"};

/**
 * Query generated from SQL:
 * ```
 * -- What was found about each need of some families?
 * insert into finding (assessment_run_id, family_id, headline, need, finding, because)
 * select :assessment_run_id!, incoming.family_id, incoming.headline, incoming.need, incoming.finding, incoming.because
 * from unnest(:family_ids!::uuid[], :headlines!::text[], :needs!::text[], :findings!::text[], :becauses!::text[])
 *   as incoming (family_id, headline, need, finding, because)
 * ```
 */
export const insertFindings = new PreparedQuery<IInsertFindingsParams,IInsertFindingsResult>(insertFindingsIR);


