/** Types generated for queries found in "src/governance/disposal/sql/insert-disposal.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'InsertDisposal' parameters type */
export interface IInsertDisposalParams {
  asOf: string;
  at: DateOrString;
  counts: Json;
  disposalId: string;
  listSha256: string;
}

/** 'InsertDisposal' return type */
export type IInsertDisposalResult = void;

/** 'InsertDisposal' query type */
export interface IInsertDisposalQuery {
  params: IInsertDisposalParams;
  result: IInsertDisposalResult;
}

const insertDisposalIR: any = {"usedParamSet":{"disposalId":true,"asOf":true,"at":true,"listSha256":true,"counts":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":148,"b":159}]},{"name":"asOf","required":true,"transform":{"type":"scalar"},"locs":[{"a":162,"b":167}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":189}]},{"name":"listSha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":203}]},{"name":"counts","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":213}]}],"statement":"-- Which list of what is due did somebody draw up?\ninsert into disposal (disposal_id, as_of, proposed_by, proposed_at, list_sha256, counts)\nvalues (:disposalId!, :asOf!, acting_actor(), :at!, :listSha256!, :counts!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which list of what is due did somebody draw up?
 * insert into disposal (disposal_id, as_of, proposed_by, proposed_at, list_sha256, counts)
 * values (:disposalId!, :asOf!, acting_actor(), :at!, :listSha256!, :counts!)
 * ```
 */
export const insertDisposal = new PreparedQuery<IInsertDisposalParams,IInsertDisposalResult>(insertDisposalIR);


