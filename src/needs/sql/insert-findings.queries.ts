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
export interface IInsertFindingsResult {
  family_id: string;
  finding_id: number;
  need: string;
}

/** 'InsertFindings' query type */
export interface IInsertFindingsQuery {
  params: IInsertFindingsParams;
  result: IInsertFindingsResult;
}

const insertFindingsIR: any = {"usedParamSet":{"assessment_run_id":true,"family_ids":true,"headlines":true,"needs":true,"findings":true,"becauses":true},"params":[{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":204}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":308,"b":319}]},{"name":"headlines","required":true,"transform":{"type":"scalar"},"locs":[{"a":330,"b":340}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":351,"b":357}]},{"name":"findings","required":true,"transform":{"type":"scalar"},"locs":[{"a":368,"b":377}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":388,"b":397}]}],"statement":"-- What was found about each need of some families, and by which ids is it known from now on?\ninsert into finding (assessment_run_id, family_id, headline, need, finding, because)\nselect :assessment_run_id!, incoming.family_id, incoming.headline, incoming.need, incoming.finding, incoming.because\nfrom unnest(:family_ids!::uuid[], :headlines!::text[], :needs!::text[], :findings!::text[], :becauses!::text[])\n  as incoming (family_id, headline, need, finding, because)\nreturning finding_id, family_id, need"};

/**
 * Query generated from SQL:
 * ```
 * -- What was found about each need of some families, and by which ids is it known from now on?
 * insert into finding (assessment_run_id, family_id, headline, need, finding, because)
 * select :assessment_run_id!, incoming.family_id, incoming.headline, incoming.need, incoming.finding, incoming.because
 * from unnest(:family_ids!::uuid[], :headlines!::text[], :needs!::text[], :findings!::text[], :becauses!::text[])
 *   as incoming (family_id, headline, need, finding, because)
 * returning finding_id, family_id, need
 * ```
 */
export const insertFindings = new PreparedQuery<IInsertFindingsParams,IInsertFindingsResult>(insertFindingsIR);


