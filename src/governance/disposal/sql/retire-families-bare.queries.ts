/** Types generated for queries found in "src/governance/disposal/sql/retire-families-bare.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'RetireFamiliesBare' parameters type */
export interface IRetireFamiliesBareParams {
  at: DateOrString;
  familyIds: stringArray;
  teamId: string;
}

/** 'RetireFamiliesBare' return type */
export type IRetireFamiliesBareResult = void;

/** 'RetireFamiliesBare' query type */
export interface IRetireFamiliesBareQuery {
  params: IRetireFamiliesBareParams;
  result: IRetireFamiliesBareResult;
}

const retireFamiliesBareIR: any = {"usedParamSet":{"at":true,"teamId":true,"familyIds":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":148,"b":151}]},{"name":"teamId","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":172}]},{"name":"familyIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":217,"b":227}]}],"statement":"-- Of a family disposed of only the id, its reference and the day it was retired remain.\nupdate family\nset retired_at = coalesce(family.retired_at, :at!), team_id = :teamId!, ward = null\nwhere family.family_id = any (:familyIds!::uuid[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Of a family disposed of only the id, its reference and the day it was retired remain.
 * update family
 * set retired_at = coalesce(family.retired_at, :at!), team_id = :teamId!, ward = null
 * where family.family_id = any (:familyIds!::uuid[])
 * ```
 */
export const retireFamiliesBare = new PreparedQuery<IRetireFamiliesBareParams,IRetireFamiliesBareResult>(retireFamiliesBareIR);


