/* @name insertMembers */
-- Which source people are now known to be which person?
insert into person_member (source_person_id, person_id, link_run_id, known_from)
select
  joined.source_person_id,
  joined.person_id,
  :link_run_id!,
  :known_from!
from unnest(:source_person_ids!::bigint[], :person_ids!::uuid[]) as joined (source_person_id, person_id);
