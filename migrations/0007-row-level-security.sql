-- Who sees which rows, whatever the program asks. Cedar (governance/policies) decides first; this is the wall behind it.
--
-- Every table has row-level security forced, so the owner is held by it too. A transaction that has not said who acts, why
-- and how far (platform/transaction.ts) sees and writes no row at all. Then, by scope:
--   programme     every row; the only scope in which records, people, families and findings are written
--   team          families of the named teams, and those the actor works with
--   practitioner  families the actor works with now (family_practitioner without an end)
--   family        the one family named
-- Facts and source records are seen through the person they are about, people through the families they belong to now.
-- A sealed identity (adoption) and a protected residence are seen by nobody outside scope programme.
--
-- Cheap enough for pages: what depends on the transaction alone stands in `(select …)`, which PostgreSQL evaluates once a
-- query; what depends on the row is one function with a cached plan. To add a table: enable and force row-level security,
-- a policy for select, and grants; a table without a policy shows nothing.

-- The families the acting person works with now. It runs as the owner, because the table's own policy asks about families.
create function acting_family_ids() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select family_id from family_practitioner where actor_id = acting_actor() and valid_to is null
  $$;

create function may_see_person(seen uuid) returns boolean
  language plpgsql stable security definer cost 500 set search_path = pg_catalog, public
  as $$
begin
  case acting_scope()
    when 'programme' then
      return true;
    when 'family' then
      return exists (
        select
        from family_member as member
        join person using (person_id)
        where member.person_id = seen and member.known_to = 'infinity' and not person.identity_sealed
          and member.family_id = any (acting_scope_ids()::uuid[])
      );
    when 'team' then
      return exists (
        select
        from family_member as member
        join person using (person_id)
        join family using (family_id)
        where member.person_id = seen and member.known_to = 'infinity' and not person.identity_sealed
          and (family.team_id = any (acting_scope_ids()) or family.family_id in (select acting_family_ids()))
      );
    when 'practitioner' then
      return exists (
        select
        from family_member as member
        join person using (person_id)
        where member.person_id = seen and member.known_to = 'infinity' and not person.identity_sealed
          and member.family_id in (select acting_family_ids())
      );
    else
      return false;
  end case;
end $$;

create function may_see_source_person(seen bigint) returns boolean
  language plpgsql stable security definer cost 1000 set search_path = pg_catalog, public
  as $$
begin
  if acting_scope() = 'programme' then
    return true;
  end if;
  return exists (
    select
    from person_member as member
    where member.source_person_id = seen and member.known_to = 'infinity' and may_see_person(member.person_id)
  );
end $$;

-- What those functions read, they read as the owner; without someone acting the owner sees nothing either.
create policy family_is_asked_about on family for select to kith_owner using (acting_scope() is not null);
create policy family_member_is_asked_about on family_member for select to kith_owner using (acting_scope() is not null);
create policy family_practitioner_is_asked_about on family_practitioner for select to kith_owner
  using (acting_scope() is not null);
create policy person_is_asked_about on person for select to kith_owner using (acting_scope() is not null);
create policy person_member_is_asked_about on person_member for select to kith_owner using (acting_scope() is not null);

-- Every table: forced. (actor and audit_event are already.)
do $$
declare
  name text;
begin
  for name in
    select tablename from pg_tables where schemaname = 'public' and tablename not in ('migration', 'actor', 'audit_event')
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

-- Which migrations have been applied is the owner's own business.
alter table migration enable row level security;
alter table migration force row level security;
create policy migration_is_the_owners on migration to kith_owner using (true) with check (true);

-- What the stages write, they add in scope programme and never take away. Of a row that is known to be over, only the
-- moment until which it was known may be set.
do $$
declare
  name text;
