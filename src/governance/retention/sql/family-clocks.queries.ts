/** Types generated for queries found in "src/governance/retention/sql/family-clocks.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamilyClocks' parameters type */
export type IFamilyClocksParams = void;

/** 'FamilyClocks' return type */
export interface IFamilyClocksResult {
  closed_on: string | null;
  family_id: string;
  is_open: boolean;
  last_met_on: string | null;
  retired_on: string | null;
}

/** 'FamilyClocks' query type */
export interface IFamilyClocksQuery {
  params: IFamilyClocksParams;
  result: IFamilyClocksResult;
}

const familyClocksIR: any = {"usedParamSet":{},"params":[],"statement":"-- From which days is the time of each family counted, of those about whom anything is kept?\nselect\n  family.family_id,\n  family.retired_at::date as \"retired_on?\",\n  (\n    exists (\n      select\n      from family_case\n      left join case_closure using (case_id)\n      where family_case.family_id = family.family_id and case_closure.case_id is null\n    )\n    or exists (\n      select\n      from family_practitioner as work\n      where work.family_id = family.family_id and work.valid_to is null\n    )\n    or exists (\n      select\n      from decision as standing\n      where standing.family_id = family.family_id\n        and standing.outcome = 'offer-support'\n        and not exists (select from decision as later where later.supersedes = standing.decision_id)\n        and not exists (select from family_case where family_case.decision_id = standing.decision_id)\n    )\n  ) as \"is_open!\",\n  (\n    select max(case_closure.closed_on) from case_closure where case_closure.family_id = family.family_id\n  ) as \"closed_on?\",\n  (\n    select max(run.as_of)\n    from finding\n    join assessment_run as run using (assessment_run_id)\n    where finding.family_id = family.family_id and finding.finding = 'met' and not run.what_if\n  ) as \"last_met_on?\"\nfrom family\nwhere exists (select from family_member as member where member.family_id = family.family_id)"};

/**
 * Query generated from SQL:
 * ```
 * -- From which days is the time of each family counted, of those about whom anything is kept?
 * select
 *   family.family_id,
 *   family.retired_at::date as "retired_on?",
 *   (
 *     exists (
 *       select
 *       from family_case
 *       left join case_closure using (case_id)
 *       where family_case.family_id = family.family_id and case_closure.case_id is null
 *     )
 *     or exists (
 *       select
 *       from family_practitioner as work
 *       where work.family_id = family.family_id and work.valid_to is null
 *     )
 *     or exists (
 *       select
 *       from decision as standing
 *       where standing.family_id = family.family_id
 *         and standing.outcome = 'offer-support'
 *         and not exists (select from decision as later where later.supersedes = standing.decision_id)
 *         and not exists (select from family_case where family_case.decision_id = standing.decision_id)
 *     )
 *   ) as "is_open!",
 *   (
 *     select max(case_closure.closed_on) from case_closure where case_closure.family_id = family.family_id
 *   ) as "closed_on?",
 *   (
 *     select max(run.as_of)
 *     from finding
 *     join assessment_run as run using (assessment_run_id)
 *     where finding.family_id = family.family_id and finding.finding = 'met' and not run.what_if
 *   ) as "last_met_on?"
 * from family
 * where exists (select from family_member as member where member.family_id = family.family_id)
 * ```
 */
export const familyClocks = new PreparedQuery<IFamilyClocksParams,IFamilyClocksResult>(familyClocksIR);


