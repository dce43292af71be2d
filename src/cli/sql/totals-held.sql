/* @name totalsHeld */
-- How much is held in all: records, facts, people, households, families, decisions?
select
  (select count(*) from source_record) as "source_records!",
  (select count(*) from source_record where known_to = 'infinity') as "source_records_current!",
  (select count(*) from fact where known_to = 'infinity') as "facts!",
  (select count(*) from person where retired_at is null) as "people!",
  (select count(distinct household_id) from household_member where known_to = 'infinity') as "households!",
  (select count(*) from family where retired_at is null) as "families!",
  (select count(*) from decision) as "decisions!";