begin
  foreach name in array array[
    'delivery', 'source_person', 'source_record', 'fact', 'stated_relationship', 'coverage', 'quarantined_row',
    'delivery_warning', 'data_quality_notice', 'person', 'link_run', 'person_member', 'link', 'dwelling', 'dwelling_address',
    'dwelling_kind', 'residence', 'relationship', 'household', 'household_member', 'family', 'family_member',
    'family_home', 'assessment_run', 'finding', 'finding_person', 'finding_fact', 'eligibility'
  ] loop
    execute format('grant select, insert on %I to kith_app', name);
    execute format(
      'create policy %I on %I for insert to kith_app with check ((select acting_scope()) = ''programme'')',
      name || '_is_written_by_the_programme', name
    );
  end loop;

  foreach name in array array[
    'source_record', 'fact', 'stated_relationship', 'coverage', 'data_quality_notice', 'person', 'person_member', 'link',
    'dwelling', 'dwelling_address', 'dwelling_kind', 'residence', 'relationship', 'household_member', 'family',
    'family_member', 'family_home'
  ] loop
    execute format(
      'create policy %I on %I for update to kith_app using ((select acting_scope()) = ''programme'')',
      name || '_is_closed_by_the_programme', name
    );
  end loop;
end $$;

-- The planner's statistics are refreshed by the stage that filled a table (platform/refresh-statistics.ts).
grant maintain on all tables in schema public to kith_app;

grant update (known_to) on source_record, fact, stated_relationship, coverage, person_member, link, residence,
  relationship, household_member, family_member, family_home, dwelling_address, dwelling_kind to kith_app;
grant update (resolved_at) on data_quality_notice to kith_app;
grant update (retired_at, merged_into, sex, protected, identity_sealed) on person to kith_app;
grant update (kind, ward) on dwelling to kith_app;
grant update (retired_at, team_id, ward) on family to kith_app;

-- Reading: what says nothing about any one person is open to whoever acts.
create policy delivery_reads on delivery for select to kith_app using ((select acting_scope()) is not null);
create policy coverage_reads on coverage for select to kith_app using ((select acting_scope()) is not null);
create policy quarantined_row_reads on quarantined_row for select to kith_app using ((select acting_scope()) is not null);
create policy delivery_warning_reads on delivery_warning for select to kith_app using ((select acting_scope()) is not null);
create policy data_quality_notice_reads on data_quality_notice for select to kith_app
  using ((select acting_scope()) is not null);
create policy link_run_reads on link_run for select to kith_app using ((select acting_scope()) is not null);
create policy assessment_run_reads on assessment_run for select to kith_app using ((select acting_scope()) is not null);

-- Reading: families.
create policy family_reads on family for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or ((select acting_scope()) = 'team' and team_id = any ((select acting_scope_ids())::text[]))
    or ((select acting_scope()) = 'family' and family_id::text = any ((select acting_scope_ids())::text[]))
    or ((select acting_scope()) in ('team', 'practitioner') and family_id in (select acting_family_ids()))
  );

create policy family_member_reads on family_member for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from family where family.family_id = family_member.family_id)
  );
create policy family_home_reads on family_home for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from family where family.family_id = family_home.family_id)
  );
create policy finding_reads on finding for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from family where family.family_id = finding.family_id)
  );
create policy finding_person_reads on finding_person for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or (
      may_see_person(person_id)
      and exists (select from finding where finding.finding_id = finding_person.finding_id)
    )
  );
create policy finding_fact_reads on finding_fact for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from finding where finding.finding_id = finding_fact.finding_id)
  );
create policy eligibility_reads on eligibility for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from family where family.family_id = eligibility.family_id)
  );

-- Reading: people, and what is held about them.
create policy person_reads on person for select to kith_app
  using ((select acting_scope()) = 'programme' or may_see_person(person_id));
create policy person_member_reads on person_member for select to kith_app
  using ((select acting_scope()) = 'programme' or may_see_person(person_id));
create policy source_person_reads on source_person for select to kith_app
  using ((select acting_scope()) = 'programme' or may_see_source_person(source_person_id));
create policy source_record_reads on source_record for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or (not identity_sealed and may_see_source_person(source_person_id))
  );
create policy fact_reads on fact for select to kith_app
  using ((select acting_scope()) = 'programme' or may_see_source_person(source_person_id));
create policy stated_relationship_reads on stated_relationship for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or (may_see_source_person(from_source_person_id) and may_see_source_person(to_source_person_id))
  );
