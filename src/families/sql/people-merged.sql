/* @name peopleMerged */
-- Which people turned out to be other people?
select
  person.person_id,
  person.merged_into as "merged_into!"
from person
where person.merged_into is not null;
