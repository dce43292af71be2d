/** Types generated for queries found in "src/people/sql/retire-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'RetirePeople' parameters type */
export interface IRetirePeopleParams {
  merged_into: stringArray;
  person_ids: stringArray;
  retired_at: DateOrString;
}

/** 'RetirePeople' return type */
export type IRetirePeopleResult = void;

/** 'RetirePeople' query type */
export interface IRetirePeopleQuery {
  params: IRetirePeopleParams;
  result: IRetirePeopleResult;
}

const retirePeopleIR: any = {"usedParamSet":{"retired_at":true,"person_ids":true,"merged_into":true},"params":[{"name":"retired_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":155}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":213}]},{"name":"merged_into","required":true,"transform":{"type":"scalar"},"locs":[{"a":224,"b":236}]}],"statement":"-- Which people have no members any more, and which person holds all they had (null where there is no one such)?\nupdate person\nset retired_at = :retired_at!, merged_into = ended.merged_into\nfrom unnest(:person_ids!::uuid[], :merged_into!::uuid[]) as ended (person_id, merged_into)\nwhere person.person_id = ended.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which people have no members any more, and which person holds all they had (null where there is no one such)?
 * update person
 * set retired_at = :retired_at!, merged_into = ended.merged_into
 * from unnest(:person_ids!::uuid[], :merged_into!::uuid[]) as ended (person_id, merged_into)
 * where person.person_id = ended.person_id
 * ```
 */
export const retirePeople = new PreparedQuery<IRetirePeopleParams,IRetirePeopleResult>(retirePeopleIR);


