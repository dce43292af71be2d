/** Types generated for queries found in "src/web/forms/sql/answer-of-form.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AnswerOfForm' parameters type */
export interface IAnswerOfFormParams {
  formId: string;
}

/** 'AnswerOfForm' return type */
export interface IAnswerOfFormResult {
  answer: string;
}

/** 'AnswerOfForm' query type */
export interface IAnswerOfFormQuery {
  params: IAnswerOfFormParams;
  result: IAnswerOfFormResult;
}

const answerOfFormIR: any = {"usedParamSet":{"formId":true},"params":[{"name":"formId","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":128}]}],"statement":"-- Was this very form sent before, and where did it lead?\nselect sent.answer\nfrom sent_form as sent\nwhere sent.form_id = :formId!\n  and sent.actor_id = acting_actor()"};

/**
 * Query generated from SQL:
 * ```
 * -- Was this very form sent before, and where did it lead?
 * select sent.answer
 * from sent_form as sent
 * where sent.form_id = :formId!
 *   and sent.actor_id = acting_actor()
 * ```
 */
export const answerOfForm = new PreparedQuery<IAnswerOfFormParams,IAnswerOfFormResult>(answerOfFormIR);


