/** Types generated for queries found in "src/governance/disposal/sql/insert-approval.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertApproval' parameters type */
export interface IInsertApprovalParams {
  at: DateOrString;
  disposalId: string;
  listSha256: string;
}

/** 'InsertApproval' return type */
export type IInsertApprovalResult = void;

/** 'InsertApproval' query type */
export interface IInsertApprovalQuery {
  params: IInsertApprovalParams;
  result: IInsertApprovalResult;
}

const insertApprovalIR: any = {"usedParamSet":{"disposalId":true,"at":true,"listSha256":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":145}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":164,"b":167}]},{"name":"listSha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":181}]}],"statement":"-- Who agreed that exactly this list goes?\ninsert into disposal_approval (disposal_id, approved_by, approved_at, list_sha256)\nvalues (:disposalId!, acting_actor(), :at!, :listSha256!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who agreed that exactly this list goes?
 * insert into disposal_approval (disposal_id, approved_by, approved_at, list_sha256)
 * values (:disposalId!, acting_actor(), :at!, :listSha256!)
 * ```
 */
export const insertApproval = new PreparedQuery<IInsertApprovalParams,IInsertApprovalResult>(insertApprovalIR);


