/** Types generated for queries found in "src/outcomes/sql/claim-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ClaimById' parameters type */
export interface IClaimByIdParams {
  claim_id: string;
}

/** 'ClaimById' return type */
export interface IClaimByIdResult {
  case_id: string;
  claim_id: string;
  claimed_by: string;
  claimed_on: string;
  edition: string;
  family_id: string;
  framework: string;
  is_withdrawn: boolean;
  key_number: number;
  pack_sha256: string;
  route: string;
  sealed: Buffer;
}

/** 'ClaimById' query type */
export interface IClaimByIdQuery {
  params: IClaimByIdParams;
  result: IClaimByIdResult;
}

const claimByIdIR: any = {"usedParamSet":{"claim_id":true},"params":[{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":391,"b":400}]}],"statement":"-- Which claim is this, who made it, and is it withdrawn?\nselect\n  claim.claim_id, claim.case_id, claim.family_id, claim.route, claim.claimed_by, claim.claimed_on, claim.framework,\n  claim.edition, claim.pack_sha256, claim.sealed, claim.key_number,\n  exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id) as \"is_withdrawn!\"\nfrom claim\nwhere claim.claim_id = :claim_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which claim is this, who made it, and is it withdrawn?
 * select
 *   claim.claim_id, claim.case_id, claim.family_id, claim.route, claim.claimed_by, claim.claimed_on, claim.framework,
 *   claim.edition, claim.pack_sha256, claim.sealed, claim.key_number,
 *   exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id) as "is_withdrawn!"
 * from claim
 * where claim.claim_id = :claim_id!
 * ```
 */
export const claimById = new PreparedQuery<IClaimByIdParams,IClaimByIdResult>(claimByIdIR);


