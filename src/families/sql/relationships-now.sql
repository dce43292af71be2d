/* @name relationshipsNow */
-- How are people known to be related?
select
  relationship.relationship_id,
  relationship.from_person_id,
  relationship.to_person_id,
  relationship.kind,
  relationship.record_id,
  relationship.valid_from,
  relationship.valid_to
from relationship
where relationship.known_to = 'infinity';
