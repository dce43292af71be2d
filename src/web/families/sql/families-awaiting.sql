/* @name familiesAwaiting */
-- Which families meet the programme's rule and wait for someone to decide, longest wait first?
--   area      the ward; null for all. A family with a protected member is in no ward for anyone.
--   headline  a headline problem that is met; null for all
with current_run as (
  select latest.assessment_run_id
  from assessment_run as latest
  where not latest.what_if
  order by latest.known_at desc, latest.run_at desc
  limit 1
),

awaiting as (
  select
    family.family_id,
    family.reference,
    case
      when exists (
        select
        from family_member as member
        join person using (person_id)
        where member.family_id = family.family_id and member.known_to = 'infinity' and person.protected
      ) then null
      else family.ward
    end as ward,
    last_decision.decided_on as asked_for_more_on,
    (
      select min(run.as_of)
      from eligibility as earlier
      join assessment_run as run using (assessment_run_id)
      where earlier.family_id = family.family_id
        and earlier.eligible = 'yes'
        and not run.what_if
        and run.known_at > coalesce(
          (
            select max(other_run.known_at)
            from eligibility as other
            join assessment_run as other_run using (assessment_run_id)
            where other.family_id = family.family_id and other.eligible <> 'yes' and not other_run.what_if
          ),
          '-infinity'
        )
    ) as waiting_since
  from current_run
  join eligibility using (assessment_run_id)
  join family using (family_id)
  left join decision as last_decision
    on last_decision.family_id = family.family_id
    and not exists (select from decision as later where later.supersedes = last_decision.decision_id)
  where eligibility.eligible = 'yes'
    and family.retired_at is null
    and (:headline::text is null or :headline = any (eligibility.headlines_met))
    and (
      last_decision.decision_id is null
      or last_decision.outcome = 'ask-for-more'
      or last_decision.evidence_version <> eligibility.evidence_version
    )
)

select
  awaiting.family_id,
  awaiting.reference,
  awaiting.ward as "ward?",
  awaiting.waiting_since as "waiting_since!",
  awaiting.asked_for_more_on as "decided_on?",
  count(*) over ()::int as "all_families!"
from awaiting
where :area::text is null or awaiting.ward = :area
order by awaiting.waiting_since, awaiting.reference
limit :pageSize! offset :offset!;
