/** Types generated for queries found in "src/families/sql/insert-family-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type booleanArray = (boolean)[];

export type stringArray = (string)[];

/** 'InsertFamilyMembers' parameters type */
export interface IInsertFamilyMembersParams {
  becauses: stringArray;
  dependents: booleanArray;
  family_ids: stringArray;
  known_from: DateOrString;
  lives_heres: stringArray;
  person_ids: stringArray;
  roles: stringArray;
}

/** 'InsertFamilyMembers' return type */
export type IInsertFamilyMembersResult = void;

/** 'InsertFamilyMembers' query type */
export interface IInsertFamilyMembersQuery {
  params: IInsertFamilyMembersParams;
  result: IInsertFamilyMembersResult;
}

const insertFamilyMembersIR: any = {"usedParamSet":{"known_from":true,"family_ids":true,"person_ids":true,"roles":true,"dependents":true,"lives_heres":true,"becauses":true},"params":[{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":333,"b":344}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":361,"b":372}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":385,"b":396}]},{"name":"roles","required":true,"transform":{"type":"scalar"},"locs":[{"a":409,"b":415}]},{"name":"dependents","required":true,"transform":{"type":"scalar"},"locs":[{"a":428,"b":439}]},{"name":"lives_heres","required":true,"transform":{"type":"scalar"},"locs":[{"a":455,"b":467}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":480,"b":489}]}],"statement":"-- Who belongs to which family now, as what, and why?\ninsert into family_member (family_id, person_id, role, dependent, resident, lives_here, because, known_from)\nselect\n  member.family_id,\n  member.person_id,\n  member.role,\n  member.dependent,\n  member.lives_here in ('yes', 'some nights'),\n  member.lives_here,\n  member.because,\n  :known_from!\nfrom unnest(\n  :family_ids!::uuid[],\n  :person_ids!::uuid[],\n  :roles!::text[],\n  :dependents!::boolean[],\n  :lives_heres!::text[],\n  :becauses!::text[]\n) as member (family_id, person_id, role, dependent, lives_here, because)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who belongs to which family now, as what, and why?
 * insert into family_member (family_id, person_id, role, dependent, resident, lives_here, because, known_from)
 * select
 *   member.family_id,
 *   member.person_id,
 *   member.role,
 *   member.dependent,
 *   member.lives_here in ('yes', 'some nights'),
 *   member.lives_here,
 *   member.because,
 *   :known_from!
 * from unnest(
 *   :family_ids!::uuid[],
 *   :person_ids!::uuid[],
 *   :roles!::text[],
 *   :dependents!::boolean[],
 *   :lives_heres!::text[],
 *   :becauses!::text[]
 * ) as member (family_id, person_id, role, dependent, lives_here, because)
 * ```
 */
export const insertFamilyMembers = new PreparedQuery<IInsertFamilyMembersParams,IInsertFamilyMembersResult>(insertFamilyMembersIR);


