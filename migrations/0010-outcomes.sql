-- What changed for each need of a case, the claims made on it, and the audit of a sample of them.

-- One reckoning of results: of every case that can be judged, on one day, by the edition each was decided on.
create table outcome_run (
  outcome_run_id uuid primary key,
  as_of date not null,
  known_at timestamptz not null,
  run_at timestamptz not null default clock_timestamp()
);

-- The result for one need of one case: significant and sustained progress, by the edition's own measure.
create table outcome_result (
  outcome_result_id bigint generated always as identity primary key,
  outcome_run_id uuid not null references outcome_run,
  case_id uuid not null references family_case,
  family_id uuid not null references family,
  framework text not null,
  edition text not null,
  edition_sha256 text not null,
  headline text not null,
  need text not null,
  route text not null check (route in ('progress', 'continuous-employment')),
  baseline_from date not null,
  -- exclusive
  baseline_to date not null,
  result_from date not null,
  -- exclusive
  result_to date not null,
  result text not null check (result in ('met', 'not met', 'cannot tell')),
  -- in words, without a name
  because text not null,
  unique (outcome_run_id, case_id, need, route)
);
create index outcome_result_case on outcome_result (case_id);
create index outcome_result_family on outcome_result (family_id);

create table outcome_result_fact (
  outcome_result_id bigint not null references outcome_result,
  family_id uuid not null references family,
  fact_id bigint not null references fact not enforced,
  in_window text not null check (in_window in ('baseline', 'result')),
  primary key (outcome_result_id, fact_id, in_window)
);
create index outcome_result_fact_fact on outcome_result_fact (fact_id);

-- What was shown of a quarter: small numbers hidden, the rest rounded, never an exact count. It is written once, in the
-- order of the quarters, and never changes, whatever is learnt, restricted or disposed of afterwards: a number that changed
-- could be subtracted from what it was.
create table published_quarter (
  as_of date primary key,
  published_at timestamptz not null,
  report jsonb not null,
  report_sha256 text not null,
  check (extract(day from as_of + 1) = 1 and extract(month from as_of) in (3, 6, 9, 12))
);

-- A claim: made by a person, with an evidence pack that never changes. The pack is sealed; its digest is not.
create table claim (
  claim_id uuid primary key,
  case_id uuid not null references family_case,
  family_id uuid not null references family,
  route text not null check (route in ('progress', 'continuous-employment')),
  claimed_by uuid not null references actor,
  claimed_at timestamptz not null,
  claimed_on date not null,
  framework text not null,
  edition text not null,
  pack_sha256 text not null,
  sealed bytea not null,
  key_number bigint not null
);
create index claim_case on claim (case_id);
create index claim_of_family on claim (family_id);

-- Claimed once: each person of the case and the family itself, whatever happens to the family's membership afterwards.
-- A claim that is withdrawn lets go of both.
create table claim_person (
  claim_id uuid not null references claim,
  family_id uuid not null references family,
  person_id uuid not null references person,
  withdrawn_on date,
  primary key (claim_id, person_id)
);
create unique index claim_person_once on claim_person (person_id) where withdrawn_on is null;
create index claim_person_family on claim_person (family_id);

create table claim_family (
  claim_id uuid primary key references claim,
  family_id uuid not null references family,
  withdrawn_on date
);
create unique index claim_family_once on claim_family (family_id) where withdrawn_on is null;

create table claim_withdrawal (
  claim_id uuid primary key references claim,
  family_id uuid not null references family,
  withdrawn_by uuid not null references actor,
  withdrawn_at timestamptz not null,
  sealed_reason bytea not null,
  key_number bigint not null
);

-- A sample for audit. Its seed is committed to (as a digest) before the list it will be drawn from is complete, and shown
-- once the sample is drawn, so that anybody can draw it again.
create table audit_sample (
  audit_sample_id uuid primary key,
  committed_by uuid not null references actor,
  committed_at timestamptz not null,
  seed_sha256 text not null,
  -- the seed, sealed until the sample is drawn
  sealed_seed bytea not null,
  key_number bigint not null
);

create table audit_sample_draw (
  audit_sample_id uuid primary key references audit_sample,
  drawn_by uuid not null references actor,
  drawn_at timestamptz not null,
  seed text not null,
  -- over the ids of every claim it was drawn from, in order
  list_sha256 text not null,
  claims integer not null,
  drawn integer not null
);

create table audit_sample_item (
  audit_sample_id uuid not null references audit_sample,
  claim_id uuid not null references claim,
  position integer not null,
  primary key (audit_sample_id, claim_id)
);
create index audit_sample_item_claim on audit_sample_item (claim_id);

-- What the auditor found of one claim of the sample.
create table audit_finding (
  audit_sample_id uuid not null,
  claim_id uuid not null references claim,
  found_by uuid not null references actor,
  found_at timestamptz not null,
  verdict text not null check (verdict in ('agree', 'reject')),
  sealed_reason bytea not null,
  key_number bigint not null,
  primary key (audit_sample_id, claim_id),
  foreign key (audit_sample_id, claim_id) references audit_sample_item
);

