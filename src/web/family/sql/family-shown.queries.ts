/** Types generated for queries found in "src/web/family/sql/family-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FamilyShown' parameters type */
export interface IFamilyShownParams {
  familyId: string;
}

/** 'FamilyShown' return type */
export interface IFamilyShownResult {
  as_of: string | null;
  assessment_run_id: string | null;
  decided_by: string | null;
  decided_on: string | null;
  decided_version: string | null;
  decision_id: string | null;
  edition: string | null;
  eligible: string | null;
  eligible_because: string | null;
  evidence_version: string | null;
  family_id: string;
  framework: string | null;
  headlines_met: stringArray | null;
  is_protected: boolean;
  outcome: string | null;
  practitioner_ids: stringArray;
  reference: string;
  team_id: string;
  ward: string | null;
}

/** 'FamilyShown' query type */
export interface IFamilyShownQuery {
  params: IFamilyShownParams;
  result: IFamilyShownResult;
}

const familyShownIR: any = {"usedParamSet":{"familyId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":1834,"b":1843}]}],"statement":"-- Which family is this, what did the latest assessment say of it, and what was decided last?\nselect\n  family.family_id,\n  family.reference,\n  family.team_id,\n  family.ward,\n  exists (\n    select\n    from family_member as member\n    join person using (person_id)\n    where member.family_id = family.family_id and member.known_to = 'infinity' and person.protected\n  ) as \"is_protected!\",\n  run.assessment_run_id as \"assessment_run_id?\",\n  run.framework as \"framework?\",\n  run.edition as \"edition?\",\n  run.as_of as \"as_of?\",\n  eligibility.eligible as \"eligible?\",\n  eligibility.headlines_met as \"headlines_met?\",\n  eligibility.because as \"eligible_because?\",\n  eligibility.evidence_version as \"evidence_version?\",\n  last_decision.decision_id as \"decision_id?\",\n  last_decision.outcome as \"outcome?\",\n  last_decision.decided_on as \"decided_on?\",\n  last_decision.actor_id as \"decided_by?\",\n  last_decision.evidence_version as \"decided_version?\",\n  array(\n    select work.actor_id\n    from family_practitioner as work\n    where work.family_id = family.family_id and work.valid_to is null\n  ) as \"practitioner_ids!\"\nfrom family\nleft join lateral (\n  select latest.assessment_run_id, latest.framework, latest.edition, latest.as_of\n  from assessment_run as latest\n  where not latest.what_if\n  order by latest.known_at desc, latest.run_at desc\n  limit 1\n) as run on true\nleft join eligibility\n  on eligibility.family_id = family.family_id and eligibility.assessment_run_id = run.assessment_run_id\nleft join lateral (\n  select decision.decision_id, decision.outcome, decision.decided_on, decision.actor_id, decision.evidence_version\n  from decision\n  where decision.family_id = family.family_id\n    and not exists (select from decision as later where later.supersedes = decision.decision_id)\n) as last_decision on true\nwhere family.family_id = :familyId!\n  and (family.retired_at is null or is_supported(family.family_id))"};

/**
 * Query generated from SQL:
 * ```
 * -- Which family is this, what did the latest assessment say of it, and what was decided last?
 * select
 *   family.family_id,
 *   family.reference,
 *   family.team_id,
 *   family.ward,
 *   exists (
 *     select
 *     from family_member as member
 *     join person using (person_id)
 *     where member.family_id = family.family_id and member.known_to = 'infinity' and person.protected
 *   ) as "is_protected!",
 *   run.assessment_run_id as "assessment_run_id?",
 *   run.framework as "framework?",
 *   run.edition as "edition?",
 *   run.as_of as "as_of?",
 *   eligibility.eligible as "eligible?",
 *   eligibility.headlines_met as "headlines_met?",
 *   eligibility.because as "eligible_because?",
 *   eligibility.evidence_version as "evidence_version?",
 *   last_decision.decision_id as "decision_id?",
 *   last_decision.outcome as "outcome?",
 *   last_decision.decided_on as "decided_on?",
 *   last_decision.actor_id as "decided_by?",
 *   last_decision.evidence_version as "decided_version?",
 *   array(
 *     select work.actor_id
 *     from family_practitioner as work
 *     where work.family_id = family.family_id and work.valid_to is null
 *   ) as "practitioner_ids!"
 * from family
 * left join lateral (
 *   select latest.assessment_run_id, latest.framework, latest.edition, latest.as_of
 *   from assessment_run as latest
 *   where not latest.what_if
 *   order by latest.known_at desc, latest.run_at desc
 *   limit 1
 * ) as run on true
 * left join eligibility
 *   on eligibility.family_id = family.family_id and eligibility.assessment_run_id = run.assessment_run_id
 * left join lateral (
 *   select decision.decision_id, decision.outcome, decision.decided_on, decision.actor_id, decision.evidence_version
 *   from decision
 *   where decision.family_id = family.family_id
 *     and not exists (select from decision as later where later.supersedes = decision.decision_id)
 * ) as last_decision on true
 * where family.family_id = :familyId!
 *   and (family.retired_at is null or is_supported(family.family_id))
 * ```
 */
export const familyShown = new PreparedQuery<IFamilyShownParams,IFamilyShownResult>(familyShownIR);


