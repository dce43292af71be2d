/* @name retirePeople */
-- Which people have no members any more, and which person holds all they had (null where there is no one such)?
update person
set retired_at = :retired_at!, merged_into = ended.merged_into
from unnest(:person_ids!::uuid[], :merged_into!::uuid[]) as ended (person_id, merged_into)
where person.person_id = ended.person_id;
