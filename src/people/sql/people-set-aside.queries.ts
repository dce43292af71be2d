/** Types generated for queries found in "src/people/sql/people-set-aside.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleSetAside' parameters type */
export interface IPeopleSetAsideParams {
  on_day: string;
}

/** 'PeopleSetAside' return type */
export interface IPeopleSetAsideResult {
  is_protected: boolean;
  person_id: string;
  source_person_id: number;
}

/** 'PeopleSetAside' query type */
export interface IPeopleSetAsideQuery {
  params: IPeopleSetAsideParams;
  result: IPeopleSetAsideResult;
}

const peopleSetAsideIR: any = {"usedParamSet":{"on_day":true},"params":[{"name":"on_day","required":true,"transform":{"type":"scalar"},"locs":[{"a":547,"b":554}]}],"statement":"-- Whose data may only be kept, so that they stay the person they are and are compared with nobody?\n--   A sealed identity is not among them: it is compared with nobody as it is, and seals whoever shares its numbers.\nselect\n  member.person_id,\n  member.source_person_id,\n  exists (\n    select\n    from source_record as record\n    where record.source_person_id = member.source_person_id\n      and record.describes_person\n      and record.protected\n      and record.known_to = 'infinity'\n  ) as \"is_protected!\"\nfrom people_with_right('restriction', :on_day!::date) as restricted (person_id)\njoin person using (person_id)\njoin person_member as member on member.person_id = person.person_id and member.known_to = 'infinity'\nwhere not person.identity_sealed\n  and not exists (\n    select\n    from person_member as own\n    join source_record as record using (source_person_id)\n    where own.person_id = person.person_id\n      and own.known_to = 'infinity'\n      and record.identity_sealed\n      and record.known_to = 'infinity'\n  )\n  and not exists (\n    select\n    from person_member as own\n    join fact using (source_person_id)\n    where own.person_id = person.person_id\n      and own.known_to = 'infinity'\n      and fact.kind in ('placed-for-adoption', 'adoption-marker')\n      and fact.known_to = 'infinity'\n  )"};

/**
 * Query generated from SQL:
 * ```
 * -- Whose data may only be kept, so that they stay the person they are and are compared with nobody?
 * --   A sealed identity is not among them: it is compared with nobody as it is, and seals whoever shares its numbers.
 * select
 *   member.person_id,
 *   member.source_person_id,
 *   exists (
 *     select
 *     from source_record as record
 *     where record.source_person_id = member.source_person_id
 *       and record.describes_person
 *       and record.protected
 *       and record.known_to = 'infinity'
 *   ) as "is_protected!"
 * from people_with_right('restriction', :on_day!::date) as restricted (person_id)
 * join person using (person_id)
 * join person_member as member on member.person_id = person.person_id and member.known_to = 'infinity'
 * where not person.identity_sealed
 *   and not exists (
 *     select
 *     from person_member as own
 *     join source_record as record using (source_person_id)
 *     where own.person_id = person.person_id
 *       and own.known_to = 'infinity'
 *       and record.identity_sealed
 *       and record.known_to = 'infinity'
 *   )
 *   and not exists (
 *     select
 *     from person_member as own
 *     join fact using (source_person_id)
 *     where own.person_id = person.person_id
 *       and own.known_to = 'infinity'
 *       and fact.kind in ('placed-for-adoption', 'adoption-marker')
 *       and fact.known_to = 'infinity'
 *   )
 * ```
 */
export const peopleSetAside = new PreparedQuery<IPeopleSetAsideParams,IPeopleSetAsideResult>(peopleSetAsideIR);


