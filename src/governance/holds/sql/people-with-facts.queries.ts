/** Types generated for queries found in "src/governance/holds/sql/people-with-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'PeopleWithFacts' parameters type */
export interface IPeopleWithFactsParams {
  factKinds: stringArray;
}

/** 'PeopleWithFacts' return type */
export interface IPeopleWithFactsResult {
  person_id: string;
}

/** 'PeopleWithFacts' query type */
export interface IPeopleWithFactsQuery {
  params: IPeopleWithFactsParams;
  result: IPeopleWithFactsResult;
}

const peopleWithFactsIR: any = {"usedParamSet":{"factKinds":true},"params":[{"name":"factKinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":188,"b":198}]}],"statement":"-- About whom is, or ever was, a fact of one of these kinds stated?\nselect distinct member.person_id\nfrom fact\njoin person_member as member using (source_person_id)\nwhere fact.kind = any (:factKinds!::text[])"};

/**
 * Query generated from SQL:
 * ```
 * -- About whom is, or ever was, a fact of one of these kinds stated?
 * select distinct member.person_id
 * from fact
 * join person_member as member using (source_person_id)
 * where fact.kind = any (:factKinds!::text[])
 * ```
 */
export const peopleWithFacts = new PreparedQuery<IPeopleWithFactsParams,IPeopleWithFactsResult>(peopleWithFactsIR);


