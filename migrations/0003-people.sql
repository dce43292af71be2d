-- Source people become people with stable ids. Nothing here changes a source record; every link can be undone.

create table person (
  person_id uuid primary key,
  issued_at timestamptz not null,
  retired_at timestamptz,
  merged_into uuid references person,
  sex text,
  -- a protected record makes the person's address and location hidden from everyone
  protected boolean not null default false,
  identity_sealed boolean not null default false
);

create table link_run (
  link_run_id uuid primary key,
  model text not null,
  model_sha256 text not null,
  match_weight_to_join double precision not null,
  known_at timestamptz not null
);

create table person_member (
  source_person_id bigint not null references source_person,
  person_id uuid not null references person,
  link_run_id uuid not null references link_run,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create unique index person_member_current on person_member (source_person_id) where known_to = 'infinity';
create index person_member_person on person_member (person_id);
create index person_member_source_person on person_member (source_person_id);

-- The pairs that hold people together, or were refused, with the match weight of the pair and why.
create table link (
  link_id bigint generated always as identity primary key,
  link_run_id uuid not null references link_run,
  left_source_person_id bigint not null references source_person,
  right_source_person_id bigint not null references source_person,
  match_weight double precision,
  -- linked; review (clerical review); refused (would break a never-link or an identifier conflict); blocked (sealed)
  state text not null check (state in ('linked', 'review', 'refused', 'blocked')),
  reason text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index link_left on link (left_source_person_id);
create index link_right on link (right_source_person_id);
create unique index link_current on link (left_source_person_id, right_source_person_id) where known_to = 'infinity';

-- Linkage reads what describes people, source person by source person.
create index source_record_describing on source_record (source_person_id, record_id) where describes_person;
