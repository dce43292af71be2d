/** Types generated for queries found in "src/people/sql/person-sources.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'PersonSources' parameters type */
export interface IPersonSourcesParams {
  person_ids?: stringArray | null | void;
}

/** 'PersonSources' return type */
export interface IPersonSourcesResult {
  asked_id: string;
  identity_sealed: boolean;
  person_id: string;
  protected: boolean;
  sex: string | null;
  source_person_id: number;
}

/** 'PersonSources' query type */
export interface IPersonSourcesQuery {
  params: IPersonSourcesParams;
  result: IPersonSourcesResult;
}

const personSourcesIR: any = {"usedParamSet":{"person_ids":true},"params":[{"name":"person_ids","required":false,"transform":{"type":"scalar"},"locs":[{"a":250,"b":260},{"a":305,"b":315}]}],"statement":"-- Which source people make up these people now? An id that was merged leads to the person who has all it had.\n--   person_ids  null for everyone\nwith recursive asked as (\n  select person.person_id as asked_id, person.person_id\n  from person\n  where :person_ids::uuid[] is null or person.person_id = any (:person_ids)\n  union all\n  select asked.asked_id, merged.merged_into\n  from asked\n  join person as merged on merged.person_id = asked.person_id\n  where merged.merged_into is not null\n)\nselect\n  asked.asked_id as \"asked_id!\",\n  person.person_id,\n  person.sex,\n  person.protected,\n  person.identity_sealed,\n  member.source_person_id\nfrom asked\njoin person on person.person_id = asked.person_id\njoin person_member as member on member.person_id = person.person_id and member.known_to = 'infinity'\norder by asked.asked_id, member.source_person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source people make up these people now? An id that was merged leads to the person who has all it had.
 * --   person_ids  null for everyone
 * with recursive asked as (
 *   select person.person_id as asked_id, person.person_id
 *   from person
 *   where :person_ids::uuid[] is null or person.person_id = any (:person_ids)
 *   union all
 *   select asked.asked_id, merged.merged_into
 *   from asked
 *   join person as merged on merged.person_id = asked.person_id
 *   where merged.merged_into is not null
 * )
 * select
 *   asked.asked_id as "asked_id!",
 *   person.person_id,
 *   person.sex,
 *   person.protected,
 *   person.identity_sealed,
 *   member.source_person_id
 * from asked
 * join person on person.person_id = asked.person_id
 * join person_member as member on member.person_id = person.person_id and member.known_to = 'infinity'
 * order by asked.asked_id, member.source_person_id
 * ```
 */
export const personSources = new PreparedQuery<IPersonSourcesParams,IPersonSourcesResult>(personSourcesIR);


