/** Types generated for queries found in "src/outcomes/sql/families-left-out.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamiliesLeftOut' parameters type */
export interface IFamiliesLeftOutParams {
  as_of: string;
}

/** 'FamiliesLeftOut' return type */
export interface IFamiliesLeftOutResult {
  family_id: string | null;
}

/** 'FamiliesLeftOut' query type */
export interface IFamiliesLeftOutQuery {
  params: IFamiliesLeftOutParams;
  result: IFamiliesLeftOutResult;
}

const familiesLeftOutIR: any = {"usedParamSet":{"as_of":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":223,"b":229},{"a":542,"b":548},{"a":667,"b":673}]}],"statement":"-- Which families are not counted on a day, because someone who is or was one of them restricted all use of their data?\nwith recursive restricted as (\n  select person_right.person_id\n  from people_with_right('restriction', :as_of!) as person_right (person_id)\n  union\n  select person.merged_into\n  from restricted\n  join person using (person_id)\n  where person.merged_into is not null\n)\nselect family_member.family_id\nfrom family_member\njoin restricted using (person_id)\nwhere (family_member.known_from at time zone 'Europe/London')::date <= :as_of!\nunion\nselect case_member.family_id\nfrom case_member\njoin restricted using (person_id)\nwhere case_member.joined_on <= :as_of!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families are not counted on a day, because someone who is or was one of them restricted all use of their data?
 * with recursive restricted as (
 *   select person_right.person_id
 *   from people_with_right('restriction', :as_of!) as person_right (person_id)
 *   union
 *   select person.merged_into
 *   from restricted
 *   join person using (person_id)
 *   where person.merged_into is not null
 * )
 * select family_member.family_id
 * from family_member
 * join restricted using (person_id)
 * where (family_member.known_from at time zone 'Europe/London')::date <= :as_of!
 * union
 * select case_member.family_id
 * from case_member
 * join restricted using (person_id)
 * where case_member.joined_on <= :as_of!
 * ```
 */
export const familiesLeftOut = new PreparedQuery<IFamiliesLeftOutParams,IFamiliesLeftOutResult>(familiesLeftOutIR);


