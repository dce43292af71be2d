/* @name insertFindings */
-- What was found about each need of some families, and by which ids is it known from now on?
insert into finding (assessment_run_id, family_id, headline, need, finding, because)
select :assessment_run_id!, incoming.family_id, incoming.headline, incoming.need, incoming.finding, incoming.because
from unnest(:family_ids!::uuid[], :headlines!::text[], :needs!::text[], :findings!::text[], :becauses!::text[])
  as incoming (family_id, headline, need, finding, because)
returning finding_id, family_id, need;
