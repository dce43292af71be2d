/** Types generated for queries found in "src/families/sql/update-families.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type stringArray = (string)[];

/** 'UpdateFamilies' parameters type */
export interface IUpdateFamiliesParams {
  family_ids: stringArray;
  retired_ats: DateOrStringArray;
  team_ids: stringArray;
  wards: stringArray;
}

/** 'UpdateFamilies' return type */
export type IUpdateFamiliesResult = void;

/** 'UpdateFamilies' query type */
export interface IUpdateFamiliesQuery {
  params: IUpdateFamiliesParams;
  result: IUpdateFamiliesResult;
}

const updateFamiliesIR: any = {"usedParamSet":{"family_ids":true,"retired_ats":true,"team_ids":true,"wards":true},"params":[{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":200}]},{"name":"retired_ats","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":223}]},{"name":"team_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":250}]},{"name":"wards","required":true,"transform":{"type":"scalar"},"locs":[{"a":261,"b":267}]}],"statement":"-- Which families have ended, been found again, or been found in another ward?\nupdate family\nset retired_at = changed.retired_at, team_id = changed.team_id, ward = changed.ward\nfrom unnest(:family_ids!::uuid[], :retired_ats!::timestamptz[], :team_ids!::text[], :wards!::text[])\n  as changed (family_id, retired_at, team_id, ward)\nwhere family.family_id = changed.family_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families have ended, been found again, or been found in another ward?
 * update family
 * set retired_at = changed.retired_at, team_id = changed.team_id, ward = changed.ward
 * from unnest(:family_ids!::uuid[], :retired_ats!::timestamptz[], :team_ids!::text[], :wards!::text[])
 *   as changed (family_id, retired_at, team_id, ward)
 * where family.family_id = changed.family_id
 * ```
 */
export const updateFamilies = new PreparedQuery<IUpdateFamiliesParams,IUpdateFamiliesResult>(updateFamiliesIR);


