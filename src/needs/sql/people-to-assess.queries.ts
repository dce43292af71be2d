/** Types generated for queries found in "src/needs/sql/people-to-assess.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'PeopleToAssess' parameters type */
export interface IPeopleToAssessParams {
  known_at: DateOrString;
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

const peopleToAssessIR: any = {"usedParamSet":{"known_at":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":176},{"a":200,"b":209},{"a":237,"b":246},{"a":304,"b":313}]}],"statement":"-- Who was in any family, as known at a moment?\nselect distinct member.person_id\nfrom family_member as member\njoin family using (family_id)\nwhere member.known_from <= :known_at! and member.known_to > :known_at!\n  and family.issued_at <= :known_at!\n  and (family.retired_at is null or family.retired_at > :known_at!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who was in any family, as known at a moment?
 * select distinct member.person_id
 * from family_member as member
 * join family using (family_id)
 * where member.known_from <= :known_at! and member.known_to > :known_at!
 *   and family.issued_at <= :known_at!
 *   and (family.retired_at is null or family.retired_at > :known_at!)
 * ```
 */
export const peopleToAssess = new PreparedQuery<IPeopleToAssessParams,IPeopleToAssessResult>(peopleToAssessIR);


