/* @name needsDecided */
-- What was answered for each need, on which finding?
select
  answered.need,
  answered.answer,
  finding.finding_id,
  finding.because
from decision_need as answered
join finding using (finding_id)
where answered.decision_id = :decisionId!
order by finding.finding_id;
