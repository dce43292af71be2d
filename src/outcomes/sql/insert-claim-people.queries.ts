/** Types generated for queries found in "src/outcomes/sql/insert-claim-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertClaimPeople' parameters type */
export interface IInsertClaimPeopleParams {
  claim_id: string;
  family_id: string;
  person_ids: stringArray;
}

/** 'InsertClaimPeople' return type */
export type IInsertClaimPeopleResult = void;

/** 'InsertClaimPeople' query type */
export interface IInsertClaimPeopleQuery {
  params: IInsertClaimPeopleParams;
  result: IInsertClaimPeopleResult;
}

const insertClaimPeopleIR: any = {"usedParamSet":{"claim_id":true,"family_id":true,"person_ids":true},"params":[{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":155,"b":164}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":177}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":222}]}],"statement":"-- Who may not be claimed for again while this claim stands, whatever family they are in?\ninsert into claim_person (claim_id, family_id, person_id)\nselect :claim_id!, :family_id!, incoming.person_id\nfrom unnest(:person_ids!::uuid[]) as incoming (person_id)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who may not be claimed for again while this claim stands, whatever family they are in?
 * insert into claim_person (claim_id, family_id, person_id)
 * select :claim_id!, :family_id!, incoming.person_id
 * from unnest(:person_ids!::uuid[]) as incoming (person_id)
 * ```
 */
export const insertClaimPeople = new PreparedQuery<IInsertClaimPeopleParams,IInsertClaimPeopleResult>(insertClaimPeopleIR);


