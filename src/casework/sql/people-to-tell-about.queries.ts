/** Types generated for queries found in "src/casework/sql/people-to-tell-about.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleToTellAbout' parameters type */
export interface IPeopleToTellAboutParams {
  family_id: string;
  today: string;
}

/** 'PeopleToTellAbout' return type */
export interface IPeopleToTellAboutResult {
  is_restricted: boolean;
  person_id: string;
  role: string;
}

/** 'PeopleToTellAbout' query type */
export interface IPeopleToTellAboutQuery {
  params: IPeopleToTellAboutParams;
  result: IPeopleToTellAboutResult;
}

const peopleToTellAboutIR: any = {"usedParamSet":{"today":true,"family_id":true},"params":[{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":436,"b":442},{"a":485,"b":491}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":645,"b":655},{"a":879,"b":889},{"a":1067,"b":1077},{"a":1186,"b":1196}]}],"statement":"-- Who is in this family now or was in a case of it, as what, and whose data may only be kept? (Nobody whose identity is\n-- sealed.)\nselect\n  person.person_id,\n  coalesce(member.role, involved.role) as \"role!\",\n  exists (\n    select\n    from personal_right as asked\n    left join personal_right_end as ended using (right_id)\n    where asked.person_id = person.person_id\n      and asked.kind = 'restriction'\n      and asked.begins_on <= :today!::date\n      and coalesce(ended.ends_on > :today!::date, true)\n  ) as \"is_restricted!\"\nfrom person\nleft join lateral (\n  select family_member.role\n  from family_member\n  where family_member.family_id = :family_id!\n    and family_member.person_id = person.person_id\n    and family_member.known_to = 'infinity'\n  limit 1\n) as member on true\nleft join lateral (\n  select case_member.role\n  from case_member\n  where case_member.family_id = :family_id! and case_member.person_id = person.person_id\n  limit 1\n) as involved on true\nwhere person.person_id in (\n  select own.person_id from family_member as own where own.family_id = :family_id! and own.known_to = 'infinity'\n  union\n  select own.person_id from case_member as own where own.family_id = :family_id!\n)\norder by person.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is in this family now or was in a case of it, as what, and whose data may only be kept? (Nobody whose identity is
 * -- sealed.)
 * select
 *   person.person_id,
 *   coalesce(member.role, involved.role) as "role!",
 *   exists (
 *     select
 *     from personal_right as asked
 *     left join personal_right_end as ended using (right_id)
 *     where asked.person_id = person.person_id
 *       and asked.kind = 'restriction'
 *       and asked.begins_on <= :today!::date
 *       and coalesce(ended.ends_on > :today!::date, true)
 *   ) as "is_restricted!"
 * from person
 * left join lateral (
 *   select family_member.role
 *   from family_member
 *   where family_member.family_id = :family_id!
 *     and family_member.person_id = person.person_id
 *     and family_member.known_to = 'infinity'
 *   limit 1
 * ) as member on true
 * left join lateral (
 *   select case_member.role
 *   from case_member
 *   where case_member.family_id = :family_id! and case_member.person_id = person.person_id
 *   limit 1
 * ) as involved on true
 * where person.person_id in (
 *   select own.person_id from family_member as own where own.family_id = :family_id! and own.known_to = 'infinity'
 *   union
 *   select own.person_id from case_member as own where own.family_id = :family_id!
 * )
 * order by person.person_id
 * ```
 */
export const peopleToTellAbout = new PreparedQuery<IPeopleToTellAboutParams,IPeopleToTellAboutResult>(peopleToTellAboutIR);


