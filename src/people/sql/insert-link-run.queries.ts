/** Types generated for queries found in "src/people/sql/insert-link-run.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertLinkRun' parameters type */
export interface IInsertLinkRunParams {
  known_at: DateOrString;
  link_run_id: string;
  match_weight_to_join: number;
  model: string;
  model_sha256: string;
}

/** 'InsertLinkRun' return type */
export type IInsertLinkRunResult = void;

/** 'InsertLinkRun' query type */
export interface IInsertLinkRunQuery {
  params: IInsertLinkRunParams;
  result: IInsertLinkRunResult;
}

const insertLinkRunIR: any = {"usedParamSet":{"link_run_id":true,"model":true,"model_sha256":true,"match_weight_to_join":true,"known_at":true},"params":[{"name":"link_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":139,"b":151}]},{"name":"model","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":160}]},{"name":"model_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":176}]},{"name":"match_weight_to_join","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":200}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":212}]}],"statement":"-- Which model linked what was known when?\ninsert into link_run (link_run_id, model, model_sha256, match_weight_to_join, known_at)\nvalues (:link_run_id!, :model!, :model_sha256!, :match_weight_to_join!, :known_at!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which model linked what was known when?
 * insert into link_run (link_run_id, model, model_sha256, match_weight_to_join, known_at)
 * values (:link_run_id!, :model!, :model_sha256!, :match_weight_to_join!, :known_at!)
 * ```
 */
export const insertLinkRun = new PreparedQuery<IInsertLinkRunParams,IInsertLinkRunResult>(insertLinkRunIR);


