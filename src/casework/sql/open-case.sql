/* @name openCase */
-- Which case does this decision open, unless the family has one that is open? (None where it has.)
insert into family_case (case_id, family_id, decision_id, team_id, opened_by, opened_at, opened_on)
select :case_id!, family.family_id, :decision_id!, family.team_id, acting_actor(), :opened_at!, :opened_on!
from family
where family.family_id = :family_id!
  and not exists (
    select
    from family_case as already
    where already.family_id = family.family_id
      and not exists (select from case_closure where case_closure.case_id = already.case_id)
  );
