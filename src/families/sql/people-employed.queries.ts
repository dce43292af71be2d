/** Types generated for queries found in "src/families/sql/people-employed.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleEmployed' parameters type */
export interface IPeopleEmployedParams {
  as_of: string;
}

/** 'PeopleEmployed' return type */
export interface IPeopleEmployedResult {
  person_id: string;
}

/** 'PeopleEmployed' query type */
export interface IPeopleEmployedQuery {
  params: IPeopleEmployedParams;
  result: IPeopleEmployedResult;
}

const peopleEmployedIR: any = {"usedParamSet":{"as_of":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":278,"b":284},{"a":334,"b":340}]}],"statement":"-- Who is in paid work on a day?\nselect distinct member.person_id\nfrom fact\njoin person_member as member on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'\nwhere fact.kind = 'employment'\n  and fact.known_to = 'infinity'\n  and fact.valid_from <= :as_of!\n  and (fact.valid_to is null or fact.valid_to > :as_of!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is in paid work on a day?
 * select distinct member.person_id
 * from fact
 * join person_member as member on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
 * where fact.kind = 'employment'
 *   and fact.known_to = 'infinity'
 *   and fact.valid_from <= :as_of!
 *   and (fact.valid_to is null or fact.valid_to > :as_of!)
 * ```
 */
export const peopleEmployed = new PreparedQuery<IPeopleEmployedParams,IPeopleEmployedResult>(peopleEmployedIR);


