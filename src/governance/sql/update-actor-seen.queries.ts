/** Types generated for queries found in "src/governance/sql/update-actor-seen.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'UpdateActorSeen' parameters type */
export interface IUpdateActorSeenParams {
  actor_id: string;
  key_number: number;
  sealed_name: Buffer;
  seen_at: DateOrString;
}

/** 'UpdateActorSeen' return type */
export type IUpdateActorSeenResult = void;

/** 'UpdateActorSeen' query type */
export interface IUpdateActorSeenQuery {
  params: IUpdateActorSeenParams;
  result: IUpdateActorSeenResult;
}

const updateActorSeenIR: any = {"usedParamSet":{"seen_at":true,"sealed_name":true,"key_number":true,"actor_id":true},"params":[{"name":"seen_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":107}]},{"name":"sealed_name","required":true,"transform":{"type":"scalar"},"locs":[{"a":126,"b":138}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":167}]},{"name":"actor_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":195}]}],"statement":"-- When was this person last seen, and what are they called now?\nupdate actor\nset\n  last_seen_at = :seen_at!,\n  sealed_name = :sealed_name!,\n  key_number = :key_number!\nwhere actor_id = :actor_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- When was this person last seen, and what are they called now?
 * update actor
 * set
 *   last_seen_at = :seen_at!,
 *   sealed_name = :sealed_name!,
 *   key_number = :key_number!
 * where actor_id = :actor_id!
 * ```
 */
export const updateActorSeen = new PreparedQuery<IUpdateActorSeenParams,IUpdateActorSeenResult>(updateActorSeenIR);


