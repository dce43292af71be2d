/** Types generated for queries found in "src/web/forms/sql/insert-sent-form.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertSentForm' parameters type */
export interface IInsertSentFormParams {
  answer: string;
  formId: string;
  sentAt: DateOrString;
}

/** 'InsertSentForm' return type */
export type IInsertSentFormResult = void;

/** 'InsertSentForm' query type */
export interface IInsertSentFormQuery {
  params: IInsertSentFormParams;
  result: IInsertSentFormResult;
}

const insertSentFormIR: any = {"usedParamSet":{"formId":true,"answer":true,"sentAt":true},"params":[{"name":"formId","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":128}]},{"name":"answer","required":true,"transform":{"type":"scalar"},"locs":[{"a":147,"b":154}]},{"name":"sentAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":164}]}],"statement":"-- The form was sent and acted on: where did it lead?\ninsert into sent_form (form_id, actor_id, answer, sent_at)\nvalues (:formId!, acting_actor(), :answer!, :sentAt!)\non conflict (form_id) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- The form was sent and acted on: where did it lead?
 * insert into sent_form (form_id, actor_id, answer, sent_at)
 * values (:formId!, acting_actor(), :answer!, :sentAt!)
 * on conflict (form_id) do nothing
 * ```
 */
export const insertSentForm = new PreparedQuery<IInsertSentFormParams,IInsertSentFormResult>(insertSentFormIR);


