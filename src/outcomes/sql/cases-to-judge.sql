/* @name casesToJudge */
-- Which cases had been opened by a day, as known at a moment, by which edition was each decided on, a page at a time?
--   after      the last case of the page before; null for the first page
select family_case.case_id, family_case.family_id, family_case.opened_on, run.framework, run.edition
from family_case
join decision using (decision_id)
join assessment_run as run using (assessment_run_id)
where family_case.opened_at <= :known_at!
  and family_case.opened_on <= :as_of!
  and (:after::uuid is null or family_case.case_id > :after)
order by family_case.case_id
limit :page_size!;
