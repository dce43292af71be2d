/** Types generated for queries found in "src/intake/sql/insert-delivery.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertDelivery' parameters type */
export interface IInsertDeliveryParams {
  agreement: string;
  content_sha256: string;
  current_as_of: string;
  delivery_id: string;
  edition: string;
  file_kind: string;
  file_name: string;
  received_on: string;
  recorded_at: DateOrString;
  records_changed: number;
  records_new: number;
  records_unchanged: number;
  records_withdrawn: number;
  rows_quarantined: number;
  rows_read: number;
  source: string;
  supersedes?: string | null | void;
}

/** 'InsertDelivery' return type */
export type IInsertDeliveryResult = void;

/** 'InsertDelivery' query type */
export interface IInsertDeliveryQuery {
  params: IInsertDeliveryParams;
  result: IInsertDeliveryResult;
}

const insertDeliveryIR: any = {"usedParamSet":{"delivery_id":true,"source":true,"edition":true,"file_kind":true,"file_name":true,"content_sha256":true,"agreement":true,"received_on":true,"recorded_at":true,"current_as_of":true,"supersedes":true,"rows_read":true,"records_new":true,"records_changed":true,"records_unchanged":true,"records_withdrawn":true,"rows_quarantined":true},"params":[{"name":"delivery_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":331,"b":343}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":348,"b":355}]},{"name":"edition","required":true,"transform":{"type":"scalar"},"locs":[{"a":360,"b":368}]},{"name":"file_kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":373,"b":383}]},{"name":"file_name","required":true,"transform":{"type":"scalar"},"locs":[{"a":388,"b":398}]},{"name":"content_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":403,"b":418}]},{"name":"agreement","required":true,"transform":{"type":"scalar"},"locs":[{"a":423,"b":433}]},{"name":"received_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":438,"b":450}]},{"name":"recorded_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":455,"b":467}]},{"name":"current_as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":472,"b":486}]},{"name":"supersedes","required":false,"transform":{"type":"scalar"},"locs":[{"a":491,"b":501}]},{"name":"rows_read","required":true,"transform":{"type":"scalar"},"locs":[{"a":506,"b":516}]},{"name":"records_new","required":true,"transform":{"type":"scalar"},"locs":[{"a":521,"b":533}]},{"name":"records_changed","required":true,"transform":{"type":"scalar"},"locs":[{"a":538,"b":554}]},{"name":"records_unchanged","required":true,"transform":{"type":"scalar"},"locs":[{"a":559,"b":577}]},{"name":"records_withdrawn","required":true,"transform":{"type":"scalar"},"locs":[{"a":582,"b":600}]},{"name":"rows_quarantined","required":true,"transform":{"type":"scalar"},"locs":[{"a":605,"b":622}]}],"statement":"-- Write down what was received.\ninsert into delivery (\n  delivery_id,\n  source,\n  edition,\n  file_kind,\n  file_name,\n  content_sha256,\n  agreement,\n  received_on,\n  recorded_at,\n  current_as_of,\n  supersedes,\n  rows_read,\n  records_new,\n  records_changed,\n  records_unchanged,\n  records_withdrawn,\n  rows_quarantined\n)\nvalues (\n  :delivery_id!,\n  :source!,\n  :edition!,\n  :file_kind!,\n  :file_name!,\n  :content_sha256!,\n  :agreement!,\n  :received_on!,\n  :recorded_at!,\n  :current_as_of!,\n  :supersedes,\n  :rows_read!,\n  :records_new!,\n  :records_changed!,\n  :records_unchanged!,\n  :records_withdrawn!,\n  :rows_quarantined!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- Write down what was received.
 * insert into delivery (
 *   delivery_id,
 *   source,
 *   edition,
 *   file_kind,
 *   file_name,
 *   content_sha256,
 *   agreement,
 *   received_on,
 *   recorded_at,
 *   current_as_of,
 *   supersedes,
 *   rows_read,
 *   records_new,
 *   records_changed,
 *   records_unchanged,
 *   records_withdrawn,
 *   rows_quarantined
 * )
 * values (
 *   :delivery_id!,
 *   :source!,
 *   :edition!,
 *   :file_kind!,
 *   :file_name!,
 *   :content_sha256!,
 *   :agreement!,
 *   :received_on!,
 *   :recorded_at!,
 *   :current_as_of!,
 *   :supersedes,
 *   :rows_read!,
 *   :records_new!,
 *   :records_changed!,
 *   :records_unchanged!,
 *   :records_withdrawn!,
 *   :rows_quarantined!
 * )
 * ```
 */
export const insertDelivery = new PreparedQuery<IInsertDeliveryParams,IInsertDeliveryResult>(insertDeliveryIR);


