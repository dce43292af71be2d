/** Types generated for queries found in "src/web/forms/sql/kept-forms.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'KeptFormsOfActor' parameters type */
export type IKeptFormsOfActorParams = void;

/** 'KeptFormsOfActor' return type */
export interface IKeptFormsOfActorResult {
  kept_at: Date;
  path: string;
}

/** 'KeptFormsOfActor' query type */
export interface IKeptFormsOfActorQuery {
  params: IKeptFormsOfActorParams;
  result: IKeptFormsOfActorResult;
}

const keptFormsOfActorIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which forms has the actor begun and not finished, oldest first?\nselect form.path, form.kept_at\nfrom kept_form as form\nwhere form.actor_id = acting_actor()\norder by form.kept_at"};

/**
 * Query generated from SQL:
 * ```
 * -- Which forms has the actor begun and not finished, oldest first?
 * select form.path, form.kept_at
 * from kept_form as form
 * where form.actor_id = acting_actor()
 * order by form.kept_at
 * ```
 */
export const keptFormsOfActor = new PreparedQuery<IKeptFormsOfActorParams,IKeptFormsOfActorResult>(keptFormsOfActorIR);


