/* @name insertFacts */
-- Store the facts that the delivery's new records state.
insert into fact (record_id, source_person_id, kind, code, role, valid_from, valid_to, amount, known_from)
select
  stated.record_id,
  person.source_person_id,
  stated.kind,
  stated.code,
  stated.role,
  stated.valid_from,
  stated.valid_to,
  stated.amount,
  :at!::timestamptz
from incoming_fact as stated
join incoming_row as row on row.record_id = stated.record_id
join source_person as person on person.source = :source! and person.key_digest = row.person_digest
where row.fate = 'stands';
