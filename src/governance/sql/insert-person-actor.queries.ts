/** Types generated for queries found in "src/governance/sql/insert-person-actor.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertPersonActor' parameters type */
export interface IInsertPersonActorParams {
  actor_id: string;
  issuer: string;
  key_number: number;
  sealed_name: Buffer;
  seen_at: DateOrString;
  subject: string;
}

/** 'InsertPersonActor' return type */
export type IInsertPersonActorResult = void;

/** 'InsertPersonActor' query type */
export interface IInsertPersonActorQuery {
  params: IInsertPersonActorParams;
  result: IInsertPersonActorResult;
}

const insertPersonActorIR: any = {"usedParamSet":{"actor_id":true,"issuer":true,"subject":true,"sealed_name":true,"key_number":true,"seen_at":true},"params":[{"name":"actor_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":209,"b":218}]},{"name":"issuer","required":true,"transform":{"type":"scalar"},"locs":[{"a":235,"b":242}]},{"name":"subject","required":true,"transform":{"type":"scalar"},"locs":[{"a":247,"b":255}]},{"name":"sealed_name","required":true,"transform":{"type":"scalar"},"locs":[{"a":260,"b":272}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":277,"b":288}]},{"name":"seen_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":293,"b":301},{"a":306,"b":314}]}],"statement":"-- Who signed in for the first time? Nothing happens where someone signed in twice at once.\ninsert into actor (actor_id, kind, issuer, subject, sealed_name, key_number, first_seen_at, last_seen_at)\nvalues (\n  :actor_id!,\n  'person',\n  :issuer!,\n  :subject!,\n  :sealed_name!,\n  :key_number!,\n  :seen_at!,\n  :seen_at!\n)\non conflict (issuer, subject) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- Who signed in for the first time? Nothing happens where someone signed in twice at once.
 * insert into actor (actor_id, kind, issuer, subject, sealed_name, key_number, first_seen_at, last_seen_at)
 * values (
 *   :actor_id!,
 *   'person',
 *   :issuer!,
 *   :subject!,
 *   :sealed_name!,
 *   :key_number!,
 *   :seen_at!,
 *   :seen_at!
 * )
 * on conflict (issuer, subject) do nothing
 * ```
 */
export const insertPersonActor = new PreparedQuery<IInsertPersonActorParams,IInsertPersonActorResult>(insertPersonActorIR);


