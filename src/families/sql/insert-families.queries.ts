/** Types generated for queries found in "src/families/sql/insert-families.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'InsertFamilies' parameters type */
export interface IInsertFamiliesParams {
  family_ids: stringArray;
  issued_at: DateOrString;
  references: stringArray;
  team_ids: stringArray;
  wards: stringArray;
}

/** 'InsertFamilies' return type */
export type IInsertFamiliesResult = void;

/** 'InsertFamilies' query type */
export interface IInsertFamiliesQuery {
  params: IInsertFamiliesParams;
  result: IInsertFamiliesResult;
}

const insertFamiliesIR: any = {"usedParamSet":{"issued_at":true,"family_ids":true,"references":true,"team_ids":true,"wards":true},"params":[{"name":"issued_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":182,"b":192}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":239,"b":250}]},{"name":"references","required":true,"transform":{"type":"scalar"},"locs":[{"a":261,"b":272}]},{"name":"team_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":283,"b":292}]},{"name":"wards","required":true,"transform":{"type":"scalar"},"locs":[{"a":303,"b":309}]}],"statement":"-- Which families are new, by which reference and in which team?\ninsert into family (family_id, reference, issued_at, team_id, ward)\nselect\n  family.family_id,\n  family.reference,\n  :issued_at!,\n  family.team_id,\n  family.ward\nfrom unnest(:family_ids!::uuid[], :references!::text[], :team_ids!::text[], :wards!::text[])\n  as family (family_id, reference, team_id, ward)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families are new, by which reference and in which team?
 * insert into family (family_id, reference, issued_at, team_id, ward)
 * select
 *   family.family_id,
 *   family.reference,
 *   :issued_at!,
 *   family.team_id,
 *   family.ward
 * from unnest(:family_ids!::uuid[], :references!::text[], :team_ids!::text[], :wards!::text[])
 *   as family (family_id, reference, team_id, ward)
 * ```
 */
export const insertFamilies = new PreparedQuery<IInsertFamiliesParams,IInsertFamiliesResult>(insertFamiliesIR);


