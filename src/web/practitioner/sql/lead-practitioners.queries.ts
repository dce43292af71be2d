/** Types generated for queries found in "src/web/practitioner/sql/lead-practitioners.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LeadPractitioners' parameters type */
export type ILeadPractitionersParams = void;

/** 'LeadPractitioners' return type */
export interface ILeadPractitionersResult {
  actor_id: string;
}

/** 'LeadPractitioners' query type */
export interface ILeadPractitionersQuery {
  params: ILeadPractitionersParams;
  result: ILeadPractitionersResult;
}

const leadPractitionersIR: any = {"usedParamSet":{},"params":[],"statement":"-- Who was a lead practitioner when they last signed in?\nselect staff.actor_id\nfrom staff_member as staff\nwhere 'lead-practitioner' = any (staff.roles)\norder by staff.signed_in_at desc"};

/**
 * Query generated from SQL:
 * ```
 * -- Who was a lead practitioner when they last signed in?
 * select staff.actor_id
 * from staff_member as staff
 * where 'lead-practitioner' = any (staff.roles)
 * order by staff.signed_in_at desc
 * ```
 */
export const leadPractitioners = new PreparedQuery<ILeadPractitionersParams,ILeadPractitionersResult>(leadPractitionersIR);


