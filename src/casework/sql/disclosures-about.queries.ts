/** Types generated for queries found in "src/casework/sql/disclosures-about.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DisclosuresAbout' parameters type */
export interface IDisclosuresAboutParams {
  person_id: string;
}

/** 'DisclosuresAbout' return type */
export interface IDisclosuresAboutResult {
  disclosure_id: string;
  fact_id: number | null;
  family_id: string;
  gateway: string;
  kind: string;
  recipient: string;
  shared_by: string;
  shared_on: string;
}

/** 'DisclosuresAbout' query type */
export interface IDisclosuresAboutQuery {
  params: IDisclosuresAboutParams;
  result: IDisclosuresAboutResult;
}

const disclosuresAboutIR: any = {"usedParamSet":{"person_id":true},"params":[{"name":"person_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":210}]}],"statement":"-- Which partners were told what about this person, under whichever id they were known then, latest first? (A decision not\n-- to tell is no telling.)\nwith recursive known_as (person_id) as (\n  select :person_id!::uuid\n  union\n  select person.person_id from known_as join person on person.merged_into = known_as.person_id\n)\nselect\n  disclosure.disclosure_id,\n  disclosure.family_id,\n  disclosure.recipient,\n  disclosure.gateway,\n  disclosure.shared_by,\n  disclosure.shared_on,\n  item.kind,\n  item.fact_id as \"fact_id?\"\nfrom disclosure_item as item\njoin disclosure using (disclosure_id)\nwhere item.person_id in (select known_as.person_id from known_as)\n  and item.kind <> 'not-shared'\norder by disclosure.shared_at desc, disclosure.disclosure_id, item.item"};

/**
 * Query generated from SQL:
 * ```
 * -- Which partners were told what about this person, under whichever id they were known then, latest first? (A decision not
 * -- to tell is no telling.)
 * with recursive known_as (person_id) as (
 *   select :person_id!::uuid
 *   union
 *   select person.person_id from known_as join person on person.merged_into = known_as.person_id
 * )
 * select
 *   disclosure.disclosure_id,
 *   disclosure.family_id,
 *   disclosure.recipient,
 *   disclosure.gateway,
 *   disclosure.shared_by,
 *   disclosure.shared_on,
 *   item.kind,
 *   item.fact_id as "fact_id?"
 * from disclosure_item as item
 * join disclosure using (disclosure_id)
 * where item.person_id in (select known_as.person_id from known_as)
 *   and item.kind <> 'not-shared'
 * order by disclosure.shared_at desc, disclosure.disclosure_id, item.item
 * ```
 */
export const disclosuresAbout = new PreparedQuery<IDisclosuresAboutParams,IDisclosuresAboutResult>(disclosuresAboutIR);


