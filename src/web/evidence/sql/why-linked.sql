/* @name whyLinked */
-- Why is what these sources say held to be about the person it is shown for?
select distinct
  near.source_person_id as "source_person_id!",
  link.reason
from unnest(:sourcePersonIds!::bigint[]) as near (source_person_id)
join link
  on near.source_person_id in (link.left_source_person_id, link.right_source_person_id)
where link.state = 'linked'
  and link.known_to = 'infinity'
order by 1, 2;
