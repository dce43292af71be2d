/** Types generated for queries found in "src/families/sql/close-dwelling-kinds.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'CloseDwellingKinds' parameters type */
export interface ICloseDwellingKindsParams {
  dwelling_ids: stringArray;
  known_to: DateOrString;
}

/** 'CloseDwellingKinds' return type */
export type ICloseDwellingKindsResult = void;

/** 'CloseDwellingKinds' query type */
export interface ICloseDwellingKindsQuery {
  params: ICloseDwellingKindsParams;
  result: ICloseDwellingKindsResult;
}

const closeDwellingKindsIR: any = {"usedParamSet":{"known_to":true,"dwelling_ids":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":104}]},{"name":"dwelling_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":172}]}],"statement":"-- Which dwellings are no longer taken for what they were?\nupdate dwelling_kind\nset known_to = :known_to!\nwhere known_to = 'infinity'\n  and dwelling_id = any (:dwelling_ids!::uuid[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which dwellings are no longer taken for what they were?
 * update dwelling_kind
 * set known_to = :known_to!
 * where known_to = 'infinity'
 *   and dwelling_id = any (:dwelling_ids!::uuid[])
 * ```
 */
export const closeDwellingKinds = new PreparedQuery<ICloseDwellingKindsParams,ICloseDwellingKindsResult>(closeDwellingKindsIR);


