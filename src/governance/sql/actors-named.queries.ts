/** Types generated for queries found in "src/governance/sql/actors-named.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'ActorsNamed' parameters type */
export interface IActorsNamedParams {
  actor_ids: stringArray;
}

/** 'ActorsNamed' return type */
export interface IActorsNamedResult {
  actor_id: string;
  key_number: number | null;
  sealed_name: Buffer | null;
  service: string | null;
}

/** 'ActorsNamed' query type */
export interface IActorsNamedQuery {
  params: IActorsNamedParams;
  result: IActorsNamedResult;
}

const actorsNamedIR: any = {"usedParamSet":{"actor_ids":true},"params":[{"name":"actor_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":225}]}],"statement":"-- What are these actors called? People's names are sealed; services have none but their own.\nselect\n  actor.actor_id,\n  actor.service,\n  actor.sealed_name,\n  actor.key_number\nfrom actor\nwhere actor.actor_id = any (:actor_ids!::uuid[])"};

/**
 * Query generated from SQL:
 * ```
 * -- What are these actors called? People's names are sealed; services have none but their own.
 * select
 *   actor.actor_id,
 *   actor.service,
 *   actor.sealed_name,
 *   actor.key_number
 * from actor
 * where actor.actor_id = any (:actor_ids!::uuid[])
 * ```
 */
export const actorsNamed = new PreparedQuery<IActorsNamedParams,IActorsNamedResult>(actorsNamedIR);


