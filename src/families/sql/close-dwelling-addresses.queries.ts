/** Types generated for queries found in "src/families/sql/close-dwelling-addresses.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type BufferArray = (Buffer)[];

export type DateOrString = Date | string;

/** 'CloseDwellingAddresses' parameters type */
export interface ICloseDwellingAddressesParams {
  address_digests: BufferArray;
  known_to: DateOrString;
}

/** 'CloseDwellingAddresses' return type */
export type ICloseDwellingAddressesResult = void;

/** 'CloseDwellingAddresses' query type */
export interface ICloseDwellingAddressesQuery {
  params: ICloseDwellingAddressesParams;
  result: ICloseDwellingAddressesResult;
}

const closeDwellingAddressesIR: any = {"usedParamSet":{"known_to":true,"address_digests":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":116}]},{"name":"address_digests","required":true,"transform":{"type":"scalar"},"locs":[{"a":174,"b":190}]}],"statement":"-- Which addresses no longer mean the dwelling they were taken for?\nupdate dwelling_address\nset known_to = :known_to!\nwhere known_to = 'infinity'\n  and address_digest = any (:address_digests!::bytea[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which addresses no longer mean the dwelling they were taken for?
 * update dwelling_address
 * set known_to = :known_to!
 * where known_to = 'infinity'
 *   and address_digest = any (:address_digests!::bytea[])
 * ```
 */
export const closeDwellingAddresses = new PreparedQuery<ICloseDwellingAddressesParams,ICloseDwellingAddressesResult>(closeDwellingAddressesIR);


