/** Types generated for queries found in "src/people/sql/insert-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type booleanArray = (boolean)[];

export type stringArray = (string)[];

/** 'InsertPeople' parameters type */
export interface IInsertPeopleParams {
  identity_sealed: booleanArray;
  issued_at: DateOrString;
  person_ids: stringArray;
  protected: booleanArray;
  sexes: stringArray;
}

/** 'InsertPeople' return type */
export type IInsertPeopleResult = void;

/** 'InsertPeople' query type */
export interface IInsertPeopleQuery {
  params: IInsertPeopleParams;
  result: IInsertPeopleResult;
}

const insertPeopleIR: any = {"usedParamSet":{"issued_at":true,"person_ids":true,"sexes":true,"protected":true,"identity_sealed":true},"params":[{"name":"issued_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":202}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":288,"b":299}]},{"name":"sexes","required":true,"transform":{"type":"scalar"},"locs":[{"a":310,"b":316}]},{"name":"protected","required":true,"transform":{"type":"scalar"},"locs":[{"a":327,"b":337}]},{"name":"identity_sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":351,"b":367}]}],"statement":"-- Which people are new, and what do their records say that rules need in the open?\ninsert into person (person_id, issued_at, sex, protected, identity_sealed)\nselect\n  new_person.person_id,\n  :issued_at!,\n  new_person.sex,\n  new_person.protected,\n  new_person.identity_sealed\nfrom unnest(:person_ids!::uuid[], :sexes!::text[], :protected!::boolean[], :identity_sealed!::boolean[])\n  as new_person (person_id, sex, protected, identity_sealed)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which people are new, and what do their records say that rules need in the open?
 * insert into person (person_id, issued_at, sex, protected, identity_sealed)
 * select
 *   new_person.person_id,
 *   :issued_at!,
 *   new_person.sex,
 *   new_person.protected,
 *   new_person.identity_sealed
 * from unnest(:person_ids!::uuid[], :sexes!::text[], :protected!::boolean[], :identity_sealed!::boolean[])
 *   as new_person (person_id, sex, protected, identity_sealed)
 * ```
 */
export const insertPeople = new PreparedQuery<IInsertPeopleParams,IInsertPeopleResult>(insertPeopleIR);


