/** Types generated for queries found in "src/casework/sql/disclosure-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DisclosureById' parameters type */
export interface IDisclosureByIdParams {
  disclosure_id: string;
}

/** 'DisclosureById' return type */
export interface IDisclosureByIdResult {
  family_id: string;
  shared_by: string;
}

/** 'DisclosureById' query type */
export interface IDisclosureByIdQuery {
  params: IDisclosureByIdParams;
  result: IDisclosureByIdResult;
}

const disclosureByIdIR: any = {"usedParamSet":{"disclosure_id":true},"params":[{"name":"disclosure_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":170}]}],"statement":"-- Who recorded this disclosure, and about which family?\nselect disclosure.shared_by, disclosure.family_id\nfrom disclosure\nwhere disclosure.disclosure_id = :disclosure_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Who recorded this disclosure, and about which family?
 * select disclosure.shared_by, disclosure.family_id
 * from disclosure
 * where disclosure.disclosure_id = :disclosure_id!
 * ```
 */
export const disclosureById = new PreparedQuery<IDisclosureByIdParams,IDisclosureByIdResult>(disclosureByIdIR);


