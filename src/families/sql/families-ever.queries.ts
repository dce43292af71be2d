/** Types generated for queries found in "src/families/sql/families-ever.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FamiliesEver' parameters type */
export type IFamiliesEverParams = void;

/** 'FamiliesEver' return type */
export interface IFamiliesEverResult {
  family_id: string;
  issued_at: Date;
  person_ids: stringArray;
  reference: string;
  retired_at: Date | null;
  team_id: string;
  ward: string | null;
}

/** 'FamiliesEver' query type */
export interface IFamiliesEverQuery {
  params: IFamiliesEverParams;
  result: IFamiliesEverResult;
}

const familiesEverIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which families have there been, and who lived with each when it was last known?\n-- A family that is no longer one has its last members, so that one found again keeps its id.\nselect\n  family.family_id,\n  family.reference,\n  family.issued_at,\n  family.retired_at,\n  family.team_id,\n  family.ward,\n  coalesce(\n    array_agg(member.person_id) filter (where member.person_id is not null and member.lives_here is distinct from 'no'),\n    '{}'\n  ) as \"person_ids!\"\nfrom family\nleft join family_member as member\n  on member.family_id = family.family_id and member.known_to in ('infinity', family.retired_at)\ngroup by family.family_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families have there been, and who lived with each when it was last known?
 * -- A family that is no longer one has its last members, so that one found again keeps its id.
 * select
 *   family.family_id,
 *   family.reference,
 *   family.issued_at,
 *   family.retired_at,
 *   family.team_id,
 *   family.ward,
 *   coalesce(
 *     array_agg(member.person_id) filter (where member.person_id is not null and member.lives_here is distinct from 'no'),
 *     '{}'
 *   ) as "person_ids!"
 * from family
 * left join family_member as member
 *   on member.family_id = family.family_id and member.known_to in ('infinity', family.retired_at)
 * group by family.family_id
 * ```
 */
export const familiesEver = new PreparedQuery<IFamiliesEverParams,IFamiliesEverResult>(familiesEverIR);


