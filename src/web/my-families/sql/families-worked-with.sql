/* @name familiesWorkedWith */
-- Which families does the reader work with now, since when, and when is the next thing of their plan to be done?
select
  family.family_id,
  family.reference,
  work.valid_from as "since!",
  (
    select min(action.due_on)
    from case_plan_action as action
    where action.state = 'to do'
      and action.plan_id = (
        select plan.plan_id
        from case_plan as plan
        join family_case using (case_id)
        where plan.family_id = family.family_id
          and not exists (select from case_closure where case_closure.case_id = family_case.case_id)
        order by plan.version desc
        limit 1
      )
  ) as "next_on?",
  exists (
    select
    from family_case
    where family_case.family_id = family.family_id
      and not exists (select from case_closure where case_closure.case_id = family_case.case_id)
  ) as "is_supported!"
from family_practitioner as work
join family using (family_id)
where work.actor_id = acting_actor()
  and work.valid_to is null
  and (family.retired_at is null or is_supported(family.family_id))
order by "next_on?" nulls last, work.valid_from, family.reference;
