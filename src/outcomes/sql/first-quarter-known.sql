/* @name firstQuarterKnown */
-- Since when is there anything to count: the first day families were assessed as of, and the first quarter published?
select
  (select min(assessment_run.as_of) from assessment_run where not assessment_run.what_if) as first_assessed,
  (select min(published_quarter.as_of) from published_quarter) as first_published;
