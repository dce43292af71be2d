/* @name insertResidences */
-- Where is who now known to live, by which record?
insert into residence (
  person_id, dwelling_id, record_id, kind, protected, state, valid_from, valid_to, known_from
)
select
  residence.person_id,
  residence.dwelling_id,
  residence.record_id,
  residence.kind,
  residence.protected,
  residence.state,
  residence.valid_from,
  residence.valid_to,
  :known_from!
from unnest(
  :person_ids!::uuid[],
  :dwelling_ids!::uuid[],
  :record_ids!::bigint[],
  :kinds!::text[],
  :protected!::boolean[],
  :states!::text[],
  :valid_froms!::date[],
  :valid_tos!::date[]
) as residence (person_id, dwelling_id, record_id, kind, protected, state, valid_from, valid_to);
