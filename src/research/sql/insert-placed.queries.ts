/** Types generated for queries found in "src/research/sql/insert-placed.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertPlaced' parameters type */
export interface IInsertPlacedParams {
  placed_at: DateOrString;
  release_id: string;
}

/** 'InsertPlaced' return type */
export type IInsertPlacedResult = void;

/** 'InsertPlaced' query type */
export interface IInsertPlacedQuery {
  params: IInsertPlacedParams;
  result: IInsertPlacedResult;
}

const insertPlacedIR: any = {"usedParamSet":{"release_id":true,"placed_at":true},"params":[{"name":"release_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":118}]},{"name":"placed_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":131}]}],"statement":"-- When did a sealed release lie in its folder?\ninsert into release_placed (release_id, placed_at)\nvalues (:release_id!, :placed_at!)\non conflict (release_id) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- When did a sealed release lie in its folder?
 * insert into release_placed (release_id, placed_at)
 * values (:release_id!, :placed_at!)
 * on conflict (release_id) do nothing
 * ```
 */
export const insertPlaced = new PreparedQuery<IInsertPlacedParams,IInsertPlacedResult>(insertPlacedIR);


