/* @name relationshipsStated */
-- How does each source say that people are related, now?
select
  tie.record_id,
  one.person_id as from_person_id,
  other.person_id as to_person_id,
  tie.kind,
  tie.valid_from,
  tie.valid_to
from stated_relationship as tie
join person_member as one on one.source_person_id = tie.from_source_person_id and one.known_to = 'infinity'
join person_member as other on other.source_person_id = tie.to_source_person_id and other.known_to = 'infinity'
where tie.known_to = 'infinity'
  and one.person_id <> other.person_id
order by tie.stated_relationship_id;
