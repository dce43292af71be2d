/** Types generated for queries found in "src/web/search/sql/families-of-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FamiliesOfPeople' parameters type */
export interface IFamiliesOfPeopleParams {
  personIds: stringArray;
}

/** 'FamiliesOfPeople' return type */
export interface IFamiliesOfPeopleResult {
  family_id: string;
  person_id: string;
  reference: string;
  ward: string | null;
}

/** 'FamiliesOfPeople' query type */
export interface IFamiliesOfPeopleQuery {
  params: IFamiliesOfPeopleParams;
  result: IFamiliesOfPeopleResult;
}

const familiesOfPeopleIR: any = {"usedParamSet":{"personIds":true},"params":[{"name":"personIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":576,"b":586}]}],"statement":"-- In which families that the searcher sees are these people now, and where do those live?\nselect\n  member.person_id,\n  family.family_id,\n  family.reference,\n  case\n    when exists (\n      select\n      from family_member as other\n      join person using (person_id)\n      where other.family_id = family.family_id and other.known_to = 'infinity' and person.protected\n    ) then null\n    else family.ward\n  end as \"ward?\"\nfrom family_member as member\njoin family using (family_id)\nwhere member.known_to = 'infinity'\n  and family.retired_at is null\n  and member.person_id = any (:personIds!::uuid[])\norder by family.reference, member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- In which families that the searcher sees are these people now, and where do those live?
 * select
 *   member.person_id,
 *   family.family_id,
 *   family.reference,
 *   case
 *     when exists (
 *       select
 *       from family_member as other
 *       join person using (person_id)
 *       where other.family_id = family.family_id and other.known_to = 'infinity' and person.protected
 *     ) then null
 *     else family.ward
 *   end as "ward?"
 * from family_member as member
 * join family using (family_id)
 * where member.known_to = 'infinity'
 *   and family.retired_at is null
 *   and member.person_id = any (:personIds!::uuid[])
 * order by family.reference, member.person_id
 * ```
 */
export const familiesOfPeople = new PreparedQuery<IFamiliesOfPeopleParams,IFamiliesOfPeopleResult>(familiesOfPeopleIR);


