/** Types generated for queries found in "src/outcomes/sql/insert-claim-family.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertClaimFamily' parameters type */
export interface IInsertClaimFamilyParams {
  claim_id: string;
  family_id: string;
}

/** 'InsertClaimFamily' return type */
export type IInsertClaimFamilyResult = void;

/** 'InsertClaimFamily' query type */
export interface IInsertClaimFamilyQuery {
  params: IInsertClaimFamilyParams;
  result: IInsertClaimFamilyResult;
}

const insertClaimFamilyIR: any = {"usedParamSet":{"claim_id":true,"family_id":true},"params":[{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":134}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":137,"b":147}]}],"statement":"-- Which family may not be claimed for again while this claim stands?\ninsert into claim_family (claim_id, family_id)\nvalues (:claim_id!, :family_id!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which family may not be claimed for again while this claim stands?
 * insert into claim_family (claim_id, family_id)
 * values (:claim_id!, :family_id!)
 * ```
 */
export const insertClaimFamily = new PreparedQuery<IInsertClaimFamilyParams,IInsertClaimFamilyResult>(insertClaimFamilyIR);


