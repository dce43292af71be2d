/* @name recordsPast */
-- Which rows are no longer current, or belong to nobody who was linked, and since when?
--   sources, editions, file_kinds, row_kinds  side by side: rows of files that state everyone each time
-- A row that still says where someone lives now, or who is related now, is left out: what it says is current.
with full_list as (
  select distinct listed.source, listed.edition, listed.file_kind, listed.row_kind
  from unnest(:sources!::text[], :editions!::text[], :file_kinds!::text[], :row_kinds!::text[])
    as listed (source, edition, file_kind, row_kind)
),
last_list as (
  select full_list.source, full_list.row_kind, max(delivery.received_on) as received_on
  from full_list
  join delivery using (source, edition, file_kind)
  group by full_list.source, full_list.row_kind
),
owner as (
  select distinct on (member.source_person_id) member.source_person_id, member.person_id
  from person_member as member
  order by member.source_person_id, member.known_to desc, member.known_from desc
),
stated as (
  select
    record.record_id,
    record.source_person_id,
    record.known_to,
    greatest(last_list.received_on, delivery.received_on) as listed_on,
    lead(record.known_from) over (
      partition by record.source, record.file_kind, record.row_key_digest
      order by record.known_from, record.record_id
    ) as next_from
  from source_record as record
  join delivery using (delivery_id)
  left join last_list on last_list.source = record.source and last_list.row_kind = record.file_kind
)
select
  stated.record_id,
  owner.person_id as "person_id?",
  case
    when stated.known_to = 'infinity' then 'listed'
    when stated.next_from = stated.known_to then 'superseded'
    else 'withdrawn'
  end as "state!",
  case when stated.known_to = 'infinity' then stated.listed_on else stated.known_to::date end as "day!"
from stated
left join owner using (source_person_id)
where (stated.known_to <> 'infinity' or owner.person_id is null)
  and not exists (
    select from residence where residence.record_id = stated.record_id and residence.known_to = 'infinity'
  )
  and not exists (
    select from relationship where relationship.record_id = stated.record_id and relationship.known_to = 'infinity'
  );
