/** Types generated for queries found in "src/casework/sql/open-case-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'OpenCaseId' parameters type */
export interface IOpenCaseIdParams {
  family_id: string;
}

/** 'OpenCaseId' return type */
export interface IOpenCaseIdResult {
  case_id: string;
}

/** 'OpenCaseId' query type */
export interface IOpenCaseIdQuery {
  params: IOpenCaseIdParams;
  result: IOpenCaseIdResult;
}

const openCaseIdIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":122}]}],"statement":"-- Which case of this family is open?\nselect family_case.case_id\nfrom family_case\nwhere family_case.family_id = :family_id!\n  and not exists (select from case_closure as closure where closure.case_id = family_case.case_id)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which case of this family is open?
 * select family_case.case_id
 * from family_case
 * where family_case.family_id = :family_id!
 *   and not exists (select from case_closure as closure where closure.case_id = family_case.case_id)
 * ```
 */
export const openCaseId = new PreparedQuery<IOpenCaseIdParams,IOpenCaseIdResult>(openCaseIdIR);


