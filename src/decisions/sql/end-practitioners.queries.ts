/** Types generated for queries found in "src/decisions/sql/end-practitioners.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'EndPractitioners' parameters type */
export interface IEndPractitionersParams {
  ends_on: string;
  except_actor_id?: string | null | void;
  family_id: string;
}

/** 'EndPractitioners' return type */
export type IEndPractitionersResult = void;

/** 'EndPractitioners' query type */
export interface IEndPractitionersQuery {
  params: IEndPractitionersParams;
  result: IEndPractitionersResult;
}

const endPractitionersIR: any = {"usedParamSet":{"ends_on":true,"family_id":true,"except_actor_id":true},"params":[{"name":"ends_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":186}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":226,"b":236}]},{"name":"except_actor_id","required":false,"transform":{"type":"scalar"},"locs":[{"a":333,"b":348}]}],"statement":"-- Who no longer works with this family from this day on?\n--   except_actor_id  whoever goes on working with it; null where nobody does\nupdate family_practitioner\nset valid_to = :ends_on!\nwhere family_practitioner.family_id = :family_id!\n  and family_practitioner.valid_to is null\n  and family_practitioner.actor_id is distinct from :except_actor_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who no longer works with this family from this day on?
 * --   except_actor_id  whoever goes on working with it; null where nobody does
 * update family_practitioner
 * set valid_to = :ends_on!
 * where family_practitioner.family_id = :family_id!
 *   and family_practitioner.valid_to is null
 *   and family_practitioner.actor_id is distinct from :except_actor_id
 * ```
 */
export const endPractitioners = new PreparedQuery<IEndPractitionersParams,IEndPractitionersResult>(endPractitionersIR);


