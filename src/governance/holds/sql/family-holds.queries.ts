/** Types generated for queries found in "src/governance/holds/sql/family-holds.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamilyHolds' parameters type */
export type IFamilyHoldsParams = void;

/** 'FamilyHolds' return type */
export interface IFamilyHoldsResult {
  family_id: string;
  hold_id: string;
  kind: string;
  placed_at: Date;
  placed_by: string;
}

/** 'FamilyHolds' query type */
export interface IFamilyHoldsQuery {
  params: IFamilyHoldsParams;
  result: IFamilyHoldsResult;
}

const familyHoldsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which holds on one family stand: those that two different people have not released?\nselect hold.hold_id, hold.family_id, hold.kind, hold.placed_by, hold.placed_at\nfrom hold\nwhere (\n  select count(distinct actor.subject)\n  from hold_release\n  join actor on actor.actor_id = hold_release.released_by\n  where hold_release.hold_id = hold.hold_id\n) < 2\norder by hold.placed_at, hold.hold_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which holds on one family stand: those that two different people have not released?
 * select hold.hold_id, hold.family_id, hold.kind, hold.placed_by, hold.placed_at
 * from hold
 * where (
 *   select count(distinct actor.subject)
 *   from hold_release
 *   join actor on actor.actor_id = hold_release.released_by
 *   where hold_release.hold_id = hold.hold_id
 * ) < 2
 * order by hold.placed_at, hold.hold_id
 * ```
 */
export const familyHolds = new PreparedQuery<IFamilyHoldsParams,IFamilyHoldsResult>(familyHoldsIR);


