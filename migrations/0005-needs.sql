-- What the rules of one framework edition found for each family on one day, with the facts behind every finding.

create table assessment_run (
  assessment_run_id uuid primary key,
  framework text not null,
  edition text not null,
  edition_sha256 text not null,
  as_of date not null,
  known_at timestamptz not null,
  what_if boolean not null
);

create table finding (
  finding_id bigint generated always as identity primary key,
  assessment_run_id uuid not null references assessment_run,
  family_id uuid not null references family,
  headline text not null,
  need text not null,
  -- the person the need is attributed to; null where no one in the family has it
  person_id uuid references person,
  finding text not null check (finding in ('met', 'not met', 'cannot tell')),
  because text not null
);
create index finding_family on finding (family_id, assessment_run_id);

create table finding_fact (
  finding_id bigint not null references finding,
  fact_id bigint not null references fact,
  primary key (finding_id, fact_id)
);
create index finding_fact_fact on finding_fact (fact_id);

-- Whether the family meets the programme's rule: the headlines met, in the framework's own order, and yes, no or cannot tell.
create table eligibility (
  assessment_run_id uuid not null references assessment_run,
  family_id uuid not null references family,
  eligible text not null check (eligible in ('yes', 'no', 'cannot tell')),
  headlines_met text[] not null,
  because text not null,
  -- changes whenever a finding, its facts or the membership change; a decision carries the version it was made on
  evidence_version text not null,
  primary key (assessment_run_id, family_id)
);
create index eligibility_family on eligibility (family_id);
