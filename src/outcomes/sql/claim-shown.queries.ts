/** Types generated for queries found in "src/outcomes/sql/claim-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ClaimShown' parameters type */
export interface IClaimShownParams {
  claim_id: string;
  family_id: string;
}

/** 'ClaimShown' return type */
export interface IClaimShownResult {
  audit_sample_id: string | null;
  claim_id: string;
  claimed_at: Date;
  claimed_by: string;
  claimed_on: string;
  family_id: string;
  found_at: Date | null;
  found_by: string | null;
  found_key_number: number | null;
  found_reason: Buffer | null;
  key_number: number;
  pack_sha256: string;
  route: string;
  sealed: Buffer;
  verdict: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_key_number: number | null;
  withdrawn_reason: Buffer | null;
}

/** 'ClaimShown' query type */
export interface IClaimShownQuery {
  params: IClaimShownParams;
  result: IClaimShownResult;
}

const claimShownIR: any = {"usedParamSet":{"claim_id":true,"family_id":true},"params":[{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":1053,"b":1062}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":1086,"b":1096}]}],"statement":"-- Which claim of this family is this, was it withdrawn, and what did an audit find of it?\nselect\n  claim.claim_id, claim.family_id, claim.route, claim.claimed_by, claim.claimed_at, claim.claimed_on,\n  claim.pack_sha256, claim.sealed, claim.key_number,\n  withdrawn.withdrawn_by as \"withdrawn_by?\",\n  withdrawn.withdrawn_at as \"withdrawn_at?\",\n  withdrawn.sealed_reason as \"withdrawn_reason?\",\n  withdrawn.key_number as \"withdrawn_key_number?\",\n  finding.audit_sample_id as \"audit_sample_id?\",\n  finding.verdict as \"verdict?\",\n  finding.found_by as \"found_by?\",\n  finding.found_at as \"found_at?\",\n  finding.sealed_reason as \"found_reason?\",\n  finding.key_number as \"found_key_number?\"\nfrom claim\nleft join claim_withdrawal as withdrawn using (claim_id)\nleft join lateral (\n  select judged.audit_sample_id, judged.verdict, judged.found_by, judged.found_at, judged.sealed_reason, judged.key_number\n  from audit_finding as judged\n  where judged.claim_id = claim.claim_id\n  order by judged.found_at desc\n  limit 1\n) as finding on true\nwhere claim.claim_id = :claim_id! and claim.family_id = :family_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which claim of this family is this, was it withdrawn, and what did an audit find of it?
 * select
 *   claim.claim_id, claim.family_id, claim.route, claim.claimed_by, claim.claimed_at, claim.claimed_on,
 *   claim.pack_sha256, claim.sealed, claim.key_number,
 *   withdrawn.withdrawn_by as "withdrawn_by?",
 *   withdrawn.withdrawn_at as "withdrawn_at?",
 *   withdrawn.sealed_reason as "withdrawn_reason?",
 *   withdrawn.key_number as "withdrawn_key_number?",
 *   finding.audit_sample_id as "audit_sample_id?",
 *   finding.verdict as "verdict?",
 *   finding.found_by as "found_by?",
 *   finding.found_at as "found_at?",
 *   finding.sealed_reason as "found_reason?",
 *   finding.key_number as "found_key_number?"
 * from claim
 * left join claim_withdrawal as withdrawn using (claim_id)
 * left join lateral (
 *   select judged.audit_sample_id, judged.verdict, judged.found_by, judged.found_at, judged.sealed_reason, judged.key_number
 *   from audit_finding as judged
 *   where judged.claim_id = claim.claim_id
 *   order by judged.found_at desc
 *   limit 1
 * ) as finding on true
 * where claim.claim_id = :claim_id! and claim.family_id = :family_id!
 * ```
 */
export const claimShown = new PreparedQuery<IClaimShownParams,IClaimShownResult>(claimShownIR);


