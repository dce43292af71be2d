/** Types generated for queries found in "src/governance/disposal/sql/disposal-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'DisposalById' parameters type */
export interface IDisposalByIdParams {
  disposalId: string;
}

/** 'DisposalById' return type */
export interface IDisposalByIdResult {
  approved_at: Date | null;
  approved_by: string | null;
  as_of: string;
  certificate: Json | null;
  certificate_sha256: string | null;
  completed_at: Date | null;
  counts: Json;
  disposal_id: string;
  list_sha256: string;
  proposed_at: Date;
  proposed_by: string;
  proposed_by_subject: string;
}

/** 'DisposalById' query type */
export interface IDisposalByIdQuery {
  params: IDisposalByIdParams;
  result: IDisposalByIdResult;
}

const disposalByIdIR: any = {"usedParamSet":{"disposalId":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":667,"b":678}]}],"statement":"-- How far is a disposal, and by whose word?\nselect\n  disposal.disposal_id,\n  disposal.as_of,\n  disposal.proposed_by,\n  disposal.proposed_at,\n  disposal.counts,\n  disposal.list_sha256,\n  drawer.subject as \"proposed_by_subject!\",\n  approval.approved_by as \"approved_by?\",\n  approval.approved_at as \"approved_at?\",\n  done.completed_at as \"completed_at?\",\n  done.certificate as \"certificate?\",\n  done.certificate_sha256 as \"certificate_sha256?\"\nfrom disposal\njoin actor as drawer on drawer.actor_id = disposal.proposed_by\nleft join disposal_approval as approval using (disposal_id)\nleft join disposal_certificate as done using (disposal_id)\nwhere disposal.disposal_id = :disposalId!"};

/**
 * Query generated from SQL:
 * ```
 * -- How far is a disposal, and by whose word?
 * select
 *   disposal.disposal_id,
 *   disposal.as_of,
 *   disposal.proposed_by,
 *   disposal.proposed_at,
 *   disposal.counts,
 *   disposal.list_sha256,
 *   drawer.subject as "proposed_by_subject!",
 *   approval.approved_by as "approved_by?",
 *   approval.approved_at as "approved_at?",
 *   done.completed_at as "completed_at?",
 *   done.certificate as "certificate?",
 *   done.certificate_sha256 as "certificate_sha256?"
 * from disposal
 * join actor as drawer on drawer.actor_id = disposal.proposed_by
 * left join disposal_approval as approval using (disposal_id)
 * left join disposal_certificate as done using (disposal_id)
 * where disposal.disposal_id = :disposalId!
 * ```
 */
export const disposalById = new PreparedQuery<IDisposalByIdParams,IDisposalByIdResult>(disposalByIdIR);


