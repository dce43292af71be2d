/** Types generated for queries found in "src/families/sql/insert-dwellings.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type BufferArray = (Buffer)[];

export type stringArray = (string)[];

/** 'InsertDwellings' parameters type */
export interface IInsertDwellingsParams {
  address_digests: BufferArray;
  dwelling_ids: stringArray;
  kinds: stringArray;
  wards: stringArray;
}

/** 'InsertDwellings' return type */
export type IInsertDwellingsResult = void;

/** 'InsertDwellings' query type */
export interface IInsertDwellingsQuery {
  params: IInsertDwellingsParams;
  result: IInsertDwellingsResult;
}

const insertDwellingsIR: any = {"usedParamSet":{"dwelling_ids":true,"address_digests":true,"kinds":true,"wards":true},"params":[{"name":"dwelling_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":228,"b":241}]},{"name":"address_digests","required":true,"transform":{"type":"scalar"},"locs":[{"a":252,"b":268}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":280,"b":286}]},{"name":"wards","required":true,"transform":{"type":"scalar"},"locs":[{"a":297,"b":303}]}],"statement":"-- Which dwellings are new, and by what are they known first?\ninsert into dwelling (dwelling_id, address_digest, kind, ward)\nselect\n  dwelling.dwelling_id,\n  dwelling.address_digest,\n  dwelling.kind,\n  dwelling.ward\nfrom unnest(:dwelling_ids!::uuid[], :address_digests!::bytea[], :kinds!::text[], :wards!::text[])\n  as dwelling (dwelling_id, address_digest, kind, ward)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which dwellings are new, and by what are they known first?
 * insert into dwelling (dwelling_id, address_digest, kind, ward)
 * select
 *   dwelling.dwelling_id,
 *   dwelling.address_digest,
 *   dwelling.kind,
 *   dwelling.ward
 * from unnest(:dwelling_ids!::uuid[], :address_digests!::bytea[], :kinds!::text[], :wards!::text[])
 *   as dwelling (dwelling_id, address_digest, kind, ward)
 * ```
 */
export const insertDwellings = new PreparedQuery<IInsertDwellingsParams,IInsertDwellingsResult>(insertDwellingsIR);


