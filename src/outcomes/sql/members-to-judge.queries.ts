/** Types generated for queries found in "src/outcomes/sql/members-to-judge.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'MembersToJudge' parameters type */
export interface IMembersToJudgeParams {
  as_of: string;
  case_ids: stringArray;
  known_at: DateOrString;
  today: string;
}

/** 'MembersToJudge' return type */
export interface IMembersToJudgeResult {
  case_id: string;
  is_out_of_use: boolean;
  is_parent: boolean;
  person_id: string;
  role: string;
  ward: string | null;
}

/** 'MembersToJudge' query type */
export interface IMembersToJudgeQuery {
  params: IMembersToJudgeParams;
  result: IMembersToJudgeResult;
}

const membersToJudgeIR: any = {"usedParamSet":{"case_ids":true,"as_of":true,"known_at":true,"today":true},"params":[{"name":"case_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":569,"b":578}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":613,"b":619},{"a":1138,"b":1144},{"a":1687,"b":1693},{"a":1746,"b":1752},{"a":2468,"b":2474},{"a":2536,"b":2542}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":806,"b":815},{"a":1051,"b":1060},{"a":1591,"b":1600},{"a":1621,"b":1630},{"a":2033,"b":2042},{"a":2071,"b":2080},{"a":2389,"b":2398},{"a":2425,"b":2434},{"a":2572,"b":2581},{"a":2603,"b":2612},{"a":2804,"b":2813}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":1230,"b":1236}]}],"statement":"-- Whom are these cases about, as known at a moment: are they parents, in which ward did they live, and may their records be used?\n--   Someone who has turned out to be someone else is who they turned out to be. The records of a restricted person, and of\n--   a sealed identity, are not used: what they would show is not known.\n--   today  a restriction holds for every day that is asked about once it has begun\nwith recursive same as (\n  select member.case_id, member.family_id, member.person_id, member.role\n  from case_member as member\n  where member.case_id = any (:case_ids!::uuid[]) and member.joined_on <= :as_of!\n  union\n  select same.case_id, same.family_id, person.merged_into, same.role\n  from same\n  join person using (person_id)\n  where person.merged_into is not null and person.retired_at <= :known_at!\n)\nselect distinct on (same.case_id, same.person_id)\n  same.case_id as \"case_id!\",\n  same.person_id as \"person_id!\",\n  same.role as \"role!\",\n  (\n    person.identity_sealed\n    or (person.retired_at is not null and person.retired_at <= :known_at!)\n    or same.person_id = any (array(select people_with_right('restriction', :as_of!::date)))\n    or same.person_id = any (array(select people_with_right('restriction', :today!::date)))\n  ) as \"is_out_of_use!\",\n  exists (\n    select\n    from relationship as tie\n    join case_member as child on child.case_id = same.case_id and child.person_id = tie.to_person_id\n    where tie.from_person_id = same.person_id\n      and tie.kind in ('parent', 'step-parent', 'carer', 'foster-carer', 'special-guardian')\n      and tie.known_from <= :known_at! and tie.known_to > :known_at!\n      and (tie.valid_from is null or tie.valid_from <= :as_of!)\n      and (tie.valid_to is null or tie.valid_to > :as_of!)\n      and child.role = 'child'\n  ) as \"is_parent!\",\n  coalesce(own.ward, home.ward) as ward\nfrom same\njoin person using (person_id)\nleft join lateral (\n  select family_home.ward\n  from family_home\n  where family_home.family_id = same.family_id\n    and family_home.known_from <= :known_at! and family_home.known_to > :known_at!\n  limit 1\n) as home on true\nleft join lateral (\n  select kind.ward\n  from residence\n  join dwelling_kind as kind using (dwelling_id)\n  where residence.person_id = same.person_id\n    and residence.kind = 'main'\n    and residence.state not in ('contradicted', 'left', 'stale')\n    and residence.known_from <= :known_at! and residence.known_to > :known_at!\n    and residence.valid_from <= :as_of!\n    and (residence.valid_to is null or residence.valid_to > :as_of!)\n    and kind.known_from <= :known_at! and kind.known_to > :known_at!\n    and kind.ward is not null\n  order by residence.valid_from desc, residence.residence_id desc\n  limit 1\n) as own on true\nwhere not (person.merged_into is not null and person.retired_at <= :known_at!)\norder by same.case_id, same.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Whom are these cases about, as known at a moment: are they parents, in which ward did they live, and may their records be used?
 * --   Someone who has turned out to be someone else is who they turned out to be. The records of a restricted person, and of
 * --   a sealed identity, are not used: what they would show is not known.
 * --   today  a restriction holds for every day that is asked about once it has begun
 * with recursive same as (
 *   select member.case_id, member.family_id, member.person_id, member.role
 *   from case_member as member
 *   where member.case_id = any (:case_ids!::uuid[]) and member.joined_on <= :as_of!
 *   union
 *   select same.case_id, same.family_id, person.merged_into, same.role
 *   from same
 *   join person using (person_id)
 *   where person.merged_into is not null and person.retired_at <= :known_at!
 * )
 * select distinct on (same.case_id, same.person_id)
 *   same.case_id as "case_id!",
 *   same.person_id as "person_id!",
 *   same.role as "role!",
 *   (
 *     person.identity_sealed
 *     or (person.retired_at is not null and person.retired_at <= :known_at!)
 *     or same.person_id = any (array(select people_with_right('restriction', :as_of!::date)))
 *     or same.person_id = any (array(select people_with_right('restriction', :today!::date)))
 *   ) as "is_out_of_use!",
 *   exists (
 *     select
 *     from relationship as tie
 *     join case_member as child on child.case_id = same.case_id and child.person_id = tie.to_person_id
 *     where tie.from_person_id = same.person_id
 *       and tie.kind in ('parent', 'step-parent', 'carer', 'foster-carer', 'special-guardian')
 *       and tie.known_from <= :known_at! and tie.known_to > :known_at!
 *       and (tie.valid_from is null or tie.valid_from <= :as_of!)
 *       and (tie.valid_to is null or tie.valid_to > :as_of!)
 *       and child.role = 'child'
 *   ) as "is_parent!",
 *   coalesce(own.ward, home.ward) as ward
 * from same
 * join person using (person_id)
 * left join lateral (
 *   select family_home.ward
 *   from family_home
 *   where family_home.family_id = same.family_id
 *     and family_home.known_from <= :known_at! and family_home.known_to > :known_at!
 *   limit 1
 * ) as home on true
 * left join lateral (
 *   select kind.ward
 *   from residence
 *   join dwelling_kind as kind using (dwelling_id)
 *   where residence.person_id = same.person_id
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
 * where not (person.merged_into is not null and person.retired_at <= :known_at!)
 * order by same.case_id, same.person_id
 * ```
 */
export const membersToJudge = new PreparedQuery<IMembersToJudgeParams,IMembersToJudgeResult>(membersToJudgeIR);


