/** Types generated for queries found in "src/web/forms/sql/drop-kept-form.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DropKeptForm' parameters type */
export interface IDropKeptFormParams {
  path: string;
}

/** 'DropKeptForm' return type */
export interface IDropKeptFormResult {
  key_number: number;
}

/** 'DropKeptForm' query type */
export interface IDropKeptFormQuery {
  params: IDropKeptFormParams;
  result: IDropKeptFormResult;
}

const dropKeptFormIR: any = {"usedParamSet":{"path":true},"params":[{"name":"path","required":true,"transform":{"type":"scalar"},"locs":[{"a":129,"b":134}]}],"statement":"-- The form was sent, or is given up: which key goes with it?\ndelete from kept_form\nwhere actor_id = acting_actor()\n  and path = :path!\nreturning key_number"};

/**
 * Query generated from SQL:
 * ```
 * -- The form was sent, or is given up: which key goes with it?
 * delete from kept_form
 * where actor_id = acting_actor()
 *   and path = :path!
 * returning key_number
 * ```
 */
export const dropKeptForm = new PreparedQuery<IDropKeptFormParams,IDropKeptFormResult>(dropKeptFormIR);


