/** Types generated for queries found in "src/casework/sql/disclosures-of-family.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DisclosuresOfFamily' parameters type */
export interface IDisclosuresOfFamilyParams {
  family_id: string;
}

/** 'DisclosuresOfFamily' return type */
export interface IDisclosuresOfFamilyResult {
  disclosure_id: string;
  fact_kind: string | null;
  gateway: string;
  key_number: number;
  kind: string;
  person_id: string | null;
  recipient: string;
  sealed: Buffer;
  shared_by: string;
  shared_on: string;
}

/** 'DisclosuresOfFamily' query type */
export interface IDisclosuresOfFamilyQuery {
  params: IDisclosuresOfFamilyParams;
  result: IDisclosuresOfFamilyResult;
}

const disclosuresOfFamilyIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":466,"b":476}]}],"statement":"-- What was any partner told about this family, or decided not to be told, latest first?\nselect\n  disclosure.disclosure_id,\n  disclosure.recipient,\n  disclosure.gateway,\n  disclosure.shared_by,\n  disclosure.shared_on,\n  disclosure.sealed,\n  disclosure.key_number,\n  item.person_id as \"person_id?\",\n  item.kind,\n  fact.kind as \"fact_kind?\"\nfrom disclosure\njoin disclosure_item as item using (disclosure_id)\nleft join fact using (fact_id)\nwhere disclosure.family_id = :family_id!\norder by disclosure.shared_at desc, disclosure.disclosure_id desc, item.item"};

/**
 * Query generated from SQL:
 * ```
 * -- What was any partner told about this family, or decided not to be told, latest first?
 * select
 *   disclosure.disclosure_id,
 *   disclosure.recipient,
 *   disclosure.gateway,
 *   disclosure.shared_by,
 *   disclosure.shared_on,
 *   disclosure.sealed,
 *   disclosure.key_number,
 *   item.person_id as "person_id?",
 *   item.kind,
 *   fact.kind as "fact_kind?"
 * from disclosure
 * join disclosure_item as item using (disclosure_id)
 * left join fact using (fact_id)
 * where disclosure.family_id = :family_id!
 * order by disclosure.shared_at desc, disclosure.disclosure_id desc, item.item
 * ```
 */
export const disclosuresOfFamily = new PreparedQuery<IDisclosuresOfFamilyParams,IDisclosuresOfFamilyResult>(disclosuresOfFamilyIR);


