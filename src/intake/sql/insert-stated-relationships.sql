/* @name insertStatedRelationships */
-- Store the relationships that the delivery's new records state.
insert into stated_relationship (
  record_id,
  from_source_person_id,
  to_source_person_id,
  kind,
  valid_from,
  valid_to,
  known_from
)
select
  stated.record_id,
  from_person.source_person_id,
  to_person.source_person_id,
  stated.kind,
  stated.valid_from,
  stated.valid_to,
  :at!::timestamptz
from incoming_relationship as stated
join incoming_row as row on row.record_id = stated.record_id
join source_person as from_person on from_person.source = :source! and from_person.key_digest = stated.from_digest
join source_person as to_person on to_person.source = :source! and to_person.key_digest = stated.to_digest
where row.fate = 'stands';
