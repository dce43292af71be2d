/* @name relationshipsShown */
-- How are the people of this family related, who says so, and since when?
select
  relationship.from_person_id,
  relationship.to_person_id,
  relationship.kind,
  relationship.valid_from,
  relationship.valid_to,
  record.source as "source?",
  delivery.received_on as "received_on?"
from relationship
join family_member as one
  on one.person_id = relationship.from_person_id and one.family_id = :familyId! and one.known_to = 'infinity'
join family_member as other
  on other.person_id = relationship.to_person_id and other.family_id = :familyId! and other.known_to = 'infinity'
left join source_record as record using (record_id)
left join delivery using (delivery_id)
where relationship.known_to = 'infinity'
order by relationship.from_person_id, relationship.to_person_id, relationship.kind, delivery.received_on desc;
