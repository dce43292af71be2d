/* @name residencesNow */
-- What is known of where people live, record by record?
select
  residence.residence_id,
  residence.person_id,
  residence.dwelling_id,
  residence.record_id,
  residence.kind,
  residence.protected,
  residence.state,
  residence.valid_from,
  residence.valid_to
from residence
where residence.known_to = 'infinity';
