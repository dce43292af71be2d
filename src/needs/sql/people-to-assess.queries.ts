/** Types generated for queries found in "src/needs/sql/people-to-assess.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'PeopleToAssess' parameters type */
export interface IPeopleToAssessParams {
  known_at: DateOrString;
  today: string;
}

/** 'PeopleToAssess' return type */
export interface IPeopleToAssessResult {
  person_id: string;
}

/** 'PeopleToAssess' query type */
export interface IPeopleToAssessQuery {
  params: IPeopleToAssessParams;
  result: IPeopleToAssessResult;
}

const peopleToAssessIR: any = {"usedParamSet":{"known_at":true,"today":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":212},{"a":236,"b":245},{"a":273,"b":282},{"a":340,"b":349}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":429,"b":435}]}],"statement":"-- Who was in any family, as known at a moment? Nobody whose data may only be kept.\nselect distinct member.person_id\nfrom family_member as member\njoin family using (family_id)\nwhere member.known_from <= :known_at! and member.known_to > :known_at!\n  and family.issued_at <= :known_at!\n  and (family.retired_at is null or family.retired_at > :known_at!)\n  and member.person_id <> all (array(select people_with_right('restriction', :today!::date)))"};

/**
 * Query generated from SQL:
 * ```
 * -- Who was in any family, as known at a moment? Nobody whose data may only be kept.
 * select distinct member.person_id
 * from family_member as member
 * join family using (family_id)
 * where member.known_from <= :known_at! and member.known_to > :known_at!
 *   and family.issued_at <= :known_at!
 *   and (family.retired_at is null or family.retired_at > :known_at!)
 *   and member.person_id <> all (array(select people_with_right('restriction', :today!::date)))
 * ```
 */
export const peopleToAssess = new PreparedQuery<IPeopleToAssessParams,IPeopleToAssessResult>(peopleToAssessIR);


