/** Types generated for queries found in "src/families/sql/homes-and-families-of-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'HomesAndFamiliesOfPeople' parameters type */
export interface IHomesAndFamiliesOfPeopleParams {
  as_of: string;
  known_at: DateOrString;
}

/** 'HomesAndFamiliesOfPeople' return type */
export interface IHomesAndFamiliesOfPeopleResult {
  family_id: string | null;
  household_id: string | null;
  person_id: string;
  reference: string | null;
}

/** 'HomesAndFamiliesOfPeople' query type */
export interface IHomesAndFamiliesOfPeopleQuery {
  params: IHomesAndFamiliesOfPeopleParams;
  result: IHomesAndFamiliesOfPeopleResult;
}

const homesAndFamiliesOfPeopleIR: any = {"usedParamSet":{"known_at":true,"as_of":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":560,"b":569},{"a":597,"b":606},{"a":1007,"b":1016},{"a":1044,"b":1053}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":637,"b":643},{"a":699,"b":705}]}],"statement":"-- Which household and which family is each person's on a day, as it was known at a moment?\n--   known_at, as_of  the moment and the day\n-- A child with two homes has the main one, and the family there; someone else in two families has the one they live with.\nselect\n  person.person_id,\n  home.household_id as \"household_id?\",\n  own.family_id as \"family_id?\",\n  own.reference as \"reference?\"\nfrom person\nleft join lateral (\n  select member.household_id\n  from household_member as member\n  where member.person_id = person.person_id\n    and member.known_from <= :known_at!\n    and member.known_to > :known_at!\n    and member.valid_from <= :as_of!\n    and (member.valid_to is null or member.valid_to > :as_of!)\n  order by member.kind, member.valid_from, member.household_id\n  limit 1\n) as home on true\nleft join lateral (\n  select\n    family.family_id,\n    family.reference\n  from family_member as member\n  join family using (family_id)\n  where member.person_id = person.person_id\n    and member.known_from <= :known_at!\n    and member.known_to > :known_at!\n  order by\n    case member.lives_here when 'yes' then 1 when 'some nights' then 2 when 'not known' then 3 else 4 end,\n    family.issued_at,\n    family.family_id\n  limit 1\n) as own on true\nwhere home.household_id is not null\n  or own.family_id is not null"};

/**
 * Query generated from SQL:
 * ```
 * -- Which household and which family is each person's on a day, as it was known at a moment?
 * --   known_at, as_of  the moment and the day
 * -- A child with two homes has the main one, and the family there; someone else in two families has the one they live with.
 * select
 *   person.person_id,
 *   home.household_id as "household_id?",
 *   own.family_id as "family_id?",
 *   own.reference as "reference?"
 * from person
 * left join lateral (
 *   select member.household_id
 *   from household_member as member
 *   where member.person_id = person.person_id
 *     and member.known_from <= :known_at!
 *     and member.known_to > :known_at!
 *     and member.valid_from <= :as_of!
 *     and (member.valid_to is null or member.valid_to > :as_of!)
 *   order by member.kind, member.valid_from, member.household_id
 *   limit 1
 * ) as home on true
 * left join lateral (
 *   select
 *     family.family_id,
 *     family.reference
 *   from family_member as member
 *   join family using (family_id)
 *   where member.person_id = person.person_id
 *     and member.known_from <= :known_at!
 *     and member.known_to > :known_at!
 *   order by
 *     case member.lives_here when 'yes' then 1 when 'some nights' then 2 when 'not known' then 3 else 4 end,
 *     family.issued_at,
 *     family.family_id
 *   limit 1
 * ) as own on true
 * where home.household_id is not null
 *   or own.family_id is not null
 * ```
 */
export const homesAndFamiliesOfPeople = new PreparedQuery<IHomesAndFamiliesOfPeopleParams,IHomesAndFamiliesOfPeopleResult>(homesAndFamiliesOfPeopleIR);


