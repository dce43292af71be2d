-- Which indexes are there besides those of constraints?
select pg_get_indexdef(index.indexrelid) || ';' as statement
from pg_index as index
join pg_class as class on class.oid = index.indexrelid
where class.relnamespace = 'public'::regnamespace
  and not exists (select from pg_constraint where pg_constraint.conindid = index.indexrelid and contype in ('p', 'u', 'x'))
order by class.relname;
