/** Types generated for queries found in "src/outcomes/sql/changes-since-results.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'ChangesSinceResults' parameters type */
export interface IChangesSinceResultsParams {
  case_id: string;
  kinds: stringArray;
  known_at: DateOrString;
  outcome_result_ids: numberArray;
}

/** 'ChangesSinceResults' return type */
export interface IChangesSinceResultsResult {
  has_more: boolean;
  is_withdrawn: boolean;
}

/** 'ChangesSinceResults' query type */
export interface IChangesSinceResultsQuery {
  params: IChangesSinceResultsParams;
  result: IChangesSinceResultsResult;
}

const changesSinceResultsIR: any = {"usedParamSet":{"case_id":true,"outcome_result_ids":true,"kinds":true,"known_at":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":224,"b":232}]},{"name":"outcome_result_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":500,"b":519}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":825,"b":831}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":870,"b":879}]}],"statement":"-- Has a fact behind these results been withdrawn since, or has another come to be known of someone the case is about?\nwith recursive same as (\n  select member.person_id\n  from case_member as member\n  where member.case_id = :case_id!\n  union\n  select person.merged_into\n  from same\n  join person using (person_id)\n  where person.merged_into is not null\n)\nselect\n  exists (\n    select\n    from outcome_result_fact as behind\n    left join fact using (fact_id)\n    where behind.outcome_result_id = any (:outcome_result_ids!::bigint[])\n      and (fact.fact_id is null or fact.known_to <> 'infinity')\n  ) as \"is_withdrawn!\",\n  exists (\n    select\n    from same\n    join person_member as member on member.person_id = same.person_id and member.known_to = 'infinity'\n    join fact using (source_person_id)\n    where fact.kind = any (:kinds!::text[])\n      and fact.known_from > :known_at! and fact.known_to = 'infinity'\n  ) as \"has_more!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Has a fact behind these results been withdrawn since, or has another come to be known of someone the case is about?
 * with recursive same as (
 *   select member.person_id
 *   from case_member as member
 *   where member.case_id = :case_id!
 *   union
 *   select person.merged_into
 *   from same
 *   join person using (person_id)
 *   where person.merged_into is not null
 * )
 * select
 *   exists (
 *     select
 *     from outcome_result_fact as behind
 *     left join fact using (fact_id)
 *     where behind.outcome_result_id = any (:outcome_result_ids!::bigint[])
 *       and (fact.fact_id is null or fact.known_to <> 'infinity')
 *   ) as "is_withdrawn!",
 *   exists (
 *     select
 *     from same
 *     join person_member as member on member.person_id = same.person_id and member.known_to = 'infinity'
 *     join fact using (source_person_id)
 *     where fact.kind = any (:kinds!::text[])
 *       and fact.known_from > :known_at! and fact.known_to = 'infinity'
 *   ) as "has_more!"
 * ```
 */
export const changesSinceResults = new PreparedQuery<IChangesSinceResultsParams,IChangesSinceResultsResult>(changesSinceResultsIR);


