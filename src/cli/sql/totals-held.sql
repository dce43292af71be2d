/* @name totalsHeld */
-- How much is held in all: records, facts, people, households on a day, families, decisions?
--   as_of  the day that households are counted on
select
  (select count(*) from source_record) as "source_records!",
  (select count(*) from source_record where known_to = 'infinity') as "source_records_current!",
  (select count(*) from fact where known_to = 'infinity') as "facts!",
  (select count(*) from person where retired_at is null) as "people!",
  (
    select count(distinct household_id)
    from household_member as member
    where member.known_to = 'infinity'
      and member.valid_from <= :as_of!::date
      and (member.valid_to is null or member.valid_to > :as_of!::date)
  ) as "households!",
  (select count(*) from family where retired_at is null) as "families!",
  (select count(*) from decision) as "decisions!";
