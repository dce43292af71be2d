/** Types generated for queries found in "src/intake/sql/delivery-of-content.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DeliveryOfContent' parameters type */
export interface IDeliveryOfContentParams {
  content_sha256: string;
  source: string;
}

/** 'DeliveryOfContent' return type */
export interface IDeliveryOfContentResult {
  current_as_of: string | null;
  delivery_id: string;
  edition: string;
  file_kind: string;
  received_on: string;
}

/** 'DeliveryOfContent' query type */
export interface IDeliveryOfContentQuery {
  params: IDeliveryOfContentParams;
  result: IDeliveryOfContentResult;
}

const deliveryOfContentIR: any = {"usedParamSet":{"source":true,"content_sha256":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":222,"b":229}]},{"name":"content_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":263,"b":278}]}],"statement":"-- When were these very bytes last received from this source?\nselect\n  delivery.delivery_id,\n  delivery.edition,\n  delivery.file_kind,\n  delivery.received_on,\n  delivery.current_as_of\nfrom delivery\nwhere delivery.source = :source!\n  and delivery.content_sha256 = :content_sha256!\norder by delivery.received_on desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- When were these very bytes last received from this source?
 * select
 *   delivery.delivery_id,
 *   delivery.edition,
 *   delivery.file_kind,
 *   delivery.received_on,
 *   delivery.current_as_of
 * from delivery
 * where delivery.source = :source!
 *   and delivery.content_sha256 = :content_sha256!
 * order by delivery.received_on desc
 * limit 1
 * ```
 */
export const deliveryOfContent = new PreparedQuery<IDeliveryOfContentParams,IDeliveryOfContentResult>(deliveryOfContentIR);


