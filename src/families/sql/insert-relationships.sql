/* @name insertRelationships */
-- Who is now known to be what to whom, by which record?
insert into relationship (
  from_person_id, to_person_id, kind, record_id, valid_from, valid_to, known_from
)
select
  tie.from_person_id,
  tie.to_person_id,
  tie.kind,
  tie.record_id,
  tie.valid_from,
  tie.valid_to,
  :known_from!
from unnest(
  :from_person_ids!::uuid[],
  :to_person_ids!::uuid[],
  :kinds!::text[],
  :record_ids!::bigint[],
  :valid_froms!::date[],
  :valid_tos!::date[]
) as tie (from_person_id, to_person_id, kind, record_id, valid_from, valid_to);
