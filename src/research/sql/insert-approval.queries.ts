/** Types generated for queries found in "src/research/sql/insert-approval.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertApproval' parameters type */
export interface IInsertApprovalParams {
  approved_at: DateOrString;
  approved_by: string;
  content_sha256: string;
  release_id: string;
}

/** 'InsertApproval' return type */
export type IInsertApprovalResult = void;

/** 'InsertApproval' query type */
export interface IInsertApprovalQuery {
  params: IInsertApprovalParams;
  result: IInsertApprovalResult;
}

const insertApprovalIR: any = {"usedParamSet":{"release_id":true,"approved_by":true,"approved_at":true,"content_sha256":true},"params":[{"name":"release_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":137,"b":148}]},{"name":"approved_by","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":163}]},{"name":"approved_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":166,"b":178}]},{"name":"content_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":196}]}],"statement":"-- Who approved a release, and what exactly?\ninsert into release_approval (release_id, approved_by, approved_at, content_sha256)\nvalues (:release_id!, :approved_by!, :approved_at!, :content_sha256!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who approved a release, and what exactly?
 * insert into release_approval (release_id, approved_by, approved_at, content_sha256)
 * values (:release_id!, :approved_by!, :approved_at!, :content_sha256!)
 * ```
 */
export const insertApproval = new PreparedQuery<IInsertApprovalParams,IInsertApprovalResult>(insertApprovalIR);


