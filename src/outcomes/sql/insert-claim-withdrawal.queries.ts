/** Types generated for queries found in "src/outcomes/sql/insert-claim-withdrawal.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertClaimWithdrawal' parameters type */
export interface IInsertClaimWithdrawalParams {
  claim_id: string;
  family_id: string;
  key_number: number;
  sealed_reason: Buffer;
  withdrawn_at: DateOrString;
}

/** 'InsertClaimWithdrawal' return type */
export type IInsertClaimWithdrawalResult = void;

/** 'InsertClaimWithdrawal' query type */
export interface IInsertClaimWithdrawalQuery {
  params: IInsertClaimWithdrawalParams;
  result: IInsertClaimWithdrawalResult;
}

const insertClaimWithdrawalIR: any = {"usedParamSet":{"claim_id":true,"family_id":true,"withdrawn_at":true,"sealed_reason":true,"key_number":true},"params":[{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":172}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":175,"b":185}]},{"name":"withdrawn_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":217}]},{"name":"sealed_reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":234}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":237,"b":248}]}],"statement":"-- Why does whoever is acting take a claim back?\ninsert into claim_withdrawal (claim_id, family_id, withdrawn_by, withdrawn_at, sealed_reason, key_number)\nvalues (:claim_id!, :family_id!, acting_actor(), :withdrawn_at!, :sealed_reason!, :key_number!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Why does whoever is acting take a claim back?
 * insert into claim_withdrawal (claim_id, family_id, withdrawn_by, withdrawn_at, sealed_reason, key_number)
 * values (:claim_id!, :family_id!, acting_actor(), :withdrawn_at!, :sealed_reason!, :key_number!)
 * ```
 */
export const insertClaimWithdrawal = new PreparedQuery<IInsertClaimWithdrawalParams,IInsertClaimWithdrawalResult>(insertClaimWithdrawalIR);


