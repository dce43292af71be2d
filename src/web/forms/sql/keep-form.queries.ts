/** Types generated for queries found in "src/web/forms/sql/keep-form.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'KeepForm' parameters type */
export interface IKeepFormParams {
  keptAt: DateOrString;
  keyNumber: number;
  path: string;
  sealed: Buffer;
}

/** 'KeepForm' return type */
export type IKeepFormResult = void;

/** 'KeepForm' query type */
export interface IKeepFormQuery {
  params: IKeepFormParams;
  result: IKeepFormResult;
}

const keepFormIR: any = {"usedParamSet":{"path":true,"keyNumber":true,"sealed":true,"keptAt":true},"params":[{"name":"path","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":194}]},{"name":"keyNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":197,"b":207}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":210,"b":217}]},{"name":"keptAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":227}]}],"statement":"-- What did the actor type on this page and not finish? The newest words replace the older ones.\ninsert into kept_form (actor_id, path, key_number, sealed, kept_at)\nvalues (acting_actor(), :path!, :keyNumber!, :sealed!, :keptAt!)\non conflict (actor_id, path) do update\nset key_number = excluded.key_number, sealed = excluded.sealed, kept_at = excluded.kept_at"};

/**
 * Query generated from SQL:
 * ```
 * -- What did the actor type on this page and not finish? The newest words replace the older ones.
 * insert into kept_form (actor_id, path, key_number, sealed, kept_at)
 * values (acting_actor(), :path!, :keyNumber!, :sealed!, :keptAt!)
 * on conflict (actor_id, path) do update
 * set key_number = excluded.key_number, sealed = excluded.sealed, kept_at = excluded.kept_at
 * ```
 */
export const keepForm = new PreparedQuery<IKeepFormParams,IKeepFormResult>(keepFormIR);


