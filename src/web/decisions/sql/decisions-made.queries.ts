/** Types generated for queries found in "src/web/decisions/sql/decisions-made.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DecisionsMade' parameters type */
export interface IDecisionsMadeParams {
  offset: number;
  pageSize: number;
}

/** 'DecisionsMade' return type */
export interface IDecisionsMadeResult {
  actor_id: string;
  all_decisions: number;
  decided_on: string;
  decision_id: string;
  family_id: string;
  is_superseded: boolean;
  outcome: string;
  reference: string;
}

/** 'DecisionsMade' query type */
export interface IDecisionsMadeQuery {
  params: IDecisionsMadeParams;
  result: IDecisionsMadeResult;
}

const decisionsMadeIR: any = {"usedParamSet":{"pageSize":true,"offset":true},"params":[{"name":"pageSize","required":true,"transform":{"type":"scalar"},"locs":[{"a":1329,"b":1338}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1347,"b":1354}]}],"statement":"-- What has been decided about the families the reader may see, latest first, a page at a time?\nselect\n  decision.decision_id,\n  decision.decided_on,\n  decision.outcome,\n  decision.actor_id,\n  family.family_id,\n  family.reference,\n  exists (select from decision as later where later.supersedes = decision.decision_id) as \"is_superseded!\",\n  count(*) over ()::int as \"all_decisions!\"\nfrom decision\njoin family using (family_id)\nwhere family.retired_at is null\n  and (\n    exists (\n      select\n      from eligibility\n      where eligibility.family_id = family.family_id\n        and eligibility.eligible = 'yes'\n        and eligibility.assessment_run_id = (\n          select run.assessment_run_id\n          from assessment_run as run\n          where not run.what_if\n          order by run.known_at desc, run.run_at desc\n          limit 1\n        )\n    )\n    or exists (\n      select\n      from decision as standing\n      where standing.family_id = family.family_id\n        and standing.outcome <> 'do-not-offer'\n        and not exists (select from decision as later where later.supersedes = standing.decision_id)\n    )\n    or exists (\n      select\n      from family_practitioner as work\n      where work.family_id = family.family_id and work.valid_to is null\n    )\n  )\norder by decision.decided_at desc, decision.decision_id\nlimit :pageSize! offset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- What has been decided about the families the reader may see, latest first, a page at a time?
 * select
 *   decision.decision_id,
 *   decision.decided_on,
 *   decision.outcome,
 *   decision.actor_id,
 *   family.family_id,
 *   family.reference,
 *   exists (select from decision as later where later.supersedes = decision.decision_id) as "is_superseded!",
 *   count(*) over ()::int as "all_decisions!"
 * from decision
 * join family using (family_id)
 * where family.retired_at is null
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
 * order by decision.decided_at desc, decision.decision_id
 * limit :pageSize! offset :offset!
 * ```
 */
export const decisionsMade = new PreparedQuery<IDecisionsMadeParams,IDecisionsMadeResult>(decisionsMadeIR);


