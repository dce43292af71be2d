/** Types generated for queries found in "src/governance/disposal/sql/retire-people-bare.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'RetirePeopleBare' parameters type */
export interface IRetirePeopleBareParams {
  at: DateOrString;
  personIds: stringArray;
}

/** 'RetirePeopleBare' return type */
export type IRetirePeopleBareResult = void;

/** 'RetirePeopleBare' query type */
export interface IRetirePeopleBareQuery {
  params: IRetirePeopleBareParams;
  result: IRetirePeopleBareResult;
}

const retirePeopleBareIR: any = {"usedParamSet":{"at":true,"personIds":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":135}]},{"name":"personIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":254}]}],"statement":"-- Of someone disposed of only the id and the day it was retired remain.\nupdate person\nset retired_at = coalesce(person.retired_at, :at!), merged_into = null, sex = null, protected = false, identity_sealed = false\nwhere person.person_id = any (:personIds!::uuid[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Of someone disposed of only the id and the day it was retired remain.
 * update person
 * set retired_at = coalesce(person.retired_at, :at!), merged_into = null, sex = null, protected = false, identity_sealed = false
 * where person.person_id = any (:personIds!::uuid[])
 * ```
 */
export const retirePeopleBare = new PreparedQuery<IRetirePeopleBareParams,IRetirePeopleBareResult>(retirePeopleBareIR);


