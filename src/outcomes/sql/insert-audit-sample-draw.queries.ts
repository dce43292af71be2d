/** Types generated for queries found in "src/outcomes/sql/insert-audit-sample-draw.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertAuditSampleDraw' parameters type */
export interface IInsertAuditSampleDrawParams {
  audit_sample_id: string;
  claims: number;
  drawn: number;
  drawn_at: DateOrString;
  list_sha256: string;
  seed: string;
}

/** 'InsertAuditSampleDraw' return type */
export type IInsertAuditSampleDrawResult = void;

/** 'InsertAuditSampleDraw' query type */
export interface IInsertAuditSampleDrawQuery {
  params: IInsertAuditSampleDrawParams;
  result: IInsertAuditSampleDrawResult;
}

const insertAuditSampleDrawIR: any = {"usedParamSet":{"audit_sample_id":true,"drawn_at":true,"seed":true,"list_sha256":true,"claims":true,"drawn":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":208}]},{"name":"drawn_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":236}]},{"name":"seed","required":true,"transform":{"type":"scalar"},"locs":[{"a":239,"b":244}]},{"name":"list_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":247,"b":259}]},{"name":"claims","required":true,"transform":{"type":"scalar"},"locs":[{"a":262,"b":269}]},{"name":"drawn","required":true,"transform":{"type":"scalar"},"locs":[{"a":272,"b":278}]}],"statement":"-- With which seed, from how many claims, does whoever is acting draw the sample?\ninsert into audit_sample_draw (audit_sample_id, drawn_by, drawn_at, seed, list_sha256, claims, drawn)\nvalues (:audit_sample_id!, acting_actor(), :drawn_at!, :seed!, :list_sha256!, :claims!, :drawn!)"};

/**
 * Query generated from SQL:
 * ```
 * -- With which seed, from how many claims, does whoever is acting draw the sample?
 * insert into audit_sample_draw (audit_sample_id, drawn_by, drawn_at, seed, list_sha256, claims, drawn)
 * values (:audit_sample_id!, acting_actor(), :drawn_at!, :seed!, :list_sha256!, :claims!, :drawn!)
 * ```
 */
export const insertAuditSampleDraw = new PreparedQuery<IInsertAuditSampleDrawParams,IInsertAuditSampleDrawResult>(insertAuditSampleDrawIR);


