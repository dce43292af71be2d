/** Types generated for queries found in "src/web/families/sql/families-awaiting.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamiliesAwaiting' parameters type */
export interface IFamiliesAwaitingParams {
  area?: string | null | void;
  headline?: string | null | void;
  offset: number;
  pageSize: number;
}

/** 'FamiliesAwaiting' return type */
export interface IFamiliesAwaitingResult {
  all_families: number;
  decided_on: string | null;
  family_id: string;
  reference: string;
  waiting_since: string;
  ward: string | null;
}

/** 'FamiliesAwaiting' query type */
export interface IFamiliesAwaitingQuery {
  params: IFamiliesAwaitingParams;
  result: IFamiliesAwaitingResult;
}

const familiesAwaitingIR: any = {"usedParamSet":{"headline":true,"area":true,"pageSize":true,"offset":true},"params":[{"name":"headline","required":false,"transform":{"type":"scalar"},"locs":[{"a":1817,"b":1825},{"a":1844,"b":1852}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":2303,"b":2307},{"a":2342,"b":2346}]},{"name":"pageSize","required":true,"transform":{"type":"scalar"},"locs":[{"a":2406,"b":2415}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":2424,"b":2431}]}],"statement":"-- Which families meet the programme's rule and wait for someone to decide, longest wait first?\n--   area      the ward; null for all. A family with a protected member is in no ward for anyone.\n--   headline  a headline problem that is met; null for all\nwith current_run as (\n  select latest.assessment_run_id\n  from assessment_run as latest\n  where not latest.what_if\n  order by latest.known_at desc, latest.run_at desc\n  limit 1\n),\n\nawaiting as (\n  select\n    family.family_id,\n    family.reference,\n    case\n      when exists (\n        select\n        from family_member as member\n        join person using (person_id)\n        where member.family_id = family.family_id and member.known_to = 'infinity' and person.protected\n      ) then null\n      else family.ward\n    end as ward,\n    last_decision.decided_on as asked_for_more_on,\n    (\n      select min(run.as_of)\n      from eligibility as earlier\n      join assessment_run as run using (assessment_run_id)\n      where earlier.family_id = family.family_id\n        and earlier.eligible = 'yes'\n        and not run.what_if\n        and run.known_at > coalesce(\n          (\n            select max(other_run.known_at)\n            from eligibility as other\n            join assessment_run as other_run using (assessment_run_id)\n            where other.family_id = family.family_id and other.eligible <> 'yes' and not other_run.what_if\n          ),\n          '-infinity'\n        )\n    ) as waiting_since\n  from current_run\n  join eligibility using (assessment_run_id)\n  join family using (family_id)\n  left join decision as last_decision\n    on last_decision.family_id = family.family_id\n    and not exists (select from decision as later where later.supersedes = last_decision.decision_id)\n  where eligibility.eligible = 'yes'\n    and family.retired_at is null\n    and (:headline::text is null or :headline = any (eligibility.headlines_met))\n    and (\n      last_decision.decision_id is null\n      or last_decision.outcome = 'ask-for-more'\n      or last_decision.evidence_version <> eligibility.evidence_version\n    )\n)\n\nselect\n  awaiting.family_id,\n  awaiting.reference,\n  awaiting.ward as \"ward?\",\n  awaiting.waiting_since as \"waiting_since!\",\n  awaiting.asked_for_more_on as \"decided_on?\",\n  count(*) over ()::int as \"all_families!\"\nfrom awaiting\nwhere :area::text is null or awaiting.ward = :area\norder by awaiting.waiting_since, awaiting.reference\nlimit :pageSize! offset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families meet the programme's rule and wait for someone to decide, longest wait first?
 * --   area      the ward; null for all. A family with a protected member is in no ward for anyone.
 * --   headline  a headline problem that is met; null for all
 * with current_run as (
 *   select latest.assessment_run_id
 *   from assessment_run as latest
 *   where not latest.what_if
 *   order by latest.known_at desc, latest.run_at desc
 *   limit 1
 * ),
 * 
 * awaiting as (
 *   select
 *     family.family_id,
 *     family.reference,
 *     case
 *       when exists (
 *         select
 *         from family_member as member
 *         join person using (person_id)
 *         where member.family_id = family.family_id and member.known_to = 'infinity' and person.protected
 *       ) then null
 *       else family.ward
 *     end as ward,
 *     last_decision.decided_on as asked_for_more_on,
 *     (
 *       select min(run.as_of)
 *       from eligibility as earlier
 *       join assessment_run as run using (assessment_run_id)
 *       where earlier.family_id = family.family_id
 *         and earlier.eligible = 'yes'
 *         and not run.what_if
 *         and run.known_at > coalesce(
 *           (
 *             select max(other_run.known_at)
 *             from eligibility as other
 *             join assessment_run as other_run using (assessment_run_id)
 *             where other.family_id = family.family_id and other.eligible <> 'yes' and not other_run.what_if
 *           ),
 *           '-infinity'
 *         )
 *     ) as waiting_since
 *   from current_run
 *   join eligibility using (assessment_run_id)
 *   join family using (family_id)
 *   left join decision as last_decision
 *     on last_decision.family_id = family.family_id
 *     and not exists (select from decision as later where later.supersedes = last_decision.decision_id)
 *   where eligibility.eligible = 'yes'
 *     and family.retired_at is null
 *     and (:headline::text is null or :headline = any (eligibility.headlines_met))
 *     and (
 *       last_decision.decision_id is null
 *       or last_decision.outcome = 'ask-for-more'
 *       or last_decision.evidence_version <> eligibility.evidence_version
 *     )
 * )
 * 
 * select
 *   awaiting.family_id,
 *   awaiting.reference,
 *   awaiting.ward as "ward?",
 *   awaiting.waiting_since as "waiting_since!",
 *   awaiting.asked_for_more_on as "decided_on?",
 *   count(*) over ()::int as "all_families!"
 * from awaiting
 * where :area::text is null or awaiting.ward = :area
 * order by awaiting.waiting_since, awaiting.reference
 * limit :pageSize! offset :offset!
 * ```
 */
export const familiesAwaiting = new PreparedQuery<IFamiliesAwaitingParams,IFamiliesAwaitingResult>(familiesAwaitingIR);


