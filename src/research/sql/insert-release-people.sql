/* @name insertReleasePeople */
-- Who is in a release, and in which of its groups?
insert into release_person (release_id, person_id, study_group)
select
  :release_id!,
  one.person_id,
  one.study_group
from unnest(:person_ids!::uuid[], :study_groups!::text[]) as one (person_id, study_group);
