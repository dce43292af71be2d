/* @name recordPeriods */
-- From when until when do the facts stated by each row hold, for the sources whose rows speak only of that time?
--   sources  those sources
select
  fact.record_id,
  min(fact.valid_from) as "valid_from!",
  case when bool_and(fact.valid_to is not null) then max(fact.valid_to) end as valid_to
from fact
join source_record as record using (record_id)
where record.describes_person
  and record.source = any (:sources!::text[])
group by fact.record_id;
