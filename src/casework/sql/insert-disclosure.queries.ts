/** Types generated for queries found in "src/casework/sql/insert-disclosure.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertDisclosure' parameters type */
export interface IInsertDisclosureParams {
  case_id?: string | null | void;
  disclosure_id: string;
  family_id: string;
  gateway: string;
  key_number: number;
  recipient: string;
  sealed: Buffer;
  shared_at: DateOrString;
  shared_on: string;
}

/** 'InsertDisclosure' return type */
export type IInsertDisclosureResult = void;

/** 'InsertDisclosure' query type */
export interface IInsertDisclosureQuery {
  params: IInsertDisclosureParams;
  result: IInsertDisclosureResult;
}

const insertDisclosureIR: any = {"usedParamSet":{"disclosure_id":true,"family_id":true,"case_id":true,"recipient":true,"gateway":true,"shared_at":true,"shared_on":true,"sealed":true,"key_number":true},"params":[{"name":"disclosure_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":238,"b":252}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":255,"b":265}]},{"name":"case_id","required":false,"transform":{"type":"scalar"},"locs":[{"a":268,"b":275}]},{"name":"recipient","required":true,"transform":{"type":"scalar"},"locs":[{"a":278,"b":288}]},{"name":"gateway","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":299}]},{"name":"shared_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":318,"b":328}]},{"name":"shared_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":331,"b":341}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":344,"b":351}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":357,"b":368}]}],"statement":"-- Which partner was told something about this family, under which gateway, by whom and when?\ninsert into disclosure\n  (disclosure_id, family_id, case_id, recipient, gateway, shared_by, shared_at, shared_on, sealed, key_number)\nvalues\n  (:disclosure_id!, :family_id!, :case_id, :recipient!, :gateway!, acting_actor(), :shared_at!, :shared_on!, :sealed!,\n   :key_number!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which partner was told something about this family, under which gateway, by whom and when?
 * insert into disclosure
 *   (disclosure_id, family_id, case_id, recipient, gateway, shared_by, shared_at, shared_on, sealed, key_number)
 * values
 *   (:disclosure_id!, :family_id!, :case_id, :recipient!, :gateway!, acting_actor(), :shared_at!, :shared_on!, :sealed!,
 *    :key_number!)
 * ```
 */
export const insertDisclosure = new PreparedQuery<IInsertDisclosureParams,IInsertDisclosureResult>(insertDisclosureIR);


