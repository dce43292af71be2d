/** Types generated for queries found in "src/research/sql/people-asked.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'PeopleAsked' parameters type */
export interface IPeopleAskedParams {
  person_ids: stringArray;
}

/** 'PeopleAsked' return type */
export interface IPeopleAskedResult {
  asked_id: string;
  identity_sealed: boolean;
  person_id: string;
  protected: boolean;
}

/** 'PeopleAsked' query type */
export interface IPeopleAskedQuery {
  params: IPeopleAskedParams;
  result: IPeopleAskedResult;
}

const peopleAskedIR: any = {"usedParamSet":{"person_ids":true},"params":[{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":336,"b":347}]}],"statement":"-- Who do these ids stand for now, and what is known of them without opening a record: hidden, or sealed for an adoption?\n--   person_ids  an id that was merged leads to the person who has all it had\nwith recursive asked as (\n  select\n    person.person_id as asked_id,\n    person.person_id\n  from person\n  where person.person_id = any (:person_ids!::uuid[])\n  union all\n  select\n    asked.asked_id,\n    merged.merged_into\n  from asked\n  join person as merged on merged.person_id = asked.person_id\n  where merged.merged_into is not null\n)\nselect\n  asked.asked_id as \"asked_id!\",\n  person.person_id,\n  person.identity_sealed,\n  (\n    person.protected\n    or exists (\n      select\n      from residence\n      where residence.person_id = person.person_id and residence.protected and residence.known_to = 'infinity'\n    )\n  ) as \"protected!\"\nfrom asked\njoin person on person.person_id = asked.person_id\nwhere person.merged_into is null\norder by asked.asked_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who do these ids stand for now, and what is known of them without opening a record: hidden, or sealed for an adoption?
 * --   person_ids  an id that was merged leads to the person who has all it had
 * with recursive asked as (
 *   select
 *     person.person_id as asked_id,
 *     person.person_id
 *   from person
 *   where person.person_id = any (:person_ids!::uuid[])
 *   union all
 *   select
 *     asked.asked_id,
 *     merged.merged_into
 *   from asked
 *   join person as merged on merged.person_id = asked.person_id
 *   where merged.merged_into is not null
 * )
 * select
 *   asked.asked_id as "asked_id!",
 *   person.person_id,
 *   person.identity_sealed,
 *   (
 *     person.protected
 *     or exists (
 *       select
 *       from residence
 *       where residence.person_id = person.person_id and residence.protected and residence.known_to = 'infinity'
 *     )
 *   ) as "protected!"
 * from asked
 * join person on person.person_id = asked.person_id
 * where person.merged_into is null
 * order by asked.asked_id
 * ```
 */
export const peopleAsked = new PreparedQuery<IPeopleAskedParams,IPeopleAskedResult>(peopleAskedIR);


