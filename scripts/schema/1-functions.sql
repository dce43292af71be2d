-- Which functions are there?
select pg_get_functiondef(function.oid) || ';' as statement
from pg_proc as function
where function.pronamespace = 'public'::regnamespace
  and not exists (
    select from pg_depend where pg_depend.objid = function.oid and pg_depend.deptype = 'e'
  )
order by function.proname, pg_get_function_identity_arguments(function.oid);
