/** Types generated for queries found in "src/governance/sql/reads-of.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'ReadsOf' parameters type */
export interface IReadsOfParams {
  object_id: string;
  object_kind: string;
}

/** 'ReadsOf' return type */
export interface IReadsOfResult {
  action: string;
  actor_id: string;
  audit_event_id: number;
  detail: Json;
  happened_at: Date;
  purpose: string;
}

/** 'ReadsOf' query type */
export interface IReadsOfQuery {
  params: IReadsOfParams;
  result: IReadsOfResult;
}

const readsOfIR: any = {"usedParamSet":{"object_kind":true,"object_id":true},"params":[{"name":"object_kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":238,"b":250}]},{"name":"object_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":276,"b":286}]}],"statement":"-- Who saw or changed this object, when and for what, latest first?\nselect\n  event.audit_event_id,\n  event.happened_at,\n  event.actor_id,\n  event.purpose,\n  event.action,\n  event.detail\nfrom audit_event as event\nwhere event.object_kind = :object_kind!\n  and event.object_id = :object_id!\norder by event.happened_at desc, event.audit_event_id desc"};

/**
 * Query generated from SQL:
 * ```
 * -- Who saw or changed this object, when and for what, latest first?
 * select
 *   event.audit_event_id,
 *   event.happened_at,
 *   event.actor_id,
 *   event.purpose,
 *   event.action,
 *   event.detail
 * from audit_event as event
 * where event.object_kind = :object_kind!
 *   and event.object_id = :object_id!
 * order by event.happened_at desc, event.audit_event_id desc
 * ```
 */
export const readsOf = new PreparedQuery<IReadsOfParams,IReadsOfResult>(readsOfIR);


