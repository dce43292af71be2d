/** Types generated for queries found in "src/outcomes/sql/release-claimed-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ReleaseClaimedPeople' parameters type */
export interface IReleaseClaimedPeopleParams {
  claim_id: string;
  withdrawn_on: string;
}

/** 'ReleaseClaimedPeople' return type */
export type IReleaseClaimedPeopleResult = void;

/** 'ReleaseClaimedPeople' query type */
export interface IReleaseClaimedPeopleQuery {
  params: IReleaseClaimedPeopleParams;
  result: IReleaseClaimedPeopleResult;
}

const releaseClaimedPeopleIR: any = {"usedParamSet":{"withdrawn_on":true,"claim_id":true},"params":[{"name":"withdrawn_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":113}]},{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":141}]}],"statement":"-- From when may the people of a claim be claimed for again?\nupdate claim_person\nset withdrawn_on = :withdrawn_on!\nwhere claim_id = :claim_id! and withdrawn_on is null"};

/**
 * Query generated from SQL:
 * ```
 * -- From when may the people of a claim be claimed for again?
 * update claim_person
 * set withdrawn_on = :withdrawn_on!
 * where claim_id = :claim_id! and withdrawn_on is null
 * ```
 */
export const releaseClaimedPeople = new PreparedQuery<IReleaseClaimedPeopleParams,IReleaseClaimedPeopleResult>(releaseClaimedPeopleIR);


