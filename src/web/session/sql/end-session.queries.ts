/** Types generated for queries found in "src/web/session/sql/end-session.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'EndSession' parameters type */
export interface IEndSessionParams {
  sessionDigest: Buffer;
}

/** 'EndSession' return type */
export interface IEndSessionResult {
  actor_id: string;
  key_number: number;
}

/** 'EndSession' query type */
export interface IEndSessionQuery {
  params: IEndSessionParams;
  result: IEndSessionResult;
}

const endSessionIR: any = {"usedParamSet":{"sessionDigest":true},"params":[{"name":"sessionDigest","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":124}]}],"statement":"-- The session ends: whose was it, and which key goes with it?\ndelete from web_session\nwhere session_digest = :sessionDigest!\nreturning actor_id, key_number"};

/**
 * Query generated from SQL:
 * ```
 * -- The session ends: whose was it, and which key goes with it?
 * delete from web_session
 * where session_digest = :sessionDigest!
 * returning actor_id, key_number
 * ```
 */
export const endSession = new PreparedQuery<IEndSessionParams,IEndSessionResult>(endSessionIR);


