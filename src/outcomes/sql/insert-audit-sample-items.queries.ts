/** Types generated for queries found in "src/outcomes/sql/insert-audit-sample-items.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertAuditSampleItems' parameters type */
export interface IInsertAuditSampleItemsParams {
  audit_sample_id: string;
  claim_ids: stringArray;
}

/** 'InsertAuditSampleItems' return type */
export type IInsertAuditSampleItemsResult = void;

/** 'InsertAuditSampleItems' query type */
export interface IInsertAuditSampleItemsQuery {
  params: IInsertAuditSampleItemsParams;
  result: IInsertAuditSampleItemsResult;
}

const insertAuditSampleItemsIR: any = {"usedParamSet":{"audit_sample_id":true,"claim_ids":true},"params":[{"name":"audit_sample_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":156}]},{"name":"claim_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":215}]}],"statement":"-- Which claims are in the sample, in the order they were drawn?\ninsert into audit_sample_item (audit_sample_id, claim_id, position)\nselect :audit_sample_id!, incoming.claim_id, incoming.place\nfrom unnest(:claim_ids!::uuid[]) with ordinality as incoming (claim_id, place)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which claims are in the sample, in the order they were drawn?
 * insert into audit_sample_item (audit_sample_id, claim_id, position)
 * select :audit_sample_id!, incoming.claim_id, incoming.place
 * from unnest(:claim_ids!::uuid[]) with ordinality as incoming (claim_id, place)
 * ```
 */
export const insertAuditSampleItems = new PreparedQuery<IInsertAuditSampleItemsParams,IInsertAuditSampleItemsResult>(insertAuditSampleItemsIR);


