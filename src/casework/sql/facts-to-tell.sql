/* @name factsToTell */
-- Which facts stand behind what the latest assessment found of this family, and about whom is each?
select distinct member.person_id, fact.kind, fact.fact_id, fact.valid_from
from finding
join finding_fact using (finding_id)
join fact using (fact_id)
join person_member as member
  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
where finding.family_id = :family_id!
  and finding.assessment_run_id = (
    select run.assessment_run_id
    from assessment_run as run
    where not run.what_if
    order by run.known_at desc, run.run_at desc
    limit 1
  )
  and fact.known_to = 'infinity'
order by member.person_id, fact.kind, fact.valid_from, fact.fact_id;
