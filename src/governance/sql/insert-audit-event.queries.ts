/** Types generated for queries found in "src/governance/sql/insert-audit-event.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'InsertAuditEvent' parameters type */
export interface IInsertAuditEventParams {
  action: string;
  at: DateOrString;
  detail: Json;
  object_id?: string | null | void;
  object_kind: string;
}

/** 'InsertAuditEvent' return type */
export type IInsertAuditEventResult = void;

/** 'InsertAuditEvent' query type */
export interface IInsertAuditEventQuery {
  params: IInsertAuditEventParams;
  result: IInsertAuditEventResult;
}

const insertAuditEventIR: any = {"usedParamSet":{"at":true,"action":true,"object_kind":true,"object_id":true,"detail":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":230}]},{"name":"action","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":298}]},{"name":"object_kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":303,"b":315}]},{"name":"object_id","required":false,"transform":{"type":"scalar"},"locs":[{"a":320,"b":329}]},{"name":"detail","required":true,"transform":{"type":"scalar"},"locs":[{"a":334,"b":341}]}],"statement":"-- Who is doing what to which object, when and for which purpose? The transaction itself says who and for what.\ninsert into audit_event (happened_at, actor_id, purpose, scope, action, object_kind, object_id, detail)\nvalues (\n  :at!,\n  acting_actor(),\n  acting_purpose(),\n  acting_scope(),\n  :action!,\n  :object_kind!,\n  :object_id,\n  :detail!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is doing what to which object, when and for which purpose? The transaction itself says who and for what.
 * insert into audit_event (happened_at, actor_id, purpose, scope, action, object_kind, object_id, detail)
 * values (
 *   :at!,
 *   acting_actor(),
 *   acting_purpose(),
 *   acting_scope(),
 *   :action!,
 *   :object_kind!,
 *   :object_id,
 *   :detail!
 * )
 * ```
 */
export const insertAuditEvent = new PreparedQuery<IInsertAuditEventParams,IInsertAuditEventResult>(insertAuditEventIR);


