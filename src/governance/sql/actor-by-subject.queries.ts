/** Types generated for queries found in "src/governance/sql/actor-by-subject.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ActorBySubject' parameters type */
export interface IActorBySubjectParams {
  issuer: string;
  subject: string;
}

/** 'ActorBySubject' return type */
export interface IActorBySubjectResult {
  actor_id: string;
  key_number: number | null;
  sealed_name: Buffer | null;
}

/** 'ActorBySubject' query type */
export interface IActorBySubjectQuery {
  params: IActorBySubjectParams;
  result: IActorBySubjectResult;
}

const actorBySubjectIR: any = {"usedParamSet":{"issuer":true,"subject":true},"params":[{"name":"issuer","required":true,"transform":{"type":"scalar"},"locs":[{"a":166,"b":173}]},{"name":"subject","required":true,"transform":{"type":"scalar"},"locs":[{"a":197,"b":205}]}],"statement":"-- Which actor is the person this provider knows under this subject?\nselect\n  actor.actor_id,\n  actor.sealed_name,\n  actor.key_number\nfrom actor\nwhere actor.issuer = :issuer!\n  and actor.subject = :subject!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which actor is the person this provider knows under this subject?
 * select
 *   actor.actor_id,
 *   actor.sealed_name,
 *   actor.key_number
 * from actor
 * where actor.issuer = :issuer!
 *   and actor.subject = :subject!
 * ```
 */
export const actorBySubject = new PreparedQuery<IActorBySubjectParams,IActorBySubjectResult>(actorBySubjectIR);


