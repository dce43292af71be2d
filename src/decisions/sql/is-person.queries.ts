/** Types generated for queries found in "src/decisions/sql/is-person.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'IsPerson' parameters type */
export interface IIsPersonParams {
  actor_id: string;
}

/** 'IsPerson' return type */
export interface IIsPersonResult {
  is_person: boolean;
}

/** 'IsPerson' query type */
export interface IIsPersonQuery {
  params: IIsPersonParams;
  result: IIsPersonResult;
}

const isPersonIR: any = {"usedParamSet":{"actor_id":true},"params":[{"name":"actor_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":110}]}],"statement":"-- Is this actor a person who has signed in?\nselect exists (select from actor where actor.actor_id = :actor_id! and actor.kind = 'person') as \"is_person!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Is this actor a person who has signed in?
 * select exists (select from actor where actor.actor_id = :actor_id! and actor.kind = 'person') as "is_person!"
 * ```
 */
export const isPerson = new PreparedQuery<IIsPersonParams,IIsPersonResult>(isPersonIR);


