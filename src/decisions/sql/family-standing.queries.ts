/** Types generated for queries found in "src/decisions/sql/family-standing.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FamilyStanding' parameters type */
export interface IFamilyStandingParams {
  family_id: string;
}

/** 'FamilyStanding' return type */
export interface IFamilyStandingResult {
  has_page: boolean;
  practitioner_ids: stringArray;
  team_id: string;
}

/** 'FamilyStanding' query type */
export interface IFamilyStandingQuery {
  params: IFamilyStandingParams;
  result: IFamilyStandingResult;
}

const familyStandingIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":1331,"b":1341}]}],"statement":"-- What does permission to open this family turn on: its team, who works with it, and whether it has a page?\n--   A family has a page that meets the programme's rule, is being decided on or supported, or is worked with;\n--   one that its people have left keeps it until its support has ended.\nselect\n  family.team_id,\n  array(\n    select work.actor_id\n    from family_practitioner as work\n    where work.family_id = family.family_id and work.valid_to is null\n  ) as \"practitioner_ids!\",\n  (\n    exists (\n      select\n      from eligibility\n      where eligibility.family_id = family.family_id\n        and eligibility.eligible = 'yes'\n        and eligibility.assessment_run_id = (\n          select run.assessment_run_id\n          from assessment_run as run\n          where not run.what_if\n          order by run.known_at desc, run.run_at desc\n          limit 1\n        )\n    )\n    or exists (\n      select\n      from decision\n      where decision.family_id = family.family_id\n        and decision.outcome <> 'do-not-offer'\n        and not exists (select from decision as later where later.supersedes = decision.decision_id)\n    )\n    or exists (\n      select\n      from family_practitioner as work\n      where work.family_id = family.family_id and work.valid_to is null\n    )\n  ) as \"has_page!\"\nfrom family\nwhere family.family_id = :family_id!\n  and (family.retired_at is null or is_supported(family.family_id))"};

/**
 * Query generated from SQL:
 * ```
 * -- What does permission to open this family turn on: its team, who works with it, and whether it has a page?
 * --   A family has a page that meets the programme's rule, is being decided on or supported, or is worked with;
 * --   one that its people have left keeps it until its support has ended.
 * select
 *   family.team_id,
 *   array(
 *     select work.actor_id
 *     from family_practitioner as work
 *     where work.family_id = family.family_id and work.valid_to is null
 *   ) as "practitioner_ids!",
 *   (
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
 *       from decision
 *       where decision.family_id = family.family_id
 *         and decision.outcome <> 'do-not-offer'
 *         and not exists (select from decision as later where later.supersedes = decision.decision_id)
 *     )
 *     or exists (
 *       select
 *       from family_practitioner as work
 *       where work.family_id = family.family_id and work.valid_to is null
 *     )
 *   ) as "has_page!"
 * from family
 * where family.family_id = :family_id!
 *   and (family.retired_at is null or is_supported(family.family_id))
 * ```
 */
export const familyStanding = new PreparedQuery<IFamilyStandingParams,IFamilyStandingResult>(familyStandingIR);


