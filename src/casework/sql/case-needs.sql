/* @name caseNeeds */
-- Which needs is this case about: those agreed when it was opened, and those agreed later while it was open?
select distinct on (answered.need) answered.headline, answered.need, decision.decided_on, run.framework, run.edition
from family_case
left join case_closure as closure using (case_id)
join decision
  on decision.family_id = family_case.family_id
  and (
    decision.decision_id = family_case.decision_id
    or (decision.decided_at >= family_case.opened_at and decision.decided_at <= coalesce(closure.closed_at, 'infinity'))
  )
join decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'
join assessment_run as run on run.assessment_run_id = decision.assessment_run_id
where family_case.case_id = :case_id!
order by answered.need, decision.decided_at;
