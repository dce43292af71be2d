/** Types generated for queries found in "src/intake/sql/delivery-of-content.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DeliveryOfContent' parameters type */
export interface IDeliveryOfContentParams {
  content_sha256: string;
  source: string;
}

/** 'DeliveryOfContent' return type */
export interface IDeliveryOfContentResult {
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

const deliveryOfContentIR: any = {"usedParamSet":{"source":true,"content_sha256":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":198}]},{"name":"content_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":232,"b":247}]}],"statement":"-- When were these very bytes received from this source?\nselect\n  delivery.delivery_id,\n  delivery.edition,\n  delivery.file_kind,\n  delivery.received_on\nfrom delivery\nwhere delivery.source = :source!\n  and delivery.content_sha256 = :content_sha256!"};

/**
 * Query generated from SQL:
 * ```
 * -- When were these very bytes received from this source?
 * select
 *   delivery.delivery_id,
 *   delivery.edition,
 *   delivery.file_kind,
 *   delivery.received_on
 * from delivery
 * where delivery.source = :source!
 *   and delivery.content_sha256 = :content_sha256!
 * ```
 */
export const deliveryOfContent = new PreparedQuery<IDeliveryOfContentParams,IDeliveryOfContentResult>(deliveryOfContentIR);


