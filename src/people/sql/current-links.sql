/* @name currentLinks */
-- Which pairs of source people are linked, in review or refused now?
select
  link.link_id,
  link.left_source_person_id,
  link.right_source_person_id,
  link.match_weight,
  link.state,
  link.reason
from link
where link.known_to = 'infinity'
order by link.link_id;
