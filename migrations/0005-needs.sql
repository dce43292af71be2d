-- What the rules of one framework edition found for each family on one day, with the facts behind every finding.
--
-- Findings come by the hundred thousand, each page of families in a few statements made from rows just read in the same
-- transaction, and nothing is deleted. Their foreign keys say what belongs where but are not checked row by row; a test
-- looks for rows that stand alone.

create table assessment_run (
  assessment_run_id uuid primary key,
  framework text not null,
  edition text not null,
  -- over every file of the edition: an edition that a decision was made on never changes
  edition_sha256 text not null,
  -- the day it speaks of, and the end of that day: whatever was known until then counts
  as_of date not null,
  known_at timestamptz not null,
  -- real time, so that of two runs for one day the later is the current one
  run_at timestamptz not null default clock_timestamp(),
  -- outside the edition's dates: shown as such everywhere, and never decided on
  what_if boolean not null
);

create table finding (
  finding_id bigint generated always as identity primary key,
  assessment_run_id uuid not null references assessment_run not enforced,
  family_id uuid not null references family not enforced,
  headline text not null,
  need text not null,
  finding text not null check (finding in ('met', 'not met', 'cannot tell')),
  -- in words, without a name
  because text not null
);
create unique index finding_family on finding (family_id, assessment_run_id, need);

-- To whom a finding is attributed: everyone the need is met or unknown for, and whoever has facts that show it is not met.
-- Where nobody tells us of anyone in the family, the finding says so once and names no one.
create table finding_person (
  finding_id bigint not null references finding not enforced,
  person_id uuid not null references person not enforced,
  finding text not null check (finding in ('met', 'not met', 'cannot tell')),
  because text not null,
  primary key (finding_id, person_id)
);

create table finding_fact (
  finding_id bigint not null references finding not enforced,
  fact_id bigint not null references fact not enforced,
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
