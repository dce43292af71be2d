/** Types generated for queries found in "src/needs/sql/members-to-assess.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'MembersToAssess' parameters type */
export interface IMembersToAssessParams {
  as_of: string;
  family_ids: stringArray;
  known_at: DateOrString;
  today: string;
}

/** 'MembersToAssess' return type */
export interface IMembersToAssessResult {
  family_id: string;
  is_parent: boolean;
  person_id: string;
  resident: boolean;
  role: string;
  ward: string | null;
}

/** 'MembersToAssess' query type */
export interface IMembersToAssessQuery {
  params: IMembersToAssessParams;
  result: IMembersToAssessResult;
}

const membersToAssessIR: any = {"usedParamSet":{"known_at":true,"as_of":true,"family_ids":true,"today":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":575,"b":584},{"a":605,"b":614},{"a":845,"b":854},{"a":877,"b":886},{"a":1135,"b":1144},{"a":1166,"b":1175},{"a":1458,"b":1467},{"a":1494,"b":1503},{"a":1641,"b":1650},{"a":1672,"b":1681},{"a":1885,"b":1894},{"a":1918,"b":1927}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":671,"b":677},{"a":730,"b":736},{"a":1537,"b":1543},{"a":1605,"b":1611}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":1836,"b":1847}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":2039,"b":2045}]}],"statement":"-- Who was in these families, as known at a moment: to whom are they parents, and in which ward did they live on a day?\n--   A sealed identity is in no assessment, and nobody whose data may only be kept.\nselect\n  member.family_id,\n  member.person_id,\n  member.role,\n  member.resident,\n  exists (\n    select\n    from relationship as tie\n    join family_member as child on child.person_id = tie.to_person_id\n    where tie.from_person_id = member.person_id\n      and tie.kind in ('parent', 'step-parent', 'carer', 'foster-carer', 'special-guardian')\n      and tie.known_from <= :known_at! and tie.known_to > :known_at!\n      and (tie.valid_from is null or tie.valid_from <= :as_of!)\n      and (tie.valid_to is null or tie.valid_to > :as_of!)\n      and child.family_id = member.family_id\n      and child.role = 'child'\n      and child.known_from <= :known_at! and child.known_to > :known_at!\n  ) as \"is_parent!\",\n  coalesce(case when member.resident then home.ward end, own.ward) as ward\nfrom family_member as member\njoin person using (person_id)\nleft join family_home as home\n  on home.family_id = member.family_id and home.known_from <= :known_at! and home.known_to > :known_at!\nleft join lateral (\n  select kind.ward\n  from residence\n  join dwelling_kind as kind using (dwelling_id)\n  where residence.person_id = member.person_id\n    and residence.kind = 'main'\n    and residence.state not in ('contradicted', 'left', 'stale')\n    and residence.known_from <= :known_at! and residence.known_to > :known_at!\n    and residence.valid_from <= :as_of!\n    and (residence.valid_to is null or residence.valid_to > :as_of!)\n    and kind.known_from <= :known_at! and kind.known_to > :known_at!\n    and kind.ward is not null\n  order by residence.valid_from desc, residence.residence_id desc\n  limit 1\n) as own on true\nwhere member.family_id = any (:family_ids!::uuid[])\n  and member.known_from <= :known_at! and member.known_to > :known_at!\n  and not person.identity_sealed\n  and member.person_id <> all (array(select people_with_right('restriction', :today!::date)))\norder by member.family_id, member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who was in these families, as known at a moment: to whom are they parents, and in which ward did they live on a day?
 * --   A sealed identity is in no assessment, and nobody whose data may only be kept.
 * select
 *   member.family_id,
 *   member.person_id,
 *   member.role,
 *   member.resident,
 *   exists (
 *     select
 *     from relationship as tie
 *     join family_member as child on child.person_id = tie.to_person_id
 *     where tie.from_person_id = member.person_id
 *       and tie.kind in ('parent', 'step-parent', 'carer', 'foster-carer', 'special-guardian')
 *       and tie.known_from <= :known_at! and tie.known_to > :known_at!
 *       and (tie.valid_from is null or tie.valid_from <= :as_of!)
 *       and (tie.valid_to is null or tie.valid_to > :as_of!)
 *       and child.family_id = member.family_id
 *       and child.role = 'child'
 *       and child.known_from <= :known_at! and child.known_to > :known_at!
 *   ) as "is_parent!",
 *   coalesce(case when member.resident then home.ward end, own.ward) as ward
 * from family_member as member
 * join person using (person_id)
 * left join family_home as home
 *   on home.family_id = member.family_id and home.known_from <= :known_at! and home.known_to > :known_at!
 * left join lateral (
 *   select kind.ward
 *   from residence
 *   join dwelling_kind as kind using (dwelling_id)
 *   where residence.person_id = member.person_id
 *     and residence.kind = 'main'
 *     and residence.state not in ('contradicted', 'left', 'stale')
 *     and residence.known_from <= :known_at! and residence.known_to > :known_at!
 *     and residence.valid_from <= :as_of!
 *     and (residence.valid_to is null or residence.valid_to > :as_of!)
 *     and kind.known_from <= :known_at! and kind.known_to > :known_at!
 *     and kind.ward is not null
 *   order by residence.valid_from desc, residence.residence_id desc
 *   limit 1
 * ) as own on true
 * where member.family_id = any (:family_ids!::uuid[])
 *   and member.known_from <= :known_at! and member.known_to > :known_at!
 *   and not person.identity_sealed
 *   and member.person_id <> all (array(select people_with_right('restriction', :today!::date)))
 * order by member.family_id, member.person_id
 * ```
 */
export const membersToAssess = new PreparedQuery<IMembersToAssessParams,IMembersToAssessResult>(membersToAssessIR);


