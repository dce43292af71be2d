/** Types generated for queries found in "src/families/sql/families-of-team.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'FamiliesOfTeamAt' parameters type */
export interface IFamiliesOfTeamAtParams {
  known_at: DateOrString;
  team_id?: string | null | void;
}

/** 'FamiliesOfTeamAt' return type */
export interface IFamiliesOfTeamAtResult {
  family_id: string;
  issued_at: Date;
  reference: string;
  team_id: string;
  ward: string | null;
}

/** 'FamiliesOfTeamAt' query type */
export interface IFamiliesOfTeamAtQuery {
  params: IFamiliesOfTeamAtParams;
  result: IFamiliesOfTeamAtResult;
}

const familiesOfTeamAtIR: any = {"usedParamSet":{"known_at":true,"team_id":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":349,"b":358},{"a":380,"b":389},{"a":477,"b":486},{"a":624,"b":633},{"a":663,"b":672}]},{"name":"team_id","required":false,"transform":{"type":"scalar"},"locs":[{"a":398,"b":405},{"a":441,"b":448}]}],"statement":"-- Which families did a team have, as it was known at a moment?\n--   team_id   null for every team the asker may see\nselect\n  family.family_id,\n  family.reference,\n  family.team_id,\n  coalesce(home.ward, family.ward) as ward,\n  family.issued_at\nfrom family\nleft join family_home as home\n  on home.family_id = family.family_id and home.known_from <= :known_at! and home.known_to > :known_at!\nwhere (:team_id::text is null or family.team_id = :team_id)\n  and family.issued_at <= :known_at!\n  and exists (\n    select\n    from family_member as member\n    where member.family_id = family.family_id\n      and member.known_from <= :known_at!\n      and member.known_to > :known_at!\n  )\norder by family.issued_at, family.reference"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families did a team have, as it was known at a moment?
 * --   team_id   null for every team the asker may see
 * select
 *   family.family_id,
 *   family.reference,
 *   family.team_id,
 *   coalesce(home.ward, family.ward) as ward,
 *   family.issued_at
 * from family
 * left join family_home as home
 *   on home.family_id = family.family_id and home.known_from <= :known_at! and home.known_to > :known_at!
 * where (:team_id::text is null or family.team_id = :team_id)
 *   and family.issued_at <= :known_at!
 *   and exists (
 *     select
 *     from family_member as member
 *     where member.family_id = family.family_id
 *       and member.known_from <= :known_at!
 *       and member.known_to > :known_at!
 *   )
 * order by family.issued_at, family.reference
 * ```
 */
export const familiesOfTeamAt = new PreparedQuery<IFamiliesOfTeamAtParams,IFamiliesOfTeamAtResult>(familiesOfTeamAtIR);


