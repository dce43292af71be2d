-- What people may ask for, what stops a disposal, and what was disposed of, by whose word.

-- An objection to research, or a restriction of all use, per person: honoured from the day it begins until it ends.
create table personal_right (
  right_id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('objection-to-research', 'restriction')),
  begins_on date not null,
  recorded_by uuid not null references actor,
  recorded_at timestamptz not null,
  -- in the person's own words
  sealed bytea not null,
  key_number bigint not null
);
create index personal_right_person on personal_right (person_id);

create table personal_right_end (
  right_id uuid primary key references personal_right,
  ends_on date not null,
  ended_by uuid not null references actor,
  ended_at timestamptz not null,
  sealed_reason bytea not null,
  key_number bigint not null
);

-- Whose right of a kind stands on a day, under whichever id they are known by now. It runs as the owner, so that everything
-- that must honour a right can ask.
create function people_with_right(asked_kind text, on_day date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    with recursive known_as (person_id) as (
      select personal_right.person_id
      from personal_right
      left join personal_right_end using (right_id)
      where acting_scope() = 'programme'
        and personal_right.kind = asked_kind
        and personal_right.begins_on <= on_day
        and (personal_right_end.ends_on is null or personal_right_end.ends_on > on_day)
      union
      select person.merged_into
      from known_as
      join person using (person_id)
      where person.merged_into is not null
    )
    select known_as.person_id from known_as
  $$;

-- A hold on one family: litigation, a police request, an open request or complaint. (Holds on whole classes, such as child
-- protection, are governance/holds.yaml.) It is released by two people.
create table hold (
  hold_id uuid primary key,
  family_id uuid not null references family,
  kind text not null check (kind in ('litigation', 'police-request', 'open-request', 'complaint', 'inquiry', 'safeguarding')),
  placed_by uuid not null references actor,
  placed_at timestamptz not null,
  sealed_reason bytea not null,
  key_number bigint not null
);
create index hold_family on hold (family_id);

create table hold_release (
  hold_id uuid not null references hold,
  released_by uuid not null references actor,
  released_at timestamptz not null,
  primary key (hold_id, released_by)
);

-- A disposal: a list that one person drew up, approved by another. States are the rows that follow it.
create table disposal (
  disposal_id uuid primary key,
  as_of date not null,
  proposed_by uuid not null references actor,
  proposed_at timestamptz not null,
  -- over the sorted ids on the list
  list_sha256 text not null,
  -- counts by retention rule, and of what is held back and why
  counts jsonb not null
);

-- Whom and what it is about, while it is under way; gone with them once it is done.
create table disposal_subject (
  disposal_id uuid not null references disposal,
  subject_kind text not null check (subject_kind in ('person', 'family', 'source-record')),
  subject_id text not null,
  retention_rule text not null,
  primary key (disposal_id, subject_kind, subject_id)
);

create table disposal_approval (
  disposal_id uuid primary key references disposal,
  approved_by uuid not null references actor,
  approved_at timestamptz not null,
  list_sha256 text not null
);

-- The keys a disposal drops: written before they are dropped, so that one that was interrupted is completed. Numbers of
-- keys that are no more open nothing.
create table disposal_key (
  disposal_id uuid not null references disposal,
  key_number bigint not null,
  primary key (disposal_id, key_number)
);

-- Done: the certificate, without names.
create table disposal_certificate (
  disposal_id uuid primary key references disposal,
  completed_at timestamptz not null,
  certificate jsonb not null,
  certificate_sha256 text not null
);

-- Only the disposing service takes anything away, and only in scope programme.
create function is_disposing() returns boolean language sql stable
  as $$
    select acting_actor() = '00000000-0000-7000-8000-000000000011' and acting_scope() = 'programme'
      and acting_purpose() = 'retention'
  $$;

-- What is append-only is so for everyone but the disposal of what has reached its end; the audit log for everyone.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name <> 'audit_event' and is_disposing() then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'KI001';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array[
    'personal_right', 'personal_right_end', 'hold', 'hold_release', 'disposal', 'disposal_subject', 'disposal_approval',
    'disposal_key', 'disposal_certificate'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to kith_app', name);
    execute format('grant maintain on %I to kith_app', name);
    execute format(
      'create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      name || '_is_append_only', name
    );
  end loop;

  foreach name in array array['personal_right', 'personal_right_end', 'hold', 'hold_release', 'disposal', 'disposal_approval'] loop
    execute format(
      'create trigger %I before insert on %I for each row execute function refuse_service_actor()',
      name || '_by_a_person', name
    );
  end loop;

  -- Disposals are drawn up, approved and carried out for the purpose of retention.
  foreach name in array array['disposal', 'disposal_subject', 'disposal_approval', 'disposal_key', 'disposal_certificate'] loop
    execute format(
      'create policy %I on %I for insert to kith_app with check ((select acting_purpose()) = ''retention'')',
      name || '_writes', name
    );
    execute format(
      'create policy %I on %I for select to kith_app using ((select acting_purpose()) = ''retention'')',
      name || '_reads', name
    );
  end loop;

  -- Everything about people and families can be taken away by the disposing service, and by nothing else.
  foreach name in array array[
    'source_person', 'source_record', 'fact', 'stated_relationship', 'data_quality_notice', 'person_member', 'link',
    'dwelling', 'dwelling_address', 'dwelling_kind', 'residence', 'relationship', 'household', 'household_member',
    'family_member', 'family_home', 'finding', 'finding_person', 'finding_fact', 'eligibility', 'evidence_served',
    'decision', 'decision_need', 'family_practitioner', 'family_case', 'case_member', 'case_closure', 'contact_letter',
    'contact_letter_check', 'case_assessment', 'case_assessment_need', 'case_plan', 'case_plan_goal', 'case_plan_action',
    'case_note', 'case_note_version', 'disclosure', 'disclosure_item', 'outcome_result', 'outcome_result_fact', 'claim',
    'claim_person', 'claim_family', 'claim_withdrawal', 'audit_sample_item', 'audit_finding', 'release_person',
    'personal_right', 'personal_right_end', 'hold', 'hold_release', 'disposal_subject', 'disposal_key'
  ] loop
    execute format('grant delete on %I to kith_app', name);
    execute format('create policy %I on %I for delete to kith_app using ((select is_disposing()))', name || '_is_disposed_of', name);
  end loop;
end $$;

create policy personal_right_reads on personal_right for select to kith_app
  using ((select acting_scope()) = 'programme' or (select acting_purpose()) = 'rights' or may_see_person(person_id));
create policy personal_right_writes on personal_right for insert to kith_app
  with check (recorded_by = acting_actor() and ((select acting_purpose()) = 'rights' or may_see_person(person_id)));
create policy personal_right_is_asked_about on personal_right for select to kith_owner using (acting_scope() is not null);
create policy personal_right_end_reads on personal_right_end for select to kith_app
  using (exists (select from personal_right where personal_right.right_id = personal_right_end.right_id));
create policy personal_right_end_writes on personal_right_end for insert to kith_app
  with check (
    ended_by = acting_actor()
    and exists (select from personal_right where personal_right.right_id = personal_right_end.right_id)
  );
create policy personal_right_end_is_asked_about on personal_right_end for select to kith_owner
  using (acting_scope() is not null);

create policy hold_reads on hold for select to kith_app
  using (
    (select acting_scope()) = 'programme' or (select acting_purpose()) = 'retention'
    or exists (select from family where family.family_id = hold.family_id)
  );
create policy hold_writes on hold for insert to kith_app
  with check (placed_by = acting_actor() and (select acting_purpose()) = 'retention');
create policy hold_release_reads on hold_release for select to kith_app
  using (exists (select from hold where hold.hold_id = hold_release.hold_id));
create policy hold_release_writes on hold_release for insert to kith_app
  with check (released_by = acting_actor() and (select acting_purpose()) = 'retention');

-- What a disposal of the people and families of a path looks for: forms begun on their pages, and searches, which may hold
-- a name that somebody typed.
create policy kept_form_is_looked_for on kept_form for select to kith_app using ((select is_disposing()));
create policy kept_form_is_disposed_of on kept_form for delete to kith_app using ((select is_disposing()));
create policy sent_form_is_looked_for on sent_form for select to kith_app using ((select is_disposing()));
create policy sent_form_is_disposed_of on sent_form for delete to kith_app using ((select is_disposing()));
create policy web_search_is_looked_for on web_search for select to kith_app using ((select is_disposing()));
create policy web_search_is_disposed_of on web_search for delete to kith_app using ((select is_disposing()));
grant delete on sent_form to kith_app;
grant maintain on kept_form, sent_form, web_search to kith_app;

-- What is taken away is looked for by what still refers to it.
create index residence_record on residence (record_id);
create index relationship_record on relationship (record_id);
create index decision_need_finding on decision_need (finding_id);
create index finding_person_person on finding_person (person_id);
create index case_member_family on case_member (family_id);
create index family_home_household on family_home (household_id);
create index family_practitioner_decision on family_practitioner (decision_id);
create index disclosure_case on disclosure (case_id);
create index audit_finding_claim on audit_finding (claim_id);
create index source_record_replaced on source_record (known_to) where known_to <> 'infinity';
