/* @name lastRuns */
-- When was each stage last run, and with what?
(
  select 'link' as "stage!", link_run.known_at as "known_at!", link_run.model as "using!"
  from link_run
  order by link_run.known_at desc
  limit 1
)
union all
(
  select
    'assess' as "stage!",
    run.known_at as "known_at!",
    run.framework || ' ' || run.edition || ' as of ' || run.as_of || case when run.what_if then ' (what if)' else '' end
      as "using!"
  from assessment_run as run
  order by run.known_at desc
  limit 1
);
