/** Types generated for queries found in "src/governance/disposal/sql/disposals.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'Disposals' parameters type */
export interface IDisposalsParams {
  offset: number;
  pageSize: number;
}

/** 'Disposals' return type */
export interface IDisposalsResult {
  all_disposals: number;
  approved_at: Date | null;
  as_of: string;
  completed_at: Date | null;
  counts: Json;
  disposal_id: string;
  proposed_at: Date;
}

/** 'Disposals' query type */
export interface IDisposalsQuery {
  params: IDisposalsParams;
  result: IDisposalsResult;
}

const disposalsIR: any = {"usedParamSet":{"pageSize":true,"offset":true},"params":[{"name":"pageSize","required":true,"transform":{"type":"scalar"},"locs":[{"a":487,"b":496}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":505,"b":512}]}],"statement":"-- Which disposals were drawn up, latest first, a page at a time?\nselect\n  disposal.disposal_id,\n  disposal.as_of,\n  disposal.proposed_at,\n  disposal.counts,\n  approval.approved_at as \"approved_at?\",\n  done.completed_at as \"completed_at?\",\n  (count(*) over ())::int as \"all_disposals!\"\nfrom disposal\nleft join disposal_approval as approval using (disposal_id)\nleft join disposal_certificate as done using (disposal_id)\norder by disposal.proposed_at desc, disposal.disposal_id desc\nlimit :pageSize!\noffset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which disposals were drawn up, latest first, a page at a time?
 * select
 *   disposal.disposal_id,
 *   disposal.as_of,
 *   disposal.proposed_at,
 *   disposal.counts,
 *   approval.approved_at as "approved_at?",
 *   done.completed_at as "completed_at?",
 *   (count(*) over ())::int as "all_disposals!"
 * from disposal
 * left join disposal_approval as approval using (disposal_id)
 * left join disposal_certificate as done using (disposal_id)
 * order by disposal.proposed_at desc, disposal.disposal_id desc
 * limit :pageSize!
 * offset :offset!
 * ```
 */
export const disposals = new PreparedQuery<IDisposalsParams,IDisposalsResult>(disposalsIR);


