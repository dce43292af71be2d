/** Types generated for queries found in "src/web/forms/sql/drop-old-forms.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'DropOldForms' parameters type */
export interface IDropOldFormsParams {
  keptBefore: DateOrString;
}

/** 'DropOldForms' return type */
export interface IDropOldFormsResult {
  key_number: number;
}

/** 'DropOldForms' query type */
export interface IDropOldFormsQuery {
  params: IDropOldFormsParams;
  result: IDropOldFormsResult;
}

const dropOldFormsIR: any = {"usedParamSet":{"keptBefore":true},"params":[{"name":"keptBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":181}]}],"statement":"-- Which of the actor's forms were kept longer than they may be? They go, and their keys with them.\ndelete from kept_form\nwhere actor_id = acting_actor()\n  and kept_at < :keptBefore!\nreturning key_number"};

/**
 * Query generated from SQL:
 * ```
 * -- Which of the actor's forms were kept longer than they may be? They go, and their keys with them.
 * delete from kept_form
 * where actor_id = acting_actor()
 *   and kept_at < :keptBefore!
 * returning key_number
 * ```
 */
export const dropOldForms = new PreparedQuery<IDropOldFormsParams,IDropOldFormsResult>(dropOldFormsIR);


