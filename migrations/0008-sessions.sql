-- Who is signed in to the site, what they searched for, and what they typed and have not finished. All of it is sealed, and
-- all of it goes: a session at sign-out or after ten hours, a kept form when it is sent or after 28 days.

-- The digest of the session id in the visitor's cookie that this transaction is about, as hexadecimal digits.
create function acting_session() returns bytea language sql stable
  as $$ select decode(nullif(current_setting('kith.session', true), ''), 'hex') $$;

create function web_session_over(last_seen_at timestamptz, ends_at timestamptz) returns boolean language sql stable
  as $$ select ends_at < now() or last_seen_at < now() - interval '20 minutes' $$;

create table web_session (
  -- The id itself is only in the visitor's cookie: a stolen database lets nobody in.
  session_digest bytea primary key,
  actor_id uuid not null references actor,
  -- The session's own key, dropped when it ends: its name, its searches and its provider's token end with it.
  key_number bigint not null,
  sealed bytea not null,
  provider_groups text[] not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null
);
alter table web_session enable row level security;
alter table web_session force row level security;
-- Who holds the cookie may read, keep and end the session; nobody can list sessions.
create policy web_session_is_the_holders on web_session for select
  using (acting_scope() is not null and session_digest = acting_session());
create policy web_session_is_kept_alive on web_session for update
  using (acting_scope() is not null and session_digest = acting_session());
create policy web_session_starts_for_oneself on web_session for insert with check (actor_id = acting_actor());
create policy web_session_ends on web_session for delete
  using (acting_scope() is not null and session_digest = acting_session());
-- A session that is over is nobody's: whoever signs in next sweeps it away.
create policy web_session_is_over on web_session for select
  using (acting_scope() is not null and web_session_over(last_seen_at, ends_at));
create policy web_session_is_swept on web_session for delete
  using (acting_scope() is not null and web_session_over(last_seen_at, ends_at));
grant select, insert, update, delete on web_session to kith_app;

create table web_search (
  search_id uuid primary key,
  session_digest bytea not null references web_session on delete cascade,
  actor_id uuid not null references actor,
  key_number bigint not null,
  sealed bytea not null,
  searched_at timestamptz not null
);
create index web_search_session on web_search (session_digest);
alter table web_search enable row level security;
alter table web_search force row level security;
create policy web_search_is_the_searchers on web_search using (actor_id = acting_actor()) with check (actor_id = acting_actor());
grant select, insert, delete on web_search to kith_app;

-- What someone typed into a form and has not finished: kept before it is judged, so that nothing typed is ever lost.
create table kept_form (
  actor_id uuid not null references actor,
  path text not null,
  key_number bigint not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (actor_id, path)
);
alter table kept_form enable row level security;
alter table kept_form force row level security;
create policy kept_form_is_its_writers on kept_form using (actor_id = acting_actor()) with check (actor_id = acting_actor());
grant select, insert, update, delete on kept_form to kith_app;

-- A form sent twice by a double click is answered twice and acted on once.
create table sent_form (
  form_id uuid primary key,
  actor_id uuid not null references actor,
  answer text not null,
  sent_at timestamptz not null
);
alter table sent_form enable row level security;
alter table sent_form force row level security;
create policy sent_form_is_its_senders on sent_form using (actor_id = acting_actor()) with check (actor_id = acting_actor());
grant select, insert on sent_form to kith_app;

-- What someone was when they last signed in, so that a manager can choose among the lead practitioners there are. It grants
-- nothing: what someone may do is asked of their provider's groups at every sign-in.
create table staff_member (
  actor_id uuid primary key references actor,
  roles text[] not null,
  signed_in_at timestamptz not null
);
alter table staff_member enable row level security;
alter table staff_member force row level security;
create policy staff_member_is_known_to_staff on staff_member for select using (acting_scope() is not null);
create policy staff_member_writes_themselves on staff_member for insert with check (actor_id = acting_actor());
create policy staff_member_updates_themselves on staff_member for update using (actor_id = acting_actor());
grant select, insert, update on staff_member to kith_app;
