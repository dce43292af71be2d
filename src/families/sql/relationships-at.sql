/* @name relationshipsAt */
-- What were people to each other on a day, as it was known at a moment?
--   person_ids  both ends are among them
select
  relationship.from_person_id,
  relationship.to_person_id,
  relationship.kind,
  relationship.record_id,
  record.source as "source?",
  relationship.valid_from,
  relationship.valid_to,
  one.sex as from_sex,
  other.sex as to_sex
from relationship
join person as one on one.person_id = relationship.from_person_id
join person as other on other.person_id = relationship.to_person_id
left join source_record as record on record.record_id = relationship.record_id
where relationship.from_person_id = any (:person_ids!::uuid[])
  and relationship.to_person_id = any (:person_ids!::uuid[])
  and relationship.known_from <= :known_at!
  and relationship.known_to > :known_at!
  and (relationship.valid_from is null or relationship.valid_from <= :as_of!)
  and (relationship.valid_to is null or relationship.valid_to > :as_of!)
order by relationship.from_person_id, relationship.to_person_id, relationship.kind, relationship.record_id;
