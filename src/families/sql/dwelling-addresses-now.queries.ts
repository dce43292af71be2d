/** Types generated for queries found in "src/families/sql/dwelling-addresses-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DwellingAddressesNow' parameters type */
export type IDwellingAddressesNowParams = void;

/** 'DwellingAddressesNow' return type */
export interface IDwellingAddressesNowResult {
  address_digest: Buffer;
  dwelling_id: string;
}

/** 'DwellingAddressesNow' query type */
export interface IDwellingAddressesNowQuery {
  params: IDwellingAddressesNowParams;
  result: IDwellingAddressesNowResult;
}

const dwellingAddressesNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- By which addresses is each dwelling known?\nselect\n  address.dwelling_id,\n  address.address_digest\nfrom dwelling_address as address\nwhere address.known_to = 'infinity'\norder by address.dwelling_id, address.address_digest"};

/**
 * Query generated from SQL:
 * ```
 * -- By which addresses is each dwelling known?
 * select
 *   address.dwelling_id,
 *   address.address_digest
 * from dwelling_address as address
 * where address.known_to = 'infinity'
 * order by address.dwelling_id, address.address_digest
 * ```
 */
export const dwellingAddressesNow = new PreparedQuery<IDwellingAddressesNowParams,IDwellingAddressesNowResult>(dwellingAddressesNowIR);