-- The claims of samples that were drawn: what an auditor may open. It runs as the owner, because the claims' own policy asks.
create function claim_is_in_a_sample(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from audit_sample_item where claim_id = asked) $$;

do $$
declare
  name text;
begin
  foreach name in array array[
    'outcome_run', 'outcome_result', 'outcome_result_fact', 'published_quarter', 'claim', 'claim_person', 'claim_family',
    'claim_withdrawal', 'audit_sample', 'audit_sample_draw', 'audit_sample_item', 'audit_finding'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to kith_app', name);
    execute format('grant maintain on %I to kith_app', name);
  end loop;

  -- Results are worked out by the service, in scope programme.
  foreach name in array array['outcome_run', 'outcome_result', 'outcome_result_fact'] loop
    execute format(
      'create policy %I on %I for insert to kith_app with check ((select acting_scope()) = ''programme'')',
      name || '_is_written_by_the_programme', name
    );
    execute format(
      'create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      name || '_is_append_only', name
    );
  end loop;
  foreach name in array array['outcome_result', 'outcome_result_fact', 'claim_person', 'claim_family', 'claim_withdrawal'] loop
    execute format(
      'create policy %I on %I for select to kith_app using (
         (select acting_scope()) = ''programme''
         or exists (select from family where family.family_id = %I.family_id))',
      name || '_reads', name, name
    );
  end loop;

  execute 'create trigger published_quarter_is_append_only before update or delete or truncate on published_quarter
    for each statement execute function refuse_change()';

  -- Claims are made and withdrawn by a person, about a family they may see.
  foreach name in array array['claim', 'claim_person', 'claim_family', 'claim_withdrawal'] loop
    execute format(
      'create policy %I on %I for insert to kith_app with check (
         (select acting_scope()) in (''team'', ''family'')
         and exists (select from family where family.family_id = %I.family_id))',
      name || '_writes', name, name
    );
    execute format(
      'create trigger %I before insert on %I for each row execute function refuse_service_actor()',
      name || '_by_a_person', name
    );
  end loop;
  foreach name in array array['claim', 'claim_withdrawal'] loop
    execute format(
      'create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      name || '_is_append_only', name
    );
  end loop;
  foreach name in array array['claim_person', 'claim_family'] loop
    execute format(
      'create policy %I on %I for update to kith_app using (
         (select acting_scope()) in (''team'', ''family'')
         and exists (select from family where family.family_id = %I.family_id))',
      name || '_ends', name, name
    );
    execute format('grant update (withdrawn_on) on %I to kith_app', name);
  end loop;

  -- Samples are committed to, drawn and judged by an auditor.
  foreach name in array array['audit_sample', 'audit_sample_draw', 'audit_sample_item', 'audit_finding'] loop
    execute format(
      'create policy %I on %I for select to kith_app using (
         (select acting_scope()) = ''programme'' or (select acting_purpose()) = ''audit'')',
      name || '_reads', name
    );
    execute format(
      'create policy %I on %I for insert to kith_app with check ((select acting_purpose()) = ''audit'')',
      name || '_writes', name
    );
    execute format(
      'create trigger %I before insert on %I for each row execute function refuse_service_actor()',
      name || '_by_a_person', name
    );
    execute format(
      'create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      name || '_is_append_only', name
    );
  end loop;
end $$;

create policy audit_sample_item_is_asked_about on audit_sample_item for select to kith_owner
  using (acting_scope() is not null);
create policy published_quarter_reads on published_quarter for select to kith_app
  using ((select acting_scope()) is not null);
create policy published_quarter_writes on published_quarter for insert to kith_app
  with check (acting_actor() = '00000000-0000-7000-8000-000000000009' and (select acting_scope()) = 'programme');
create policy outcome_run_reads on outcome_run for select to kith_app using ((select acting_scope()) is not null);
create policy claim_reads on claim for select to kith_app
  using (
    (select acting_scope()) = 'programme'
    or exists (select from family where family.family_id = claim.family_id)
    or ((select acting_purpose()) = 'audit' and claim_is_in_a_sample(claim_id))
  );

-- A family's own team and workers see what the audit found of its claim.
create policy audit_finding_is_told_to_the_family_s_team on audit_finding for select to kith_app
  using (exists (select from claim join family using (family_id) where claim.claim_id = audit_finding.claim_id));

-- The claims a sample is drawn from: ids and times only, whoever the families are. It runs as the owner.
create policy claim_is_asked_about on claim for select to kith_owner using (acting_scope() is not null);
create function claims_between(after timestamptz, until timestamptz) returns table (claim_id uuid, claimed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select claim.claim_id, claim.claimed_at
    from claim
    where acting_purpose() = 'audit' and claim.claimed_at > after and claim.claimed_at <= until
    order by claim.claim_id
  $$;