create policy relationship_reads on relationship for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or (may_see_person(from_person_id) and may_see_person(to_person_id))
  );
create policy link_reads on link for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or (may_see_source_person(left_source_person_id) and may_see_source_person(right_source_person_id))
  );
create policy residence_reads on residence for select to kith_app
  using ((select acting_scope()) = 'programme' or (not protected and may_see_person(person_id)));
create policy dwelling_reads on dwelling for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from residence where residence.dwelling_id = dwelling.dwelling_id)
  );
-- By which addresses a dwelling is known, and what kind of place it is taken for, is nobody's reading.
create policy dwelling_address_reads on dwelling_address for select to kith_app
  using ((select acting_scope()) = 'programme');
create policy dwelling_kind_reads on dwelling_kind for select to kith_app using ((select acting_scope()) = 'programme');
create policy household_member_reads on household_member for select to kith_app
  using ((select acting_scope()) = 'programme' or may_see_person(person_id));
create policy household_reads on household for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from household_member as member where member.household_id = household.household_id)
  );

-- Deciding: a person, in their own name, about a family they may see. Nothing in scope programme decides.
create function refuse_service_actor() returns trigger language plpgsql as $$
begin
  if not exists (select from actor where actor_id = acting_actor() and kind = 'person') then
    raise exception '% is written by a signed-in person only', tg_table_name using errcode = 'KI002';
  end if;
  return new;
end $$;

create trigger evidence_served_to_a_person before insert on evidence_served
  for each row execute function refuse_service_actor();
create trigger decision_by_a_person before insert on decision
  for each row execute function refuse_service_actor();
create trigger decision_need_by_a_person before insert on decision_need
  for each row execute function refuse_service_actor();
create trigger family_practitioner_by_a_person before insert or update on family_practitioner
  for each row execute function refuse_service_actor();

grant select, insert on evidence_served, decision, decision_need, family_practitioner to kith_app;
grant update (valid_to) on family_practitioner to kith_app;

create policy evidence_served_reads on evidence_served for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from family where family.family_id = evidence_served.family_id)
  );
create policy evidence_served_writes on evidence_served for insert to kith_app
  with check (
    actor_id = acting_actor()
    and exists (select from family where family.family_id = evidence_served.family_id)
  );

create policy decision_reads on decision for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from family where family.family_id = decision.family_id)
  );
create policy decision_writes on decision for insert to kith_app
  with check (
    actor_id = acting_actor()
    and (select acting_scope()) in ('team', 'family')
    and exists (select from family where family.family_id = decision.family_id)
  );

create policy decision_need_reads on decision_need for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from decision where decision.decision_id = decision_need.decision_id)
  );
create policy decision_need_writes on decision_need for insert to kith_app
  with check (
    exists (
      select from decision where decision.decision_id = decision_need.decision_id and decision.actor_id = acting_actor()
    )
  );

create policy family_practitioner_reads on family_practitioner for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or actor_id = acting_actor()
    or exists (select from family where family.family_id = family_practitioner.family_id)
  );
create policy family_practitioner_writes on family_practitioner for insert to kith_app
  with check (
    (select acting_scope()) in ('team', 'family')
    and exists (select from family where family.family_id = family_practitioner.family_id)
  );
create policy family_practitioner_ends on family_practitioner for update to kith_app
  using (
    (select acting_scope()) in ('team', 'family')
    and exists (select from family where family.family_id = family_practitioner.family_id)
  );

-- Moving a family to another team is a decision of the team it leaves.
create policy family_moves_by_its_team on family for update to kith_app
  using ((select acting_scope()) = 'team' and team_id = any ((select acting_scope_ids())::text[]))
  with check ((select acting_scope()) = 'team');

-- Nothing that was found, served or decided is ever altered.
do $$
declare
  name text;
begin
  foreach name in array array[
    'delivery', 'quarantined_row', 'delivery_warning', 'link_run', 'assessment_run', 'finding',
    'finding_person', 'finding_fact', 'eligibility', 'evidence_served', 'decision', 'decision_need'
  ] loop
    execute format(
      'create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      name || '_is_append_only', name
    );
  end loop;
end $$;
