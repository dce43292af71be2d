/** Types generated for queries found in "src/families/sql/close-residences.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'CloseResidences' parameters type */
export interface ICloseResidencesParams {
  known_to: DateOrString;
  residence_ids: numberArray;
}

/** 'CloseResidences' return type */
export type ICloseResidencesResult = void;

/** 'CloseResidences' query type */
export interface ICloseResidencesQuery {
  params: ICloseResidencesParams;
  result: ICloseResidencesResult;
}

const closeResidencesIR: any = {"usedParamSet":{"known_to":true,"residence_ids":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":90}]},{"name":"residence_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":146,"b":160}]}],"statement":"-- What is no longer known of where people live?\nupdate residence\nset known_to = :known_to!\nwhere known_to = 'infinity'\n  and residence_id = any (:residence_ids!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * -- What is no longer known of where people live?
 * update residence
 * set known_to = :known_to!
 * where known_to = 'infinity'
 *   and residence_id = any (:residence_ids!::bigint[])
 * ```
 */
export const closeResidences = new PreparedQuery<ICloseResidencesParams,ICloseResidencesResult>(closeResidencesIR);


