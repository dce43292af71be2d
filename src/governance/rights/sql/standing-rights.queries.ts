/** Types generated for queries found in "src/governance/rights/sql/standing-rights.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'StandingRights' parameters type */
export interface IStandingRightsParams {
  kind: string;
  personId: string;
  today: string;
}

/** 'StandingRights' return type */
export interface IStandingRightsResult {
  right_id: string;
}

/** 'StandingRights' query type */
export interface IStandingRightsQuery {
  params: IStandingRightsParams;
  result: IStandingRightsResult;
}

const standingRightsIR: any = {"usedParamSet":{"personId":true,"kind":true,"today":true},"params":[{"name":"personId","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":211}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":246}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":322,"b":328}]}],"statement":"-- Which rights of this kind does this person have that have not ended?\nselect personal_right.right_id\nfrom personal_right\nleft join personal_right_end using (right_id)\nwhere personal_right.person_id = :personId!\n  and personal_right.kind = :kind!\n  and (personal_right_end.ends_on is null or personal_right_end.ends_on > :today!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which rights of this kind does this person have that have not ended?
 * select personal_right.right_id
 * from personal_right
 * left join personal_right_end using (right_id)
 * where personal_right.person_id = :personId!
 *   and personal_right.kind = :kind!
 *   and (personal_right_end.ends_on is null or personal_right_end.ends_on > :today!)
 * ```
 */
export const standingRights = new PreparedQuery<IStandingRightsParams,IStandingRightsResult>(standingRightsIR);


