/** Types generated for queries found in "src/families/sql/insert-dwelling-addresses.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type BufferArray = (Buffer)[];

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'InsertDwellingAddresses' parameters type */
export interface IInsertDwellingAddressesParams {
  address_digests: BufferArray;
  dwelling_ids: stringArray;
  known_from: DateOrString;
}

/** 'InsertDwellingAddresses' return type */
export type IInsertDwellingAddressesResult = void;

/** 'InsertDwellingAddresses' query type */
export interface IInsertDwellingAddressesQuery {
  params: IInsertDwellingAddressesParams;
  result: IInsertDwellingAddressesResult;
}

const insertDwellingAddressesIR: any = {"usedParamSet":{"known_from":true,"dwelling_ids":true,"address_digests":true},"params":[{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":198}]},{"name":"dwelling_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":212,"b":225}]},{"name":"address_digests","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":252}]}],"statement":"-- By which further addresses is each dwelling now known?\ninsert into dwelling_address (dwelling_id, address_digest, known_from)\nselect\n  address.dwelling_id,\n  address.address_digest,\n  :known_from!\nfrom unnest(:dwelling_ids!::uuid[], :address_digests!::bytea[]) as address (dwelling_id, address_digest)"};

/**
 * Query generated from SQL:
 * ```
 * -- By which further addresses is each dwelling now known?
 * insert into dwelling_address (dwelling_id, address_digest, known_from)
 * select
 *   address.dwelling_id,
 *   address.address_digest,
 *   :known_from!
 * from unnest(:dwelling_ids!::uuid[], :address_digests!::bytea[]) as address (dwelling_id, address_digest)
 * ```
 */
export const insertDwellingAddresses = new PreparedQuery<IInsertDwellingAddressesParams,IInsertDwellingAddressesResult>(insertDwellingAddressesIR);


