-- What research was given, by whom, and until when the recipient may keep it. Nothing here reads anything back: a release
-- keeps no link id, and no table holds what was released.

-- Prepared by one person: as of which day, of how many people, and a digest of exactly what would leave.
create table release (
  release_id uuid primary key,
  study text not null,
  edition text not null,
  as_of date not null,
  known_at timestamptz not null,
  prepared_by uuid not null references actor,
  prepared_at timestamptz not null,
  -- over what would leave, but for the link ids that are made when it is sealed
  content_sha256 text not null,
  people integer not null,
  families integer not null,
  -- by reason: how many people were left out
  excluded jsonb not null
);

-- Approved by another.
create table release_approval (
  release_id uuid primary key references release,
  approved_by uuid not null references actor,
  approved_at timestamptz not null,
  content_sha256 text not null
);

-- Sealed: each file encrypted to its one recipient. The manifest says what, for whom, until when.
create table release_seal (
  release_id uuid primary key references release,
  sealed_by uuid not null references actor,
  sealed_at timestamptz not null,
  manifest jsonb not null,
  -- until when the study holds its comparison group
  destroyed_by date not null
);

create table release_file (
  release_id uuid not null references release,
  file text not null check (file in ('identifiers', 'attributes')),
  recipient text not null,
  -- of the file as released, and of it encrypted: a file with either digest is refused when it is offered back
  content_sha256 text not null,
  encrypted_sha256 text not null,
  rows integer not null,
  primary key (release_id, file)
);
create index release_file_content on release_file (content_sha256);
create index release_file_encrypted on release_file (encrypted_sha256);

-- What was sealed lies in its folder of the data directory. A seal without this row is finished by the next start: the files
-- were synced under another name before the seal was committed.
create table release_placed (
  release_id uuid primary key references release_seal,
  placed_at timestamptz not null
);

-- Who is in a release, so that a comparison group can be held while its study lasts. No link id stands here.
create table release_person (
  release_id uuid not null references release,
  person_id uuid not null references person,
  study_group text not null check (study_group in ('programme', 'comparison')),
  primary key (release_id, person_id)
);
create index release_person_person on release_person (person_id);

do $$
declare
  name text;
begin
  foreach name in array array[
    'release', 'release_approval', 'release_seal', 'release_file', 'release_placed', 'release_person'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to kith_app', name);
    execute format('grant maintain on %I to kith_app', name);
    execute format(
      'create policy %I on %I for insert to kith_app with check ((select acting_purpose()) = ''research'')',
      name || '_writes', name
    );
    execute format(
      'create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      name || '_is_append_only', name
    );
  end loop;
  -- The register of what left says nothing about any one person and is open to whoever acts: receive asks it of every file.
  foreach name in array array['release', 'release_approval', 'release_seal', 'release_file', 'release_placed'] loop
    execute format('create policy %I on %I for select to kith_app using ((select acting_scope()) is not null)', name || '_reads', name);
  end loop;
  foreach name in array array['release', 'release_approval', 'release_seal'] loop
    execute format(
      'create trigger %I before insert on %I for each row execute function refuse_service_actor()',
      name || '_by_a_person', name
    );
  end loop;
end $$;
create policy release_person_reads on release_person for select to kith_app
  using ((select acting_scope()) = 'programme' and (select acting_purpose()) in ('research', 'retention'));
