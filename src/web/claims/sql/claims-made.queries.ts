/** Types generated for queries found in "src/web/claims/sql/claims-made.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ClaimsMade' parameters type */
export interface IClaimsMadeParams {
  offset: number;
  pageSize: number;
}

/** 'ClaimsMade' return type */
export interface IClaimsMadeResult {
  all_claims: number;
  claim_id: string;
  claimed_by: string;
  claimed_on: string;
  family_id: string;
  is_withdrawn: boolean;
  reference: string;
  verdict: string | null;
}

/** 'ClaimsMade' query type */
export interface IClaimsMadeQuery {
  params: IClaimsMadeParams;
  result: IClaimsMadeResult;
}

const claimsMadeIR: any = {"usedParamSet":{"pageSize":true,"offset":true},"params":[{"name":"pageSize","required":true,"transform":{"type":"scalar"},"locs":[{"a":639,"b":648}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":657,"b":664}]}],"statement":"-- Which claims were made for families the reader may see, latest first, a page at a time, and what was found of each?\nselect\n  claim.claim_id,\n  claim.claimed_on,\n  claim.claimed_by,\n  family.family_id,\n  family.reference,\n  exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id) as \"is_withdrawn!\",\n  (\n    select judged.verdict\n    from audit_finding as judged\n    where judged.claim_id = claim.claim_id\n    order by judged.found_at desc\n    limit 1\n  ) as \"verdict?\",\n  count(*) over ()::int as \"all_claims!\"\nfrom claim\njoin family using (family_id)\norder by claim.claimed_at desc, claim.claim_id\nlimit :pageSize! offset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which claims were made for families the reader may see, latest first, a page at a time, and what was found of each?
 * select
 *   claim.claim_id,
 *   claim.claimed_on,
 *   claim.claimed_by,
 *   family.family_id,
 *   family.reference,
 *   exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id) as "is_withdrawn!",
 *   (
 *     select judged.verdict
 *     from audit_finding as judged
 *     where judged.claim_id = claim.claim_id
 *     order by judged.found_at desc
 *     limit 1
 *   ) as "verdict?",
 *   count(*) over ()::int as "all_claims!"
 * from claim
 * join family using (family_id)
 * order by claim.claimed_at desc, claim.claim_id
 * limit :pageSize! offset :offset!
 * ```
 */
export const claimsMade = new PreparedQuery<IClaimsMadeParams,IClaimsMadeResult>(claimsMadeIR);


