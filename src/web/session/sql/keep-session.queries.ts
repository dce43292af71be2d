/** Types generated for queries found in "src/web/session/sql/keep-session.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'KeepSession' parameters type */
export interface IKeepSessionParams {
  idleSince: DateOrString;
  now: DateOrString;
  sessionDigest: Buffer;
}

/** 'KeepSession' return type */
export interface IKeepSessionResult {
  actor_id: string;
  key_number: number;
  provider_groups: stringArray;
  sealed: Buffer;
}

/** 'KeepSession' query type */
export interface IKeepSessionQuery {
  params: IKeepSessionParams;
  result: IKeepSessionResult;
}

const keepSessionIR: any = {"usedParamSet":{"now":true,"sessionDigest":true,"idleSince":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":114},{"a":204,"b":208}]},{"name":"sessionDigest","required":true,"transform":{"type":"scalar"},"locs":[{"a":139,"b":153}]},{"name":"idleSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":176,"b":186}]}],"statement":"-- Is this session still going, and whose is it? Asking keeps it alive.\nupdate web_session\nset last_seen_at = :now!\nwhere session_digest = :sessionDigest!\n  and last_seen_at > :idleSince!\n  and ends_at > :now!\nreturning actor_id, key_number, sealed, provider_groups"};

/**
 * Query generated from SQL:
 * ```
 * -- Is this session still going, and whose is it? Asking keeps it alive.
 * update web_session
 * set last_seen_at = :now!
 * where session_digest = :sessionDigest!
 *   and last_seen_at > :idleSince!
 *   and ends_at > :now!
 * returning actor_id, key_number, sealed, provider_groups
 * ```
 */
export const keepSession = new PreparedQuery<IKeepSessionParams,IKeepSessionResult>(keepSessionIR);


