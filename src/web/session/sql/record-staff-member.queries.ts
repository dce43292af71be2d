/** Types generated for queries found in "src/web/session/sql/record-staff-member.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'RecordStaffMember' parameters type */
export interface IRecordStaffMemberParams {
  roles: stringArray;
  signedInAt: DateOrString;
}

/** 'RecordStaffMember' return type */
export type IRecordStaffMemberResult = void;

/** 'RecordStaffMember' query type */
export interface IRecordStaffMemberQuery {
  params: IRecordStaffMemberParams;
  result: IRecordStaffMemberResult;
}

const recordStaffMemberIR: any = {"usedParamSet":{"roles":true,"signedInAt":true},"params":[{"name":"roles","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":138}]},{"name":"signedInAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":141,"b":152}]}],"statement":"-- What is the acting person, as they sign in now?\ninsert into staff_member (actor_id, roles, signed_in_at)\nvalues (acting_actor(), :roles!, :signedInAt!)\non conflict (actor_id) do update\nset roles = excluded.roles, signed_in_at = excluded.signed_in_at"};

/**
 * Query generated from SQL:
 * ```
 * -- What is the acting person, as they sign in now?
 * insert into staff_member (actor_id, roles, signed_in_at)
 * values (acting_actor(), :roles!, :signedInAt!)
 * on conflict (actor_id) do update
 * set roles = excluded.roles, signed_in_at = excluded.signed_in_at
 * ```
 */
export const recordStaffMember = new PreparedQuery<IRecordStaffMemberParams,IRecordStaffMemberResult>(recordStaffMemberIR);


