/* @name findingsOfRun */
-- What did an assessment find for this family, to whom is it attributed and which facts are behind it?
--   behind  one text that differs whenever the people or the facts differ
select
  finding.finding_id,
  finding.headline,
  finding.need,
  finding.finding,
  finding.because,
  concat_ws(
    ';',
    (
      select string_agg(attributed.person_id || ' ' || attributed.finding, ',' order by attributed.person_id)
      from finding_person as attributed
      where attributed.finding_id = finding.finding_id
    ),
    (
      select string_agg(behind.fact_id::text, ',' order by behind.fact_id)
      from finding_fact as behind
      where behind.finding_id = finding.finding_id
    )
  ) as "behind!"
from finding
where finding.family_id = :family_id!
  and finding.assessment_run_id = :assessment_run_id!
order by finding.finding_id;
