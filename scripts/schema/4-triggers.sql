-- Which triggers are there?
select pg_get_triggerdef(trigger.oid) || ';' as statement
from pg_trigger as trigger
join pg_class as class on class.oid = trigger.tgrelid
where class.relnamespace = 'public'::regnamespace and not trigger.tgisinternal
order by class.relname, trigger.tgname;
