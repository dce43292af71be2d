/** Types generated for queries found in "src/families/sql/update-dwellings.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'UpdateDwellings' parameters type */
export interface IUpdateDwellingsParams {
  dwelling_ids: stringArray;
  kinds: stringArray;
  wards: stringArray;
}

/** 'UpdateDwellings' return type */
export type IUpdateDwellingsResult = void;

/** 'UpdateDwellings' query type */
export interface IUpdateDwellingsQuery {
  params: IUpdateDwellingsParams;
  result: IUpdateDwellingsResult;
}

const updateDwellingsIR: any = {"usedParamSet":{"dwelling_ids":true,"kinds":true,"wards":true},"params":[{"name":"dwelling_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":129,"b":142}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":153,"b":159}]},{"name":"wards","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":176}]}],"statement":"-- What are dwellings that were known before taken for now?\nupdate dwelling\nset kind = taken.kind, ward = taken.ward\nfrom unnest(:dwelling_ids!::uuid[], :kinds!::text[], :wards!::text[]) as taken (dwelling_id, kind, ward)\nwhere dwelling.dwelling_id = taken.dwelling_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What are dwellings that were known before taken for now?
 * update dwelling
 * set kind = taken.kind, ward = taken.ward
 * from unnest(:dwelling_ids!::uuid[], :kinds!::text[], :wards!::text[]) as taken (dwelling_id, kind, ward)
 * where dwelling.dwelling_id = taken.dwelling_id
 * ```
 */
export const updateDwellings = new PreparedQuery<IUpdateDwellingsParams,IUpdateDwellingsResult>(updateDwellingsIR);


