/** Types generated for queries found in "src/people/sql/update-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type booleanArray = (boolean)[];

export type stringArray = (string)[];

/** 'UpdatePeople' parameters type */
export interface IUpdatePeopleParams {
  identity_sealed: booleanArray;
  person_ids: stringArray;
  protected: booleanArray;
  sexes: stringArray;
}

/** 'UpdatePeople' return type */
export type IUpdatePeopleResult = void;

/** 'UpdatePeople' query type */
export interface IUpdatePeopleQuery {
  params: IUpdatePeopleParams;
  result: IUpdatePeopleResult;
}

const updatePeopleIR: any = {"usedParamSet":{"person_ids":true,"sexes":true,"protected":true,"identity_sealed":true},"params":[{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":217}]},{"name":"sexes","required":true,"transform":{"type":"scalar"},"locs":[{"a":228,"b":234}]},{"name":"protected","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":255}]},{"name":"identity_sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":285}]}],"statement":"-- What do the records of people already known say now that rules need in the open?\nupdate person\nset sex = changed.sex, protected = changed.protected, identity_sealed = changed.identity_sealed\nfrom unnest(:person_ids!::uuid[], :sexes!::text[], :protected!::boolean[], :identity_sealed!::boolean[])\n  as changed (person_id, sex, protected, identity_sealed)\nwhere person.person_id = changed.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What do the records of people already known say now that rules need in the open?
 * update person
 * set sex = changed.sex, protected = changed.protected, identity_sealed = changed.identity_sealed
 * from unnest(:person_ids!::uuid[], :sexes!::text[], :protected!::boolean[], :identity_sealed!::boolean[])
 *   as changed (person_id, sex, protected, identity_sealed)
 * where person.person_id = changed.person_id
 * ```
 */
export const updatePeople = new PreparedQuery<IUpdatePeopleParams,IUpdatePeopleResult>(updatePeopleIR);


