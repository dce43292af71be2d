/** Types generated for queries found in "src/governance/holds/sql/hold-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'HoldById' parameters type */
export interface IHoldByIdParams {
  holdId: string;
}

/** 'HoldById' return type */
export interface IHoldByIdResult {
  family_id: string;
  kind: string;
  released_by: number;
}

/** 'HoldById' query type */
export interface IHoldByIdQuery {
  params: IHoldByIdParams;
  result: IHoldByIdResult;
}

const holdByIdIR: any = {"usedParamSet":{"holdId":true},"params":[{"name":"holdId","required":true,"transform":{"type":"scalar"},"locs":[{"a":353,"b":360}]}],"statement":"-- How far is a hold: whose family, and how many different people have released it?\nselect\n  hold.family_id,\n  hold.kind,\n  (\n    select count(distinct actor.subject)\n    from hold_release\n    join actor on actor.actor_id = hold_release.released_by\n    where hold_release.hold_id = hold.hold_id\n  )::int as \"released_by!\"\nfrom hold\nwhere hold.hold_id = :holdId!"};

/**
 * Query generated from SQL:
 * ```
 * -- How far is a hold: whose family, and how many different people have released it?
 * select
 *   hold.family_id,
 *   hold.kind,
 *   (
 *     select count(distinct actor.subject)
 *     from hold_release
 *     join actor on actor.actor_id = hold_release.released_by
 *     where hold_release.hold_id = hold.hold_id
 *   )::int as "released_by!"
 * from hold
 * where hold.hold_id = :holdId!
 * ```
 */
export const holdById = new PreparedQuery<IHoldByIdParams,IHoldByIdResult>(holdByIdIR);


