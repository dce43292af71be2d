/* @name knowledgeNow */
-- What would make a search find someone else than a moment ago: a new link, assessment, decision or
--   choice of who helps, or a family that is no more?
select
  concat_ws(
    ' ',
    (select max(run.known_at) from link_run as run),
    (select max(run.run_at) from assessment_run as run),
    (select count(*) from decision),
    (select count(*) from family_practitioner where family_practitioner.valid_to is null),
    (select count(*) from family where family.retired_at is not null)
  ) as "version!";
