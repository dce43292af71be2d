/** Types generated for queries found in "src/casework/sql/insert-closure.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertClosure' parameters type */
export interface IInsertClosureParams {
  case_id: string;
  closed_at: DateOrString;
  closed_on: string;
  family_id: string;
  key_number: number;
  reason: string;
  sealed: Buffer;
}

/** 'InsertClosure' return type */
export type IInsertClosureResult = void;

/** 'InsertClosure' query type */
export interface IInsertClosureQuery {
  params: IInsertClosureParams;
  result: IInsertClosureResult;
}

const insertClosureIR: any = {"usedParamSet":{"case_id":true,"family_id":true,"closed_at":true,"closed_on":true,"reason":true,"sealed":true,"key_number":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":182,"b":190}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":193,"b":203}]},{"name":"closed_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":222,"b":232}]},{"name":"closed_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":235,"b":245}]},{"name":"reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":248,"b":255}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":258,"b":265}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":268,"b":279}]}],"statement":"-- How does this case end, as whoever is acting writes it down?\ninsert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)\nvalues (\n  :case_id!, :family_id!, acting_actor(), :closed_at!, :closed_on!, :reason!, :sealed!, :key_number!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- How does this case end, as whoever is acting writes it down?
 * insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
 * values (
 *   :case_id!, :family_id!, acting_actor(), :closed_at!, :closed_on!, :reason!, :sealed!, :key_number!
 * )
 * ```
 */
export const insertClosure = new PreparedQuery<IInsertClosureParams,IInsertClosureResult>(insertClosureIR);


