/** Types generated for queries found in "src/families/sql/insert-households.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertHouseholds' parameters type */
export interface IInsertHouseholdsParams {
  dwelling_ids: stringArray;
  household_ids: stringArray;
}

/** 'InsertHouseholds' return type */
export type IInsertHouseholdsResult = void;

/** 'InsertHouseholds' query type */
export interface IInsertHouseholdsQuery {
  params: IInsertHouseholdsParams;
  result: IInsertHouseholdsResult;
}

const insertHouseholdsIR: any = {"usedParamSet":{"household_ids":true,"dwelling_ids":true},"params":[{"name":"household_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":173}]},{"name":"dwelling_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":184,"b":197}]}],"statement":"-- Which households are new, and where?\ninsert into household (household_id, dwelling_id)\nselect\n  household.household_id,\n  household.dwelling_id\nfrom unnest(:household_ids!::uuid[], :dwelling_ids!::uuid[]) as household (household_id, dwelling_id)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which households are new, and where?
 * insert into household (household_id, dwelling_id)
 * select
 *   household.household_id,
 *   household.dwelling_id
 * from unnest(:household_ids!::uuid[], :dwelling_ids!::uuid[]) as household (household_id, dwelling_id)
 * ```
 */
export const insertHouseholds = new PreparedQuery<IInsertHouseholdsParams,IInsertHouseholdsResult>(insertHouseholdsIR);


