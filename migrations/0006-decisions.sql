-- What a named person decided about one family, on which evidence, and why. Append-only.

-- The version of a family's evidence that was shown in full to an actor: a decision on a version never served is refused.
create table evidence_served (
  evidence_served_id bigint generated always as identity primary key,
  actor_id uuid not null references actor,
  family_id uuid not null references family,
  evidence_version text not null,
  served_at timestamptz not null
);
create index evidence_served_actor on evidence_served (actor_id, family_id);

create table decision (
  decision_id uuid primary key,
  family_id uuid not null references family,
  assessment_run_id uuid not null references assessment_run,
  evidence_version text not null,
  actor_id uuid not null references actor,
  decided_at timestamptz not null,
  decided_on date not null,
  outcome text not null check (outcome in ('offer-support', 'do-not-offer', 'already-supported', 'ask-for-more')),
  sealed_reason bytea not null,
  key_number bigint not null,
  supersedes uuid references decision
);
create index decision_family on decision (family_id, decided_at);
-- A family's decisions are one chain: one first decision, and each is superseded once. Of two people deciding at the same
-- time, one decides and the other is shown what changed.
create unique index decision_first on decision (family_id) where supersedes is null;
create unique index decision_superseded_once on decision (supersedes);

create table decision_need (
  decision_id uuid not null references decision,
  headline text not null,
  need text not null,
  finding_id bigint not null references finding,
  answer text not null check (answer in ('yes', 'no', 'not-yet')),
  primary key (decision_id, need)
);

-- Who works with a family: what a lead practitioner may open.
create table family_practitioner (
  family_id uuid not null references family,
  actor_id uuid not null references actor,
  decision_id uuid not null references decision,
  valid_from date not null,
  valid_to date,
  primary key (family_id, actor_id, valid_from)
);
create index family_practitioner_actor on family_practitioner (actor_id);
