/* @name insertLinks */
-- Which pairs are linked, in review or refused, with what match weight and why?
insert into link (
  link_run_id, left_source_person_id, right_source_person_id, match_weight, state, reason, known_from
)
select
  :link_run_id!,
  pair.left_source_person_id,
  pair.right_source_person_id,
  pair.match_weight,
  pair.state,
  pair.reason,
  :known_from!
from unnest(
  :left_source_person_ids!::bigint[],
  :right_source_person_ids!::bigint[],
  :match_weights!::double precision[],
  :states!::text[],
  :reasons!::text[]
) as pair (left_source_person_id, right_source_person_id, match_weight, state, reason);
