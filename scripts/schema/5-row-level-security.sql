-- Which tables have row-level security, forced, and with which policies?
select statement
from (
  select
    class.relname as table_name,
    '' as policy_name,
    'alter table ' || class.relname
      || case when class.relrowsecurity then ' enable row level security' else ' disable row level security' end
      || case when class.relforcerowsecurity then ', force row level security;' else ', no force row level security;' end
      as statement
  from pg_class as class
  where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
  union all
  select
    tablename,
    policyname,
    'create policy ' || policyname || ' on ' || tablename || ' as ' || lower(permissive) || ' for ' || lower(cmd)
      || ' to ' || array_to_string(roles, ', ')
      || coalesce(e'\n  using ' || qual, '')
      || coalesce(e'\n  with check ' || with_check, '') || ';'
  from pg_policies
  where schemaname = 'public'
) as security
order by table_name, policy_name;
