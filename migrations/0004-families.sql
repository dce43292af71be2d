-- People become households (one address at one time) and families (people tied by relationships). Never the same thing.

create table dwelling (
  dwelling_id uuid primary key,
  -- keyed digest of the UPRN or the normalised address; the address itself stays sealed in the source records
  address_digest bytea not null unique,
  kind text not null check (kind in ('ordinary', 'shared', 'institution', 'unknown')),
  ward text
);

create table residence (
  residence_id bigint generated always as identity primary key,
  person_id uuid not null references person,
  dwelling_id uuid not null references dwelling,
  record_id bigint not null references source_record,
  kind text not null check (kind in ('main', 'shared-care', 'temporary', 'institution', 'correspondence')),
  protected boolean not null default false,
  valid_from date not null,
  valid_to date,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index residence_person on residence (person_id);
create index residence_dwelling on residence (dwelling_id);

create table relationship (
  relationship_id bigint generated always as identity primary key,
  from_person_id uuid not null references person,
  to_person_id uuid not null references person,
  kind text not null,
  record_id bigint references source_record,
  valid_from date,
  valid_to date,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index relationship_from on relationship (from_person_id);
create index relationship_to on relationship (to_person_id);

create table household (
  household_id uuid primary key,
  dwelling_id uuid not null references dwelling
);

create table household_member (
  household_id uuid not null references household,
  person_id uuid not null references person,
  valid_from date not null,
  valid_to date,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index household_member_household on household_member (household_id);
create index household_member_person on household_member (person_id);

create table family (
  family_id uuid primary key,
  reference text not null unique,
  issued_at timestamptz not null,
  retired_at timestamptz,
  -- the team of the ward of the family's main household; changing it is a decision
  team_id text not null,
  ward text
);
create index family_team on family (team_id);

create table family_member (
  family_id uuid not null references family,
  person_id uuid not null references person,
  -- adult, child or young person on the day the family was built; who they are to the family
  role text not null check (role in ('adult', 'child')),
  resident boolean not null,
  because text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index family_member_family on family_member (family_id);
create index family_member_person on family_member (person_id);
