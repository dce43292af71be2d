/** Types generated for queries found in "src/web/my-families/sql/families-worked-with.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamiliesWorkedWith' parameters type */
export type IFamiliesWorkedWithParams = void;

/** 'FamiliesWorkedWith' return type */
export interface IFamiliesWorkedWithResult {
  family_id: string;
  reference: string;
  since: string;
}

/** 'FamiliesWorkedWith' query type */
export interface IFamiliesWorkedWithQuery {
  params: IFamiliesWorkedWithParams;
  result: IFamiliesWorkedWithResult;
}

const familiesWorkedWithIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which families does the reader work with now, and since when?\nselect\n  family.family_id,\n  family.reference,\n  work.valid_from as \"since!\"\nfrom family_practitioner as work\njoin family using (family_id)\nwhere work.actor_id = acting_actor()\n  and work.valid_to is null\n  and family.retired_at is null\norder by work.valid_from, family.reference"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families does the reader work with now, and since when?
 * select
 *   family.family_id,
 *   family.reference,
 *   work.valid_from as "since!"
 * from family_practitioner as work
 * join family using (family_id)
 * where work.actor_id = acting_actor()
 *   and work.valid_to is null
 *   and family.retired_at is null
 * order by work.valid_from, family.reference
 * ```
 */
export const familiesWorkedWith = new PreparedQuery<IFamiliesWorkedWithParams,IFamiliesWorkedWithResult>(familiesWorkedWithIR);


