/** Types generated for queries found in "src/web/session/sql/insert-session.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'InsertSession' parameters type */
export interface IInsertSessionParams {
  actorId: string;
  endsAt: DateOrString;
  groups: stringArray;
  keyNumber: number;
  sealed: Buffer;
  sessionDigest: Buffer;
  startedAt: DateOrString;
}

/** 'InsertSession' return type */
export type IInsertSessionResult = void;

/** 'InsertSession' query type */
export interface IInsertSessionQuery {
  params: IInsertSessionParams;
  result: IInsertSessionResult;
}

const insertSessionIR: any = {"usedParamSet":{"sessionDigest":true,"actorId":true,"keyNumber":true,"sealed":true,"groups":true,"startedAt":true,"endsAt":true},"params":[{"name":"sessionDigest","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":218}]},{"name":"actorId","required":true,"transform":{"type":"scalar"},"locs":[{"a":221,"b":229}]},{"name":"keyNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":232,"b":242}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":252}]},{"name":"groups","required":true,"transform":{"type":"scalar"},"locs":[{"a":255,"b":262}]},{"name":"startedAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":265,"b":275},{"a":278,"b":288}]},{"name":"endsAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":298}]}],"statement":"-- Someone has signed in: which session begins, for whom and until when?\ninsert into web_session (session_digest, actor_id, key_number, sealed, provider_groups, started_at, last_seen_at, ends_at)\nvalues (:sessionDigest!, :actorId!, :keyNumber!, :sealed!, :groups!, :startedAt!, :startedAt!, :endsAt!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Someone has signed in: which session begins, for whom and until when?
 * insert into web_session (session_digest, actor_id, key_number, sealed, provider_groups, started_at, last_seen_at, ends_at)
 * values (:sessionDigest!, :actorId!, :keyNumber!, :sealed!, :groups!, :startedAt!, :startedAt!, :endsAt!)
 * ```
 */
export const insertSession = new PreparedQuery<IInsertSessionParams,IInsertSessionResult>(insertSessionIR);


