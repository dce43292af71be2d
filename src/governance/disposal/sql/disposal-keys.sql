/* @name disposalKeys */
-- Which keys did a disposal set out to drop?
select disposal_key.key_number
from disposal_key
where disposal_key.disposal_id = :disposalId!
order by disposal_key.key_number;
