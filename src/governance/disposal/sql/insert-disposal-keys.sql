/* @name insertDisposalKeys */
-- Which keys does a disposal drop?
insert into disposal_key (disposal_id, key_number)
select :disposalId!, dropped.key_number
from unnest(:keyNumbers!::bigint[]) as dropped (key_number)
on conflict (disposal_id, key_number) do nothing;
