/** Types generated for queries found in "src/web/search/sql/people-with-page.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleWithPage' parameters type */
export type IPeopleWithPageParams = void;

/** 'PeopleWithPage' return type */
export interface IPeopleWithPageResult {
  person_id: string;
}

/** 'PeopleWithPage' query type */
export interface IPeopleWithPageQuery {
  params: IPeopleWithPageParams;
  result: IPeopleWithPageResult;
}

const peopleWithPageIR: any = {"usedParamSet":{},"params":[],"statement":"-- Who is in a family that anyone may open: one that meets the programme's rule, is being decided on, supported or worked with?\nselect distinct member.person_id\nfrom family_member as member\njoin family using (family_id)\nwhere member.known_to = 'infinity'\n  and family.retired_at is null\n  and (\n    exists (\n      select\n      from eligibility\n      where eligibility.family_id = family.family_id\n        and eligibility.eligible = 'yes'\n        and eligibility.assessment_run_id = (\n          select run.assessment_run_id\n          from assessment_run as run\n          where not run.what_if\n          order by run.known_at desc, run.run_at desc\n          limit 1\n        )\n    )\n    or exists (\n      select\n      from decision as standing\n      where standing.family_id = family.family_id\n        and standing.outcome <> 'do-not-offer'\n        and not exists (select from decision as later where later.supersedes = standing.decision_id)\n    )\n    or exists (\n      select\n      from family_practitioner as work\n      where work.family_id = family.family_id and work.valid_to is null\n    )\n  )"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is in a family that anyone may open: one that meets the programme's rule, is being decided on, supported or worked with?
 * select distinct member.person_id
 * from family_member as member
 * join family using (family_id)
 * where member.known_to = 'infinity'
 *   and family.retired_at is null
 *   and (
 *     exists (
 *       select
 *       from eligibility
 *       where eligibility.family_id = family.family_id
 *         and eligibility.eligible = 'yes'
 *         and eligibility.assessment_run_id = (
 *           select run.assessment_run_id
 *           from assessment_run as run
 *           where not run.what_if
 *           order by run.known_at desc, run.run_at desc
 *           limit 1
 *         )
 *     )
 *     or exists (
 *       select
 *       from decision as standing
 *       where standing.family_id = family.family_id
 *         and standing.outcome <> 'do-not-offer'
 *         and not exists (select from decision as later where later.supersedes = standing.decision_id)
 *     )
 *     or exists (
 *       select
 *       from family_practitioner as work
 *       where work.family_id = family.family_id and work.valid_to is null
 *     )
 *   )
 * ```
 */
export const peopleWithPage = new PreparedQuery<IPeopleWithPageParams,IPeopleWithPageResult>(peopleWithPageIR);


