/** Types generated for queries found in "src/outcomes/sql/people-to-claim.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleToClaim' parameters type */
export interface IPeopleToClaimParams {
  case_id: string;
  family_id: string;
}

/** 'PeopleToClaim' return type */
export interface IPeopleToClaimResult {
  is_claimed_elsewhere: boolean;
  person_id: string;
}

/** 'PeopleToClaim' query type */
export interface IPeopleToClaimQuery {
  params: IPeopleToClaimParams;
  result: IPeopleToClaimResult;
}

const peopleToClaimIR: any = {"usedParamSet":{"case_id":true,"family_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":221,"b":229}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":490,"b":500}]}],"statement":"-- Whom is this case about, by who they have turned out to be, and who of them is claimed for under another family?\nwith recursive same as (\n  select member.person_id\n  from case_member as member\n  where member.case_id = :case_id!\n  union\n  select person.merged_into\n  from same\n  join person using (person_id)\n  where person.merged_into is not null\n), claimed as (\n  select claim_person.person_id\n  from claim_person\n  where claim_person.withdrawn_on is null and claim_person.family_id <> :family_id!\n  union\n  select person.merged_into\n  from claimed\n  join person using (person_id)\n  where person.merged_into is not null\n)\nselect\n  same.person_id as \"person_id!\",\n  exists (select from claimed where claimed.person_id = same.person_id) as \"is_claimed_elsewhere!\"\nfrom same\njoin person using (person_id)\nwhere person.merged_into is null\norder by same.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Whom is this case about, by who they have turned out to be, and who of them is claimed for under another family?
 * with recursive same as (
 *   select member.person_id
 *   from case_member as member
 *   where member.case_id = :case_id!
 *   union
 *   select person.merged_into
 *   from same
 *   join person using (person_id)
 *   where person.merged_into is not null
 * ), claimed as (
 *   select claim_person.person_id
 *   from claim_person
 *   where claim_person.withdrawn_on is null and claim_person.family_id <> :family_id!
 *   union
 *   select person.merged_into
 *   from claimed
 *   join person using (person_id)
 *   where person.merged_into is not null
 * )
 * select
 *   same.person_id as "person_id!",
 *   exists (select from claimed where claimed.person_id = same.person_id) as "is_claimed_elsewhere!"
 * from same
 * join person using (person_id)
 * where person.merged_into is null
 * order by same.person_id
 * ```
 */
export const peopleToClaim = new PreparedQuery<IPeopleToClaimParams,IPeopleToClaimResult>(peopleToClaimIR);


