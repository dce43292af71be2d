-- People become households (one address at one time) and families (people tied by relationships). Never the same thing.

create table dwelling (
  dwelling_id uuid primary key,
  -- keyed digest of the UPRN or the normalised address by which it was first known; the address itself stays sealed in the
  -- source records
  address_digest bytea not null unique,
  -- what it is taken for now; dwelling_kind keeps what it was taken for when
  kind text not null check (kind in ('ordinary', 'shared', 'institution', 'unknown')),
  ward text
);

-- Every UPRN and every way of writing an address by which a dwelling is known, as keyed digests.
create table dwelling_address (
  dwelling_id uuid not null references dwelling,
  address_digest bytea not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create unique index dwelling_address_current on dwelling_address (address_digest) where known_to = 'infinity';
create index dwelling_address_dwelling on dwelling_address (dwelling_id);

-- Ordinary, or shared by people who are no household, or an institution; and in which electoral ward. A refuge is
-- `shared` like any other shared address: no list of refuges can be made from here.
create table dwelling_kind (
  dwelling_id uuid not null references dwelling,
  kind text not null check (kind in ('ordinary', 'shared', 'institution')),
  ward text,
  because text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create unique index dwelling_kind_current on dwelling_kind (dwelling_id) where known_to = 'infinity';
create index dwelling_kind_dwelling on dwelling_kind (dwelling_id);

-- What one record says of where one person lives, settled against everything else that is known of them.
create table residence (
  residence_id bigint generated always as identity primary key,
  person_id uuid not null references person,
  -- null where the address is protected, where there is none, and where the words could mean several dwellings
  dwelling_id uuid references dwelling,
  record_id bigint not null references source_record,
  kind text not null check (kind in ('main', 'shared-care', 'temporary', 'institution', 'correspondence')),
  -- "address held": which dwelling is known to no one
  protected boolean not null default false,
  state text not null default 'reported' check (
    state in (
      'confirmed', 'reported', 'stale', 'contradicted', 'left', 'correspondence-only', 'no-fixed-abode', 'institution',
      'temporary', 'protected', 'unmatched'
    )
  ),
  valid_from date not null,
  valid_to date,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  check (not (protected and dwelling_id is not null))
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
create index household_dwelling on household (dwelling_id);

create table household_member (
  household_id uuid not null references household,
  person_id uuid not null references person,
  -- a second home of a child whose parents live apart is `shared-care`
  kind text not null default 'main' check (kind in ('main', 'shared-care')),
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
  -- a dependent child, as the programme defines one
  dependent boolean not null default false,
  -- lives at the family's main household, all or some of the time
  resident boolean not null,
  -- the same in words for pages; null says no more than `resident`
  lives_here text check (lives_here in ('yes', 'no', 'some nights', 'not known')),
  because text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  check (lives_here is null or resident = (lives_here in ('yes', 'some nights')))
);
create index family_member_family on family_member (family_id);
create index family_member_person on family_member (person_id);

-- The household most of a family shares, and so the ward it is found under.
create table family_home (
  family_id uuid not null references family,
  household_id uuid not null references household,
  ward text,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create unique index family_home_current on family_home (family_id) where known_to = 'infinity';
create index family_home_family on family_home (family_id);
