-- Who may do what with which table, or with which of its columns? What the owner may do goes without saying.
with granted as (
  select class.relname, null as column_name, access.grantee, access.privilege_type
  from pg_class as class
  cross join lateral aclexplode(class.relacl) as access
  where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and access.grantee <> class.relowner
  union all
  select class.relname, attribute.attname, access.grantee, access.privilege_type
  from pg_class as class
  join pg_attribute as attribute on attribute.attrelid = class.oid
  cross join lateral aclexplode(attribute.attacl) as access
  where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and access.grantee <> class.relowner
),
by_table as (
  select
    relname,
    grantee,
    lower(privilege_type) || coalesce(' (' || string_agg(column_name, ', ' order by column_name) || ')', '') as what
  from granted
  group by relname, grantee, privilege_type
)
select
  'grant ' || string_agg(what, ', ' order by what) || ' on ' || relname || ' to '
    || case when grantee = 0 then 'public' else pg_get_userbyid(grantee) end || ';' as statement
from by_table
group by relname, grantee
order by relname, grantee;
