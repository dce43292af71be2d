/** Types generated for queries found in "src/governance/rights/sql/is-in-family.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'IsInFamily' parameters type */
export interface IIsInFamilyParams {
  familyId: string;
  personId: string;
}

/** 'IsInFamily' return type */
export interface IIsInFamilyResult {
  is_in_family: boolean;
}

/** 'IsInFamily' query type */
export interface IIsInFamilyQuery {
  params: IIsInFamilyParams;
  result: IIsInFamilyResult;
}

const isInFamilyIR: any = {"usedParamSet":{"familyId":true,"personId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":196}]},{"name":"personId","required":true,"transform":{"type":"scalar"},"locs":[{"a":225,"b":234}]}],"statement":"-- Is this person in this family now, as far as the acting person sees?\nselect exists (\n  select\n  from family_member as member\n  join family using (family_id)\n  where member.family_id = :familyId!\n    and member.person_id = :personId!\n    and member.known_to = 'infinity'\n) as \"is_in_family!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Is this person in this family now, as far as the acting person sees?
 * select exists (
 *   select
 *   from family_member as member
 *   join family using (family_id)
 *   where member.family_id = :familyId!
 *     and member.person_id = :personId!
 *     and member.known_to = 'infinity'
 * ) as "is_in_family!"
 * ```
 */
export const isInFamily = new PreparedQuery<IIsInFamilyParams,IIsInFamilyResult>(isInFamilyIR);


