/** Types generated for queries found in "src/governance/holds/sql/holds-placed.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'HoldsPlaced' parameters type */
export type IHoldsPlacedParams = void;

/** 'HoldsPlaced' return type */
export interface IHoldsPlacedResult {
  family_id: string;
  hold_id: string;
  kind: string;
  placed_at: Date;
  placed_by: string;
  released_by: stringArray;
}

/** 'HoldsPlaced' query type */
export interface IHoldsPlacedQuery {
  params: IHoldsPlacedParams;
  result: IHoldsPlacedResult;
}

const holdsPlacedIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which holds on one family were placed, latest first, and who released each?\nselect\n  hold.hold_id,\n  hold.family_id,\n  hold.kind,\n  hold.placed_by,\n  hold.placed_at,\n  array(\n    select hold_release.released_by\n    from hold_release\n    where hold_release.hold_id = hold.hold_id\n    order by hold_release.released_at\n  ) as \"released_by!\"\nfrom hold\norder by hold.placed_at desc, hold.hold_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which holds on one family were placed, latest first, and who released each?
 * select
 *   hold.hold_id,
 *   hold.family_id,
 *   hold.kind,
 *   hold.placed_by,
 *   hold.placed_at,
 *   array(
 *     select hold_release.released_by
 *     from hold_release
 *     where hold_release.hold_id = hold.hold_id
 *     order by hold_release.released_at
 *   ) as "released_by!"
 * from hold
 * order by hold.placed_at desc, hold.hold_id
 * ```
 */
export const holdsPlaced = new PreparedQuery<IHoldsPlacedParams,IHoldsPlacedResult>(holdsPlacedIR);


