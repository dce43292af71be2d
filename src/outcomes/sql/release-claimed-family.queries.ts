/** Types generated for queries found in "src/outcomes/sql/release-claimed-family.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ReleaseClaimedFamily' parameters type */
export interface IReleaseClaimedFamilyParams {
  claim_id: string;
  withdrawn_on: string;
}

/** 'ReleaseClaimedFamily' return type */
export type IReleaseClaimedFamilyResult = void;

/** 'ReleaseClaimedFamily' query type */
export interface IReleaseClaimedFamilyQuery {
  params: IReleaseClaimedFamilyParams;
  result: IReleaseClaimedFamilyResult;
}

const releaseClaimedFamilyIR: any = {"usedParamSet":{"withdrawn_on":true,"claim_id":true},"params":[{"name":"withdrawn_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":102}]},{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":130}]}],"statement":"-- From when may the family be claimed for again?\nupdate claim_family\nset withdrawn_on = :withdrawn_on!\nwhere claim_id = :claim_id! and withdrawn_on is null"};

/**
 * Query generated from SQL:
 * ```
 * -- From when may the family be claimed for again?
 * update claim_family
 * set withdrawn_on = :withdrawn_on!
 * where claim_id = :claim_id! and withdrawn_on is null
 * ```
 */
export const releaseClaimedFamily = new PreparedQuery<IReleaseClaimedFamilyParams,IReleaseClaimedFamilyResult>(releaseClaimedFamilyIR);


