/* @name needsToJudge */
-- Which needs are these cases about, as known at a moment: those agreed when each was opened, and those agreed while it was open?
select distinct family_case.case_id, answered.headline, answered.need
from family_case
left join case_closure as closure on closure.case_id = family_case.case_id and closure.closed_at <= :known_at!
join decision
  on decision.family_id = family_case.family_id
  and decision.decided_at <= :known_at!
  and (
    decision.decision_id = family_case.decision_id
    or (decision.decided_at >= family_case.opened_at and decision.decided_at <= coalesce(closure.closed_at, 'infinity'))
  )
join decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'
where family_case.case_id = any (:case_ids!::uuid[])
order by family_case.case_id, answered.headline, answered.need;
