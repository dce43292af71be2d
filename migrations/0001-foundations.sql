-- Who is acting, what an actor may touch, and the audit log everything else writes to.
--
-- Every transaction of the application role sets kith.actor, kith.purpose and kith.scope first (platform/transaction.ts).
-- A transaction that sets none of them sees no rows at all. The scopes:
--   programme     every family; only named verbs and jobs may ask for it
--   team          the families of the teams named in kith.scope_ids
--   practitioner  the families the actor works with
--   family        the one family named in kith.scope_ids

create function acting_actor() returns uuid language sql stable
  as $$ select nullif(current_setting('kith.actor', true), '')::uuid $$;

create function acting_purpose() returns text language sql stable
  as $$ select nullif(current_setting('kith.purpose', true), '') $$;

create function acting_scope() returns text language sql stable
  as $$
    select case
      when acting_actor() is null or acting_purpose() is null then null
      when current_setting('kith.scope', true) in ('programme', 'team', 'practitioner', 'family')
        then current_setting('kith.scope', true)
    end
  $$;

create function acting_scope_ids() returns text[] language sql stable
  as $$ select string_to_array(coalesce(nullif(current_setting('kith.scope_ids', true), ''), ''), ',') $$;

create table actor (
  actor_id uuid primary key,
  kind text not null check (kind in ('person', 'service')),
  service text unique,
  issuer text,
  subject text,
  sealed_name bytea,
  key_number bigint,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  unique (issuer, subject),
  check ((kind = 'service') = (service is not null)),
  check ((kind = 'person') = (issuer is not null and subject is not null))
);
-- The parts of Kith that act without a person (governance/service-actors.yaml says what each does). Their ids never change.
insert into actor (actor_id, kind, service, first_seen_at, last_seen_at)
values
  ('00000000-0000-7000-8000-000000000001', 'service', 'operator', now(), now()),
  ('00000000-0000-7000-8000-000000000002', 'service', 'sign-in', now(), now()),
  ('00000000-0000-7000-8000-000000000003', 'service', 'receive', now(), now()),
  ('00000000-0000-7000-8000-000000000004', 'service', 'link', now(), now()),
  ('00000000-0000-7000-8000-000000000005', 'service', 'families', now(), now()),
  ('00000000-0000-7000-8000-000000000006', 'service', 'assess', now(), now()),
  ('00000000-0000-7000-8000-000000000007', 'service', 'status', now(), now()),
  ('00000000-0000-7000-8000-000000000008', 'service', 'search', now(), now());

alter table actor enable row level security;
alter table actor force row level security;
create policy actor_reads on actor for select using (acting_scope() is not null);
-- A person's actor is made and kept by signing in, never by any other part of Kith.
create policy actor_is_made_by_sign_in on actor for insert
  with check (kind = 'person' and acting_actor() = '00000000-0000-7000-8000-000000000002');
create policy actor_is_kept_by_sign_in on actor for update
  using (kind = 'person' and acting_actor() = '00000000-0000-7000-8000-000000000002')
  with check (kind = 'person' and acting_actor() = '00000000-0000-7000-8000-000000000002');

create table audit_event (
  audit_event_id bigint generated always as identity primary key,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid not null references actor,
  purpose text not null,
  scope text not null,
  action text not null,
  object_kind text not null,
  object_id text,
  -- Ids, codes and counts only; never a name, a birth date or free text.
  detail jsonb not null default '{}'
);
create index audit_event_object on audit_event (object_kind, object_id);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_appends on audit_event for insert with check (actor_id = acting_actor());
create policy audit_event_reads on audit_event for select
  using (acting_scope() = 'programme' or acting_purpose() = 'audit' or actor_id = acting_actor());

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'KI001';
end $$;

create trigger audit_event_is_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_change();

grant select, insert on actor to kith_app;
grant update (sealed_name, key_number, last_seen_at) on actor to kith_app;
grant select, insert on audit_event to kith_app;
