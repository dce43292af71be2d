/** Types generated for queries found in "src/casework/sql/insert-disclosure-items.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertDisclosureItems' parameters type */
export interface IInsertDisclosureItemsParams {
  disclosure_id: string;
  fact_ids: numberArray;
  family_id: string;
  kinds: stringArray;
  person_ids: stringArray;
}

/** 'InsertDisclosureItems' return type */
export type IInsertDisclosureItemsResult = void;

/** 'InsertDisclosureItems' query type */
export interface IInsertDisclosureItemsQuery {
  params: IInsertDisclosureItemsParams;
  result: IInsertDisclosureItemsResult;
}

const insertDisclosureItemsIR: any = {"usedParamSet":{"disclosure_id":true,"family_id":true,"person_ids":true,"kinds":true,"fact_ids":true},"params":[{"name":"disclosure_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":193,"b":207}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":210,"b":220}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":297,"b":308}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":319,"b":325}]},{"name":"fact_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":336,"b":345}]}],"statement":"-- What was told, item by item: about whom, of what kind, and on which fact it rests? (0 for none)\ninsert into disclosure_item (disclosure_id, family_id, item, person_id, kind, fact_id)\nselect :disclosure_id!, :family_id!, told.item, told.person_id, told.kind, nullif(told.fact_id, 0)\nfrom unnest(:person_ids!::uuid[], :kinds!::text[], :fact_ids!::bigint[]) with ordinality\n  as told (person_id, kind, fact_id, item)"};

/**
 * Query generated from SQL:
 * ```
 * -- What was told, item by item: about whom, of what kind, and on which fact it rests? (0 for none)
 * insert into disclosure_item (disclosure_id, family_id, item, person_id, kind, fact_id)
 * select :disclosure_id!, :family_id!, told.item, told.person_id, told.kind, nullif(told.fact_id, 0)
 * from unnest(:person_ids!::uuid[], :kinds!::text[], :fact_ids!::bigint[]) with ordinality
 *   as told (person_id, kind, fact_id, item)
 * ```
 */
export const insertDisclosureItems = new PreparedQuery<IInsertDisclosureItemsParams,IInsertDisclosureItemsResult>(insertDisclosureItemsIR);


