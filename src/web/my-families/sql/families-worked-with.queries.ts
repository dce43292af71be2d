/** Types generated for queries found in "src/web/my-families/sql/families-worked-with.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamiliesWorkedWith' parameters type */
export type IFamiliesWorkedWithParams = void;

/** 'FamiliesWorkedWith' return type */
export interface IFamiliesWorkedWithResult {
  family_id: string;
  is_supported: boolean;
  next_on: string | null;
  reference: string;
  since: string;
}

/** 'FamiliesWorkedWith' query type */
export interface IFamiliesWorkedWithQuery {
  params: IFamiliesWorkedWithParams;
  result: IFamiliesWorkedWithResult;
}

const familiesWorkedWithIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which families does the reader work with now, since when, and when is the next thing of their plan to be done?\nselect\n  family.family_id,\n  family.reference,\n  work.valid_from as \"since!\",\n  (\n    select min(action.due_on)\n    from case_plan_action as action\n    where action.state = 'to do'\n      and action.plan_id = (\n        select plan.plan_id\n        from case_plan as plan\n        join family_case using (case_id)\n        where plan.family_id = family.family_id\n          and not exists (select from case_closure where case_closure.case_id = family_case.case_id)\n        order by plan.version desc\n        limit 1\n      )\n  ) as \"next_on?\",\n  exists (\n    select\n    from family_case\n    where family_case.family_id = family.family_id\n      and not exists (select from case_closure where case_closure.case_id = family_case.case_id)\n  ) as \"is_supported!\"\nfrom family_practitioner as work\njoin family using (family_id)\nwhere work.actor_id = acting_actor()\n  and work.valid_to is null\n  and (family.retired_at is null or is_supported(family.family_id))\norder by \"next_on?\" nulls last, work.valid_from, family.reference"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families does the reader work with now, since when, and when is the next thing of their plan to be done?
 * select
 *   family.family_id,
 *   family.reference,
 *   work.valid_from as "since!",
 *   (
 *     select min(action.due_on)
 *     from case_plan_action as action
 *     where action.state = 'to do'
 *       and action.plan_id = (
 *         select plan.plan_id
 *         from case_plan as plan
 *         join family_case using (case_id)
 *         where plan.family_id = family.family_id
 *           and not exists (select from case_closure where case_closure.case_id = family_case.case_id)
 *         order by plan.version desc
 *         limit 1
 *       )
 *   ) as "next_on?",
 *   exists (
 *     select
 *     from family_case
 *     where family_case.family_id = family.family_id
 *       and not exists (select from case_closure where case_closure.case_id = family_case.case_id)
 *   ) as "is_supported!"
 * from family_practitioner as work
 * join family using (family_id)
 * where work.actor_id = acting_actor()
 *   and work.valid_to is null
 *   and (family.retired_at is null or is_supported(family.family_id))
 * order by "next_on?" nulls last, work.valid_from, family.reference
 * ```
 */
export const familiesWorkedWith = new PreparedQuery<IFamiliesWorkedWithParams,IFamiliesWorkedWithResult>(familiesWorkedWithIR);


