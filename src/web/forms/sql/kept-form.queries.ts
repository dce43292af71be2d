/** Types generated for queries found in "src/web/forms/sql/kept-form.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'KeptFormOf' parameters type */
export interface IKeptFormOfParams {
  path: string;
}

/** 'KeptFormOf' return type */
export interface IKeptFormOfResult {
  kept_at: Date;
  key_number: number;
  sealed: Buffer;
}

/** 'KeptFormOf' query type */
export interface IKeptFormOfQuery {
  params: IKeptFormOfParams;
  result: IKeptFormOfResult;
}

const keptFormOfIR: any = {"usedParamSet":{"path":true},"params":[{"name":"path","required":true,"transform":{"type":"scalar"},"locs":[{"a":180,"b":185}]}],"statement":"-- What had the actor typed on this page, and when?\nselect form.key_number, form.sealed, form.kept_at\nfrom kept_form as form\nwhere form.actor_id = acting_actor()\n  and form.path = :path!"};

/**
 * Query generated from SQL:
 * ```
 * -- What had the actor typed on this page, and when?
 * select form.key_number, form.sealed, form.kept_at
 * from kept_form as form
 * where form.actor_id = acting_actor()
 *   and form.path = :path!
 * ```
 */
export const keptFormOf = new PreparedQuery<IKeptFormOfParams,IKeptFormOfResult>(keptFormOfIR);


