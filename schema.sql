-- The schema that the migrations make, for reading and for comparing. Written by npm run schema; never edited, never run.

-- Functions

CREATE OR REPLACE FUNCTION public.acting_actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('kith.actor', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.acting_family_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select family_id from family_practitioner where actor_id = acting_actor() and valid_to is null
  $function$
;

CREATE OR REPLACE FUNCTION public.acting_purpose()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('kith.purpose', true), '') $function$
;

CREATE OR REPLACE FUNCTION public.acting_scope()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    select case
      when acting_actor() is null or acting_purpose() is null then null
      when current_setting('kith.scope', true) in ('programme', 'team', 'practitioner', 'family')
        then current_setting('kith.scope', true)
    end
  $function$
;

CREATE OR REPLACE FUNCTION public.acting_scope_ids()
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$ select string_to_array(coalesce(nullif(current_setting('kith.scope_ids', true), ''), ''), ',') $function$
;

CREATE OR REPLACE FUNCTION public.acting_session()
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$ select decode(nullif(current_setting('kith.session', true), ''), 'hex') $function$
;

CREATE OR REPLACE FUNCTION public.claim_is_in_a_sample(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select exists (select from audit_sample_item where claim_id = asked) $function$
;

CREATE OR REPLACE FUNCTION public.claims_between(after timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(claim_id uuid, claimed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select claim.claim_id, claim.claimed_at
    from claim
    where acting_purpose() = 'audit' and claim.claimed_at > after and claim.claimed_at <= until
    order by claim.claim_id
  $function$
;

CREATE OR REPLACE FUNCTION public.is_disposing()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
    select acting_actor() = '00000000-0000-7000-8000-000000000011' and acting_scope() = 'programme'
      and acting_purpose() = 'retention'
  $function$
;

CREATE OR REPLACE FUNCTION public.is_family_hidden(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select
      not exists (select from people_of_family(asked) as someone where may_see_person(someone))
      or exists (
        select from people_of_family(asked) as someone join person on person.person_id = someone where person.protected
      )
  $function$
;

CREATE OR REPLACE FUNCTION public.is_post_ruled_out(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select
      is_family_hidden(asked)
      or exists (
        select
        from people_of_family(asked) as someone
        join person_member as member on member.person_id = someone and member.known_to = 'infinity'
        join fact on fact.source_person_id = member.source_person_id and fact.known_to = 'infinity'
        where fact.kind = 'domestic-abuse-incident'
          or (fact.kind = 'assessment-factor' and fact.code in ('3A', '3B', '3C'))
      )
      or exists (
        select
        from finding
        where finding.family_id = asked
          and finding.headline = 'domestic-violence'
          and finding.assessment_run_id = (
            select run.assessment_run_id
            from assessment_run as run
            where not run.what_if
            order by run.known_at desc, run.run_at desc
            limit 1
          )
          and (
            finding.finding = 'met'
            or (
              finding.finding = 'cannot tell'
              and exists (select from finding_fact as behind where behind.finding_id = finding.finding_id)
            )
          )
      )
  $function$
;

CREATE OR REPLACE FUNCTION public.is_supported(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
    select exists (
      select
      from family_case
      where family_case.family_id = asked
        and not exists (select from case_closure where case_closure.case_id = family_case.case_id)
    )
  $function$
;

CREATE OR REPLACE FUNCTION public.may_see_person(seen uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 500
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  case acting_scope()
    when 'programme' then
      return true;
    when 'family' then
      return exists (
        select
        from family_member as member
        join person using (person_id)
        where member.person_id = seen and member.known_to = 'infinity' and not person.identity_sealed
          and member.family_id = any (acting_scope_ids()::uuid[])
      );
    when 'team' then
      return exists (
        select
        from family_member as member
        join person using (person_id)
        join family using (family_id)
        where member.person_id = seen and member.known_to = 'infinity' and not person.identity_sealed
          and (family.team_id = any (acting_scope_ids()) or family.family_id in (select acting_family_ids()))
      );
    when 'practitioner' then
      return exists (
        select
        from family_member as member
        join person using (person_id)
        where member.person_id = seen and member.known_to = 'infinity' and not person.identity_sealed
          and member.family_id in (select acting_family_ids())
      );
    else
      return false;
  end case;
end $function$
;

CREATE OR REPLACE FUNCTION public.may_see_source_person(seen bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 1000
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if acting_scope() = 'programme' then
    return true;
  end if;
  return exists (
    select
    from person_member as member
    where member.source_person_id = seen and member.known_to = 'infinity' and may_see_person(member.person_id)
  );
end $function$
;

CREATE OR REPLACE FUNCTION public.people_of_family(asked uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    with recursive everyone as (
      select person_id from family_member where family_id = asked and known_to = 'infinity'
      union
      select person_id from case_member where family_id = asked
      union
      select person.merged_into from everyone join person using (person_id) where person.merged_into is not null
    )
    select person_id from everyone
  $function$
;

CREATE OR REPLACE FUNCTION public.people_with_right(asked_kind text, on_day date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
  $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and tg_table_name <> 'audit_event' and is_disposing() then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'KI001';
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_hidden_contact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind = 'contact-details' and is_family_hidden(new.family_id) then
    raise exception 'where this family can be found is told to nobody' using errcode = 'KI004';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_service_actor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from actor where actor_id = acting_actor() and kind = 'person') then
    raise exception '% is written by a signed-in person only', tg_table_name using errcode = 'KI002';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_unsafe_post()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'contact_letter' then
    if new.post_allowed and is_post_ruled_out(new.family_id) then
      raise exception 'post is ruled out for this family' using errcode = 'KI003';
    end if;
  elsif not exists (
    select
    from contact_letter as letter
    where letter.letter_id = new.letter_id
      and letter.family_id = new.family_id
      and (new.way <> 'post' or (letter.post_allowed and not is_post_ruled_out(new.family_id)))
  ) then
    raise exception 'this letter cannot go by post' using errcode = 'KI003';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_work_after_the_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select
    from decision
    join case_closure using (family_id)
    where decision.decision_id = new.decision_id and case_closure.closed_at > decision.decided_at
  ) then
    raise exception 'the support of this family has ended' using errcode = 'KI005';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.web_session_over(last_seen_at timestamp with time zone, ends_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select ends_at < now() or last_seen_at < now() - interval '20 minutes' $function$
;

-- Tables

create table actor (
  actor_id uuid not null,
  kind text not null,
  service text,
  issuer text,
  subject text,
  sealed_name bytea,
  key_number bigint,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint actor_check CHECK (((kind = 'service'::text) = (service IS NOT NULL))),
  constraint actor_check1 CHECK (((kind = 'person'::text) = ((issuer IS NOT NULL) AND (subject IS NOT NULL)))),
  constraint actor_issuer_subject_key UNIQUE (issuer, subject),
  constraint actor_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'service'::text]))),
  constraint actor_pkey PRIMARY KEY (actor_id),
  constraint actor_service_key UNIQUE (service)
);

create table assessment_run (
  assessment_run_id uuid not null,
  framework text not null,
  edition text not null,
  edition_sha256 text not null,
  as_of date not null,
  known_at timestamp with time zone not null,
  run_at timestamp with time zone default clock_timestamp() not null,
  what_if boolean not null,
  constraint assessment_run_pkey PRIMARY KEY (assessment_run_id)
);

create table audit_event (
  audit_event_id bigint generated always as identity not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone default clock_timestamp() not null,
  actor_id uuid not null,
  purpose text not null,
  scope text not null,
  action text not null,
  object_kind text not null,
  object_id text,
  detail jsonb default '{}'::jsonb not null,
  constraint audit_event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint audit_event_pkey PRIMARY KEY (audit_event_id)
);

create table audit_finding (
  audit_sample_id uuid not null,
  claim_id uuid not null,
  found_by uuid not null,
  found_at timestamp with time zone not null,
  verdict text not null,
  sealed_reason bytea not null,
  key_number bigint not null,
  constraint audit_finding_audit_sample_id_claim_id_fkey FOREIGN KEY (audit_sample_id, claim_id) REFERENCES audit_sample_item(audit_sample_id, claim_id),
  constraint audit_finding_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(claim_id),
  constraint audit_finding_found_by_fkey FOREIGN KEY (found_by) REFERENCES actor(actor_id),
  constraint audit_finding_pkey PRIMARY KEY (audit_sample_id, claim_id),
  constraint audit_finding_verdict_check CHECK ((verdict = ANY (ARRAY['agree'::text, 'reject'::text])))
);

create table audit_sample (
  audit_sample_id uuid not null,
  committed_by uuid not null,
  committed_at timestamp with time zone not null,
  seed_sha256 text not null,
  sealed_seed bytea not null,
  key_number bigint not null,
  constraint audit_sample_committed_by_fkey FOREIGN KEY (committed_by) REFERENCES actor(actor_id),
  constraint audit_sample_pkey PRIMARY KEY (audit_sample_id)
);

create table audit_sample_draw (
  audit_sample_id uuid not null,
  drawn_by uuid not null,
  drawn_at timestamp with time zone not null,
  seed text not null,
  list_sha256 text not null,
  claims integer not null,
  drawn integer not null,
  constraint audit_sample_draw_audit_sample_id_fkey FOREIGN KEY (audit_sample_id) REFERENCES audit_sample(audit_sample_id),
  constraint audit_sample_draw_drawn_by_fkey FOREIGN KEY (drawn_by) REFERENCES actor(actor_id),
  constraint audit_sample_draw_pkey PRIMARY KEY (audit_sample_id)
);

create table audit_sample_item (
  audit_sample_id uuid not null,
  claim_id uuid not null,
  position integer not null,
  constraint audit_sample_item_audit_sample_id_fkey FOREIGN KEY (audit_sample_id) REFERENCES audit_sample(audit_sample_id),
  constraint audit_sample_item_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(claim_id),
  constraint audit_sample_item_pkey PRIMARY KEY (audit_sample_id, claim_id)
);

create table case_assessment (
  assessment_id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  version integer not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  recorded_on date not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint case_assessment_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint case_assessment_case_id_version_key UNIQUE (case_id, version),
  constraint case_assessment_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_assessment_pkey PRIMARY KEY (assessment_id),
  constraint case_assessment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES actor(actor_id)
);

create table case_assessment_need (
  assessment_id uuid not null,
  family_id uuid not null,
  headline text not null,
  need text not null,
  constraint case_assessment_need_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES case_assessment(assessment_id),
  constraint case_assessment_need_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_assessment_need_pkey PRIMARY KEY (assessment_id, need)
);

create table case_closure (
  case_id uuid not null,
  family_id uuid not null,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  closed_on date not null,
  reason text not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint case_closure_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint case_closure_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES actor(actor_id),
  constraint case_closure_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_closure_pkey PRIMARY KEY (case_id)
);

create table case_member (
  case_id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  role text not null,
  joined_on date not null,
  constraint case_member_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint case_member_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint case_member_pkey PRIMARY KEY (case_id, person_id),
  constraint case_member_role_check CHECK ((role = ANY (ARRAY['adult'::text, 'child'::text])))
);

create table case_note (
  note_id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint case_note_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint case_note_created_by_fkey FOREIGN KEY (created_by) REFERENCES actor(actor_id),
  constraint case_note_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_note_pkey PRIMARY KEY (note_id)
);

create table case_note_version (
  note_id uuid not null,
  family_id uuid not null,
  version integer not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  happened_on date not null,
  kind text not null,
  is_event boolean not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint case_note_version_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_note_version_note_id_fkey FOREIGN KEY (note_id) REFERENCES case_note(note_id),
  constraint case_note_version_pkey PRIMARY KEY (note_id, version),
  constraint case_note_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES actor(actor_id)
);

create table case_plan (
  plan_id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  version integer not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  recorded_on date not null,
  starts_on date not null,
  ends_on date not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint case_plan_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint case_plan_case_id_version_key UNIQUE (case_id, version),
  constraint case_plan_check CHECK ((starts_on <= ends_on)),
  constraint case_plan_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_plan_pkey PRIMARY KEY (plan_id),
  constraint case_plan_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES actor(actor_id)
);

create table case_plan_action (
  plan_id uuid not null,
  family_id uuid not null,
  goal integer not null,
  action integer not null,
  due_on date not null,
  state text not null,
  done_on date,
  constraint case_plan_action_check CHECK (((state = 'done'::text) = (done_on IS NOT NULL))),
  constraint case_plan_action_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_plan_action_pkey PRIMARY KEY (plan_id, goal, action),
  constraint case_plan_action_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES case_plan(plan_id),
  constraint case_plan_action_state_check CHECK ((state = ANY (ARRAY['to do'::text, 'done'::text, 'changed'::text])))
);

create table case_plan_goal (
  plan_id uuid not null,
  family_id uuid not null,
  goal integer not null,
  headline text not null,
  need text not null,
  constraint case_plan_goal_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint case_plan_goal_pkey PRIMARY KEY (plan_id, goal),
  constraint case_plan_goal_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES case_plan(plan_id)
);

create table claim (
  claim_id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  route text not null,
  claimed_by uuid not null,
  claimed_at timestamp with time zone not null,
  claimed_on date not null,
  framework text not null,
  edition text not null,
  pack_sha256 text not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint claim_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint claim_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES actor(actor_id),
  constraint claim_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint claim_pkey PRIMARY KEY (claim_id),
  constraint claim_route_check CHECK ((route = ANY (ARRAY['progress'::text, 'continuous-employment'::text])))
);

create table claim_family (
  claim_id uuid not null,
  family_id uuid not null,
  withdrawn_on date,
  constraint claim_family_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(claim_id),
  constraint claim_family_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint claim_family_pkey PRIMARY KEY (claim_id)
);

create table claim_person (
  claim_id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  withdrawn_on date,
  constraint claim_person_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(claim_id),
  constraint claim_person_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint claim_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint claim_person_pkey PRIMARY KEY (claim_id, person_id)
);

create table claim_withdrawal (
  claim_id uuid not null,
  family_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamp with time zone not null,
  sealed_reason bytea not null,
  key_number bigint not null,
  constraint claim_withdrawal_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(claim_id),
  constraint claim_withdrawal_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint claim_withdrawal_pkey PRIMARY KEY (claim_id),
  constraint claim_withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES actor(actor_id)
);

create table contact_letter (
  letter_id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  post_allowed boolean not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint contact_letter_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint contact_letter_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES actor(actor_id),
  constraint contact_letter_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint contact_letter_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint contact_letter_pkey PRIMARY KEY (letter_id)
);

create table contact_letter_check (
  letter_id uuid not null,
  family_id uuid not null,
  checked_by uuid not null,
  checked_at timestamp with time zone not null,
  way text not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint contact_letter_check_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES actor(actor_id),
  constraint contact_letter_check_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint contact_letter_check_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES contact_letter(letter_id),
  constraint contact_letter_check_pkey PRIMARY KEY (letter_id),
  constraint contact_letter_check_way_check CHECK ((way = ANY (ARRAY['post'::text, 'by-hand'::text, 'telephone-instead'::text, 'do-not-send'::text])))
);

create table coverage (
  coverage_id bigint generated always as identity not null,
  delivery_id uuid not null,
  source text not null,
  fact_kind text not null,
  covers_from date not null,
  covers_to date not null,
  area text not null,
  age_from integer,
  age_to integer,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint coverage_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(delivery_id),
  constraint coverage_pkey PRIMARY KEY (coverage_id)
);

create table data_quality_notice (
  data_quality_notice_id bigint generated always as identity not null,
  source text not null,
  record_id bigint not null,
  kind text not null,
  scheme text,
  column_name text,
  noted_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  constraint data_quality_notice_pkey PRIMARY KEY (data_quality_notice_id),
  constraint data_quality_notice_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(record_id)
);

create table decision (
  decision_id uuid not null,
  family_id uuid not null,
  assessment_run_id uuid not null,
  evidence_version text not null,
  actor_id uuid not null,
  decided_at timestamp with time zone not null,
  decided_on date not null,
  outcome text not null,
  sealed_reason bytea not null,
  key_number bigint not null,
  supersedes uuid,
  constraint decision_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint decision_assessment_run_id_fkey FOREIGN KEY (assessment_run_id) REFERENCES assessment_run(assessment_run_id),
  constraint decision_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint decision_outcome_check CHECK ((outcome = ANY (ARRAY['offer-support'::text, 'do-not-offer'::text, 'already-supported'::text, 'ask-for-more'::text]))),
  constraint decision_pkey PRIMARY KEY (decision_id),
  constraint decision_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES decision(decision_id)
);

create table decision_need (
  decision_id uuid not null,
  headline text not null,
  need text not null,
  finding_id bigint not null,
  answer text not null,
  constraint decision_need_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'not-yet'::text]))),
  constraint decision_need_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(decision_id),
  constraint decision_need_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES finding(finding_id),
  constraint decision_need_pkey PRIMARY KEY (decision_id, need)
);

create table delivery (
  delivery_id uuid not null,
  source text not null,
  edition text not null,
  file_kind text not null,
  file_name text not null,
  content_sha256 text not null,
  agreement text not null,
  received_on date not null,
  recorded_at timestamp with time zone not null,
  current_as_of date,
  supersedes uuid,
  rows_read bigint not null,
  records_new bigint not null,
  records_changed bigint default 0 not null,
  records_unchanged bigint not null,
  records_withdrawn bigint not null,
  rows_quarantined bigint not null,
  constraint delivery_pkey PRIMARY KEY (delivery_id),
  constraint delivery_source_content_sha256_received_on_key UNIQUE (source, content_sha256, received_on),
  constraint delivery_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES delivery(delivery_id)
);

create table delivery_warning (
  delivery_warning_id bigint generated always as identity not null,
  delivery_id uuid not null,
  kind text not null,
  column_name text,
  times bigint not null,
  first_line bigint not null,
  says text not null,
  constraint delivery_warning_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(delivery_id),
  constraint delivery_warning_pkey PRIMARY KEY (delivery_warning_id)
);

create table disclosure (
  disclosure_id uuid not null,
  family_id uuid not null,
  case_id uuid,
  recipient text not null,
  gateway text not null,
  shared_by uuid not null,
  shared_at timestamp with time zone not null,
  shared_on date not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint disclosure_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint disclosure_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint disclosure_pkey PRIMARY KEY (disclosure_id),
  constraint disclosure_shared_by_fkey FOREIGN KEY (shared_by) REFERENCES actor(actor_id)
);

create table disclosure_item (
  disclosure_id uuid not null,
  family_id uuid not null,
  item integer not null,
  person_id uuid,
  kind text not null,
  fact_id bigint,
  constraint disclosure_item_disclosure_id_fkey FOREIGN KEY (disclosure_id) REFERENCES disclosure(disclosure_id),
  constraint disclosure_item_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES fact(fact_id) NOT ENFORCED,
  constraint disclosure_item_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint disclosure_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint disclosure_item_pkey PRIMARY KEY (disclosure_id, item)
);

create table disposal (
  disposal_id uuid not null,
  as_of date not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  list_sha256 text not null,
  counts jsonb not null,
  constraint disposal_pkey PRIMARY KEY (disposal_id),
  constraint disposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES actor(actor_id)
);

create table disposal_approval (
  disposal_id uuid not null,
  approved_by uuid not null,
  approved_at timestamp with time zone not null,
  list_sha256 text not null,
  constraint disposal_approval_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES actor(actor_id),
  constraint disposal_approval_disposal_id_fkey FOREIGN KEY (disposal_id) REFERENCES disposal(disposal_id),
  constraint disposal_approval_pkey PRIMARY KEY (disposal_id)
);

create table disposal_certificate (
  disposal_id uuid not null,
  completed_at timestamp with time zone not null,
  certificate jsonb not null,
  certificate_sha256 text not null,
  constraint disposal_certificate_disposal_id_fkey FOREIGN KEY (disposal_id) REFERENCES disposal(disposal_id),
  constraint disposal_certificate_pkey PRIMARY KEY (disposal_id)
);

create table disposal_key (
  disposal_id uuid not null,
  key_number bigint not null,
  constraint disposal_key_disposal_id_fkey FOREIGN KEY (disposal_id) REFERENCES disposal(disposal_id),
  constraint disposal_key_pkey PRIMARY KEY (disposal_id, key_number)
);

create table disposal_subject (
  disposal_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  retention_rule text not null,
  constraint disposal_subject_disposal_id_fkey FOREIGN KEY (disposal_id) REFERENCES disposal(disposal_id),
  constraint disposal_subject_pkey PRIMARY KEY (disposal_id, subject_kind, subject_id),
  constraint disposal_subject_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['person'::text, 'family'::text, 'source-record'::text])))
);

create table dwelling (
  dwelling_id uuid not null,
  address_digest bytea not null,
  kind text not null,
  ward text,
  constraint dwelling_address_digest_key UNIQUE (address_digest),
  constraint dwelling_kind_check CHECK ((kind = ANY (ARRAY['ordinary'::text, 'shared'::text, 'institution'::text, 'unknown'::text]))),
  constraint dwelling_pkey PRIMARY KEY (dwelling_id)
);

create table dwelling_address (
  dwelling_id uuid not null,
  address_digest bytea not null,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint dwelling_address_dwelling_id_fkey FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
);

create table dwelling_kind (
  dwelling_id uuid not null,
  kind text not null,
  ward text,
  because text not null,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint dwelling_kind_dwelling_id_fkey FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id),
  constraint dwelling_kind_kind_check CHECK ((kind = ANY (ARRAY['ordinary'::text, 'shared'::text, 'institution'::text])))
);

create table eligibility (
  assessment_run_id uuid not null,
  family_id uuid not null,
  eligible text not null,
  headlines_met text[] not null,
  because text not null,
  evidence_version text not null,
  constraint eligibility_assessment_run_id_fkey FOREIGN KEY (assessment_run_id) REFERENCES assessment_run(assessment_run_id),
  constraint eligibility_eligible_check CHECK ((eligible = ANY (ARRAY['yes'::text, 'no'::text, 'cannot tell'::text]))),
  constraint eligibility_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint eligibility_pkey PRIMARY KEY (assessment_run_id, family_id)
);

create table evidence_served (
  evidence_served_id bigint generated always as identity not null,
  actor_id uuid not null,
  family_id uuid not null,
  evidence_version text not null,
  served_at timestamp with time zone not null,
  constraint evidence_served_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint evidence_served_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint evidence_served_pkey PRIMARY KEY (evidence_served_id)
);

create table fact (
  fact_id bigint generated always as identity not null,
  record_id bigint not null,
  source_person_id bigint not null,
  kind text not null,
  code text,
  role text,
  valid_from date not null,
  valid_to date,
  amount numeric,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint fact_pkey PRIMARY KEY (fact_id),
  constraint fact_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(record_id) NOT ENFORCED,
  constraint fact_source_person_id_fkey FOREIGN KEY (source_person_id) REFERENCES source_person(source_person_id) NOT ENFORCED
);

create table family (
  family_id uuid not null,
  reference text not null,
  issued_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  team_id text not null,
  ward text,
  constraint family_pkey PRIMARY KEY (family_id),
  constraint family_reference_key UNIQUE (reference)
);

create table family_case (
  case_id uuid not null,
  family_id uuid not null,
  decision_id uuid not null,
  team_id text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  opened_on date not null,
  constraint family_case_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(decision_id),
  constraint family_case_decision_id_key UNIQUE (decision_id),
  constraint family_case_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint family_case_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES actor(actor_id),
  constraint family_case_pkey PRIMARY KEY (case_id)
);

create table family_home (
  family_id uuid not null,
  household_id uuid not null,
  ward text,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint family_home_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint family_home_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id)
);

create table family_member (
  family_id uuid not null,
  person_id uuid not null,
  role text not null,
  dependent boolean default false not null,
  resident boolean not null,
  lives_here text,
  because text not null,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint family_member_check CHECK (((lives_here IS NULL) OR (resident = (lives_here = ANY (ARRAY['yes'::text, 'some nights'::text]))))),
  constraint family_member_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint family_member_lives_here_check CHECK ((lives_here = ANY (ARRAY['yes'::text, 'no'::text, 'some nights'::text, 'not known'::text]))),
  constraint family_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint family_member_role_check CHECK ((role = ANY (ARRAY['adult'::text, 'child'::text])))
);

create table family_practitioner (
  family_id uuid not null,
  actor_id uuid not null,
  decision_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint family_practitioner_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint family_practitioner_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(decision_id),
  constraint family_practitioner_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint family_practitioner_pkey PRIMARY KEY (family_id, actor_id, valid_from)
);

create table finding (
  finding_id bigint generated always as identity not null,
  assessment_run_id uuid not null,
  family_id uuid not null,
  headline text not null,
  need text not null,
  finding text not null,
  because text not null,
  constraint finding_assessment_run_id_fkey FOREIGN KEY (assessment_run_id) REFERENCES assessment_run(assessment_run_id) NOT ENFORCED,
  constraint finding_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id) NOT ENFORCED,
  constraint finding_finding_check CHECK ((finding = ANY (ARRAY['met'::text, 'not met'::text, 'cannot tell'::text]))),
  constraint finding_pkey PRIMARY KEY (finding_id)
);

create table finding_fact (
  finding_id bigint not null,
  fact_id bigint not null,
  constraint finding_fact_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES fact(fact_id) NOT ENFORCED,
  constraint finding_fact_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES finding(finding_id) NOT ENFORCED,
  constraint finding_fact_pkey PRIMARY KEY (finding_id, fact_id)
);

create table finding_person (
  finding_id bigint not null,
  person_id uuid not null,
  finding text not null,
  because text not null,
  constraint finding_person_finding_check CHECK ((finding = ANY (ARRAY['met'::text, 'not met'::text, 'cannot tell'::text]))),
  constraint finding_person_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES finding(finding_id) NOT ENFORCED,
  constraint finding_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) NOT ENFORCED,
  constraint finding_person_pkey PRIMARY KEY (finding_id, person_id)
);

create table hold (
  hold_id uuid not null,
  family_id uuid not null,
  kind text not null,
  placed_by uuid not null,
  placed_at timestamp with time zone not null,
  sealed_reason bytea not null,
  key_number bigint not null,
  constraint hold_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint hold_kind_check CHECK ((kind = ANY (ARRAY['litigation'::text, 'police-request'::text, 'open-request'::text, 'complaint'::text, 'inquiry'::text, 'safeguarding'::text]))),
  constraint hold_pkey PRIMARY KEY (hold_id),
  constraint hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES actor(actor_id)
);

create table hold_release (
  hold_id uuid not null,
  released_by uuid not null,
  released_at timestamp with time zone not null,
  constraint hold_release_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES hold(hold_id),
  constraint hold_release_pkey PRIMARY KEY (hold_id, released_by),
  constraint hold_release_released_by_fkey FOREIGN KEY (released_by) REFERENCES actor(actor_id)
);

create table household (
  household_id uuid not null,
  dwelling_id uuid not null,
  constraint household_dwelling_id_fkey FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id),
  constraint household_pkey PRIMARY KEY (household_id)
);

create table household_member (
  household_id uuid not null,
  person_id uuid not null,
  kind text default 'main'::text not null,
  valid_from date not null,
  valid_to date,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint household_member_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(household_id),
  constraint household_member_kind_check CHECK ((kind = ANY (ARRAY['main'::text, 'shared-care'::text]))),
  constraint household_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);

create table incoming_fact (
  record_id bigint not null,
  kind text not null,
  code text,
  role text,
  valid_from date not null,
  valid_to date,
  amount double precision
);

create table incoming_notice (
  record_id bigint not null,
  kind text not null,
  scheme text,
  column_name text
);

create table incoming_refusal (
  row_order bigint not null,
  row_number bigint not null,
  line_number bigint not null,
  column_name text,
  reason text not null,
  value_class text not null,
  remedy text not null
);

create table incoming_relationship (
  record_id bigint not null,
  from_digest bytea not null,
  to_digest bytea not null,
  kind text not null,
  valid_from date,
  valid_to date
);

create table incoming_row (
  row_order bigint not null,
  row_number bigint not null,
  line_number bigint not null,
  file_kind text not null,
  row_key_digest bytea,
  content_digest bytea,
  person_digest bytea,
  record_id bigint,
  describes_person boolean not null,
  protected boolean not null,
  identity_sealed boolean not null,
  sealed bytea,
  fate text not null,
  same_key_line bigint
);

create table kept_form (
  actor_id uuid not null,
  path text not null,
  key_number bigint not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  constraint kept_form_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint kept_form_pkey PRIMARY KEY (actor_id, path)
);

create table link (
  link_id bigint generated always as identity not null,
  link_run_id uuid not null,
  left_source_person_id bigint not null,
  right_source_person_id bigint not null,
  match_weight double precision,
  state text not null,
  reason text not null,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint link_left_source_person_id_fkey FOREIGN KEY (left_source_person_id) REFERENCES source_person(source_person_id),
  constraint link_link_run_id_fkey FOREIGN KEY (link_run_id) REFERENCES link_run(link_run_id),
  constraint link_pkey PRIMARY KEY (link_id),
  constraint link_right_source_person_id_fkey FOREIGN KEY (right_source_person_id) REFERENCES source_person(source_person_id),
  constraint link_state_check CHECK ((state = ANY (ARRAY['linked'::text, 'review'::text, 'refused'::text, 'blocked'::text])))
);

create table link_run (
  link_run_id uuid not null,
  model text not null,
  model_sha256 text not null,
  match_weight_to_join double precision not null,
  known_at timestamp with time zone not null,
  constraint link_run_pkey PRIMARY KEY (link_run_id)
);

create table migration (
  id integer default nextval('migration_id_seq'::regclass) not null,
  name character varying(255) not null,
  run_on timestamp without time zone not null,
  constraint migration_pkey PRIMARY KEY (id)
);

create table outcome_result (
  outcome_result_id bigint generated always as identity not null,
  outcome_run_id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  framework text not null,
  edition text not null,
  edition_sha256 text not null,
  headline text not null,
  need text not null,
  route text not null,
  baseline_from date not null,
  baseline_to date not null,
  result_from date not null,
  result_to date not null,
  result text not null,
  because text not null,
  constraint outcome_result_case_id_fkey FOREIGN KEY (case_id) REFERENCES family_case(case_id),
  constraint outcome_result_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint outcome_result_outcome_run_id_case_id_need_route_key UNIQUE (outcome_run_id, case_id, need, route),
  constraint outcome_result_outcome_run_id_fkey FOREIGN KEY (outcome_run_id) REFERENCES outcome_run(outcome_run_id),
  constraint outcome_result_pkey PRIMARY KEY (outcome_result_id),
  constraint outcome_result_result_check CHECK ((result = ANY (ARRAY['met'::text, 'not met'::text, 'cannot tell'::text]))),
  constraint outcome_result_route_check CHECK ((route = ANY (ARRAY['progress'::text, 'continuous-employment'::text])))
);

create table outcome_result_fact (
  outcome_result_id bigint not null,
  family_id uuid not null,
  fact_id bigint not null,
  in_window text not null,
  constraint outcome_result_fact_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES fact(fact_id) NOT ENFORCED,
  constraint outcome_result_fact_family_id_fkey FOREIGN KEY (family_id) REFERENCES family(family_id),
  constraint outcome_result_fact_in_window_check CHECK ((in_window = ANY (ARRAY['baseline'::text, 'result'::text]))),
  constraint outcome_result_fact_outcome_result_id_fkey FOREIGN KEY (outcome_result_id) REFERENCES outcome_result(outcome_result_id),
  constraint outcome_result_fact_pkey PRIMARY KEY (outcome_result_id, fact_id, in_window)
);

create table outcome_run (
  outcome_run_id uuid not null,
  as_of date not null,
  known_at timestamp with time zone not null,
  run_at timestamp with time zone default clock_timestamp() not null,
  constraint outcome_run_pkey PRIMARY KEY (outcome_run_id)
);

create table outgoing_record (
  record_id bigint not null,
  withdrawn boolean not null
);

create table person (
  person_id uuid not null,
  issued_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  merged_into uuid,
  sex text,
  protected boolean default false not null,
  identity_sealed boolean default false not null,
  constraint person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(person_id),
  constraint person_pkey PRIMARY KEY (person_id)
);

create table person_member (
  source_person_id bigint not null,
  person_id uuid not null,
  link_run_id uuid not null,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint person_member_link_run_id_fkey FOREIGN KEY (link_run_id) REFERENCES link_run(link_run_id),
  constraint person_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint person_member_source_person_id_fkey FOREIGN KEY (source_person_id) REFERENCES source_person(source_person_id)
);

create table personal_right (
  right_id uuid not null,
  person_id uuid not null,
  kind text not null,
  begins_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  sealed bytea not null,
  key_number bigint not null,
  constraint personal_right_kind_check CHECK ((kind = ANY (ARRAY['objection-to-research'::text, 'restriction'::text]))),
  constraint personal_right_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint personal_right_pkey PRIMARY KEY (right_id),
  constraint personal_right_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES actor(actor_id)
);

create table personal_right_end (
  right_id uuid not null,
  ends_on date not null,
  ended_by uuid not null,
  ended_at timestamp with time zone not null,
  sealed_reason bytea not null,
  key_number bigint not null,
  constraint personal_right_end_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES actor(actor_id),
  constraint personal_right_end_pkey PRIMARY KEY (right_id),
  constraint personal_right_end_right_id_fkey FOREIGN KEY (right_id) REFERENCES personal_right(right_id)
);

create table published_quarter (
  as_of date not null,
  published_at timestamp with time zone not null,
  report jsonb not null,
  report_sha256 text not null,
  constraint published_quarter_as_of_check CHECK (((EXTRACT(day FROM (as_of + 1)) = (1)::numeric) AND (EXTRACT(month FROM as_of) = ANY (ARRAY[(3)::numeric, (6)::numeric, (9)::numeric, (12)::numeric])))),
  constraint published_quarter_pkey PRIMARY KEY (as_of)
);

create table quarantined_row (
  quarantined_row_id bigint generated always as identity not null,
  delivery_id uuid not null,
  row_number bigint not null,
  line_number bigint not null,
  column_name text,
  reason text not null,
  value_class text not null,
  remedy text not null,
  constraint quarantined_row_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(delivery_id),
  constraint quarantined_row_pkey PRIMARY KEY (quarantined_row_id)
);

create table relationship (
  relationship_id bigint generated always as identity not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  kind text not null,
  record_id bigint,
  valid_from date,
  valid_to date,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint relationship_from_person_id_fkey FOREIGN KEY (from_person_id) REFERENCES person(person_id),
  constraint relationship_pkey PRIMARY KEY (relationship_id),
  constraint relationship_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(record_id),
  constraint relationship_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(person_id)
);

create table release (
  release_id uuid not null,
  study text not null,
  edition text not null,
  as_of date not null,
  known_at timestamp with time zone not null,
  prepared_by uuid not null,
  prepared_at timestamp with time zone not null,
  content_sha256 text not null,
  people integer not null,
  families integer not null,
  excluded jsonb not null,
  constraint release_pkey PRIMARY KEY (release_id),
  constraint release_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES actor(actor_id)
);

create table release_approval (
  release_id uuid not null,
  approved_by uuid not null,
  approved_at timestamp with time zone not null,
  content_sha256 text not null,
  constraint release_approval_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES actor(actor_id),
  constraint release_approval_pkey PRIMARY KEY (release_id),
  constraint release_approval_release_id_fkey FOREIGN KEY (release_id) REFERENCES release(release_id)
);

create table release_file (
  release_id uuid not null,
  file text not null,
  recipient text not null,
  content_sha256 text not null,
  encrypted_sha256 text not null,
  rows integer not null,
  constraint release_file_file_check CHECK ((file = ANY (ARRAY['identifiers'::text, 'attributes'::text]))),
  constraint release_file_pkey PRIMARY KEY (release_id, file),
  constraint release_file_release_id_fkey FOREIGN KEY (release_id) REFERENCES release(release_id)
);

create table release_person (
  release_id uuid not null,
  person_id uuid not null,
  study_group text not null,
  constraint release_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint release_person_pkey PRIMARY KEY (release_id, person_id),
  constraint release_person_release_id_fkey FOREIGN KEY (release_id) REFERENCES release(release_id),
  constraint release_person_study_group_check CHECK ((study_group = ANY (ARRAY['programme'::text, 'comparison'::text])))
);

create table release_placed (
  release_id uuid not null,
  placed_at timestamp with time zone not null,
  constraint release_placed_pkey PRIMARY KEY (release_id),
  constraint release_placed_release_id_fkey FOREIGN KEY (release_id) REFERENCES release_seal(release_id)
);

create table release_seal (
  release_id uuid not null,
  sealed_by uuid not null,
  sealed_at timestamp with time zone not null,
  manifest jsonb not null,
  destroyed_by date not null,
  constraint release_seal_pkey PRIMARY KEY (release_id),
  constraint release_seal_release_id_fkey FOREIGN KEY (release_id) REFERENCES release(release_id),
  constraint release_seal_sealed_by_fkey FOREIGN KEY (sealed_by) REFERENCES actor(actor_id)
);

create table residence (
  residence_id bigint generated always as identity not null,
  person_id uuid not null,
  dwelling_id uuid,
  record_id bigint not null,
  kind text not null,
  protected boolean default false not null,
  state text default 'reported'::text not null,
  valid_from date not null,
  valid_to date,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint residence_check CHECK ((NOT (protected AND (dwelling_id IS NOT NULL)))),
  constraint residence_dwelling_id_fkey FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id),
  constraint residence_kind_check CHECK ((kind = ANY (ARRAY['main'::text, 'shared-care'::text, 'temporary'::text, 'institution'::text, 'correspondence'::text]))),
  constraint residence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint residence_pkey PRIMARY KEY (residence_id),
  constraint residence_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(record_id),
  constraint residence_state_check CHECK ((state = ANY (ARRAY['confirmed'::text, 'reported'::text, 'stale'::text, 'contradicted'::text, 'left'::text, 'correspondence-only'::text, 'no-fixed-abode'::text, 'institution'::text, 'temporary'::text, 'protected'::text, 'unmatched'::text])))
);

create table sent_form (
  form_id uuid not null,
  actor_id uuid not null,
  answer text not null,
  sent_at timestamp with time zone not null,
  constraint sent_form_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint sent_form_pkey PRIMARY KEY (form_id)
);

create table source_person (
  source_person_id bigint generated always as identity not null,
  source text not null,
  key_digest bytea not null,
  constraint source_person_pkey PRIMARY KEY (source_person_id),
  constraint source_person_source_key_digest_key UNIQUE (source, key_digest)
);

create table source_record (
  record_id bigint not null,
  delivery_id uuid not null,
  source text not null,
  file_kind text not null,
  row_number bigint not null,
  line_number bigint not null,
  row_key_digest bytea not null,
  content_digest bytea not null,
  source_person_id bigint,
  describes_person boolean not null,
  protected boolean default false not null,
  identity_sealed boolean default false not null,
  sealed bytea not null,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint source_record_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(delivery_id) NOT ENFORCED,
  constraint source_record_pkey PRIMARY KEY (record_id),
  constraint source_record_source_person_id_fkey FOREIGN KEY (source_person_id) REFERENCES source_person(source_person_id) NOT ENFORCED
);

create table staff_member (
  actor_id uuid not null,
  roles text[] not null,
  signed_in_at timestamp with time zone not null,
  constraint staff_member_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint staff_member_pkey PRIMARY KEY (actor_id)
);

create table stated_relationship (
  stated_relationship_id bigint generated always as identity not null,
  record_id bigint not null,
  from_source_person_id bigint not null,
  to_source_person_id bigint not null,
  kind text not null,
  valid_from date,
  valid_to date,
  known_from timestamp with time zone not null,
  known_to timestamp with time zone default 'infinity'::timestamp with time zone not null,
  constraint stated_relationship_from_source_person_id_fkey FOREIGN KEY (from_source_person_id) REFERENCES source_person(source_person_id),
  constraint stated_relationship_pkey PRIMARY KEY (stated_relationship_id),
  constraint stated_relationship_record_id_fkey FOREIGN KEY (record_id) REFERENCES source_record(record_id),
  constraint stated_relationship_to_source_person_id_fkey FOREIGN KEY (to_source_person_id) REFERENCES source_person(source_person_id)
);

create table web_search (
  search_id uuid not null,
  session_digest bytea not null,
  actor_id uuid not null,
  key_number bigint not null,
  sealed bytea not null,
  searched_at timestamp with time zone not null,
  constraint web_search_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint web_search_pkey PRIMARY KEY (search_id),
  constraint web_search_session_digest_fkey FOREIGN KEY (session_digest) REFERENCES web_session(session_digest) ON DELETE CASCADE
);

create table web_session (
  session_digest bytea not null,
  actor_id uuid not null,
  key_number bigint not null,
  sealed bytea not null,
  provider_groups text[] not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint web_session_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actor(actor_id),
  constraint web_session_pkey PRIMARY KEY (session_digest)
);

-- Indexes

CREATE INDEX audit_event_object ON public.audit_event USING btree (object_kind, object_id);

CREATE INDEX audit_finding_claim ON public.audit_finding USING btree (claim_id);

CREATE INDEX audit_sample_item_claim ON public.audit_sample_item USING btree (claim_id);

CREATE INDEX case_assessment_family ON public.case_assessment USING btree (family_id);

CREATE INDEX case_closure_family ON public.case_closure USING btree (family_id);

CREATE INDEX case_member_family ON public.case_member USING btree (family_id);

CREATE INDEX case_member_person ON public.case_member USING btree (person_id);

CREATE INDEX case_note_case ON public.case_note USING btree (case_id);

CREATE INDEX case_note_family ON public.case_note USING btree (family_id);

CREATE INDEX case_plan_family ON public.case_plan USING btree (family_id);

CREATE INDEX claim_case ON public.claim USING btree (case_id);

CREATE UNIQUE INDEX claim_family_once ON public.claim_family USING btree (family_id) WHERE (withdrawn_on IS NULL);

CREATE INDEX claim_of_family ON public.claim USING btree (family_id);

CREATE INDEX claim_person_family ON public.claim_person USING btree (family_id);

CREATE UNIQUE INDEX claim_person_once ON public.claim_person USING btree (person_id) WHERE (withdrawn_on IS NULL);

CREATE INDEX contact_letter_case ON public.contact_letter USING btree (case_id);

CREATE INDEX contact_letter_family ON public.contact_letter USING btree (family_id);

CREATE INDEX contact_letter_person ON public.contact_letter USING btree (person_id);

CREATE INDEX coverage_kind ON public.coverage USING btree (fact_kind, covers_from);

CREATE INDEX data_quality_notice_record ON public.data_quality_notice USING btree (record_id);

CREATE INDEX data_quality_notice_source ON public.data_quality_notice USING btree (source);

CREATE INDEX decision_family ON public.decision USING btree (family_id, decided_at);

CREATE UNIQUE INDEX decision_first ON public.decision USING btree (family_id) WHERE (supersedes IS NULL);

CREATE INDEX decision_need_finding ON public.decision_need USING btree (finding_id);

CREATE UNIQUE INDEX decision_superseded_once ON public.decision USING btree (supersedes);

CREATE INDEX delivery_warning_delivery ON public.delivery_warning USING btree (delivery_id);

CREATE INDEX disclosure_case ON public.disclosure USING btree (case_id);

CREATE INDEX disclosure_family ON public.disclosure USING btree (family_id);

CREATE INDEX disclosure_item_fact ON public.disclosure_item USING btree (fact_id);

CREATE INDEX disclosure_item_person ON public.disclosure_item USING btree (person_id);

CREATE INDEX disclosure_recipient ON public.disclosure USING btree (recipient, shared_on);

CREATE UNIQUE INDEX dwelling_address_current ON public.dwelling_address USING btree (address_digest) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX dwelling_address_dwelling ON public.dwelling_address USING btree (dwelling_id);

CREATE UNIQUE INDEX dwelling_kind_current ON public.dwelling_kind USING btree (dwelling_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX dwelling_kind_dwelling ON public.dwelling_kind USING btree (dwelling_id);

CREATE INDEX eligibility_family ON public.eligibility USING btree (family_id);

CREATE INDEX evidence_served_actor ON public.evidence_served USING btree (actor_id, family_id);

CREATE INDEX fact_kind ON public.fact USING btree (kind, valid_from);

CREATE INDEX fact_person ON public.fact USING btree (source_person_id, kind);

CREATE INDEX fact_record ON public.fact USING btree (record_id);

CREATE INDEX family_case_family ON public.family_case USING btree (family_id);

CREATE UNIQUE INDEX family_home_current ON public.family_home USING btree (family_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX family_home_family ON public.family_home USING btree (family_id);

CREATE INDEX family_home_household ON public.family_home USING btree (household_id);

CREATE INDEX family_member_family ON public.family_member USING btree (family_id);

CREATE INDEX family_member_person ON public.family_member USING btree (person_id);

CREATE INDEX family_practitioner_actor ON public.family_practitioner USING btree (actor_id);

CREATE INDEX family_practitioner_decision ON public.family_practitioner USING btree (decision_id);

CREATE INDEX family_team ON public.family USING btree (team_id);

CREATE INDEX finding_fact_fact ON public.finding_fact USING btree (fact_id);

CREATE UNIQUE INDEX finding_family ON public.finding USING btree (family_id, assessment_run_id, need);

CREATE INDEX finding_person_person ON public.finding_person USING btree (person_id);

CREATE INDEX hold_family ON public.hold USING btree (family_id);

CREATE INDEX household_dwelling ON public.household USING btree (dwelling_id);

CREATE INDEX household_member_household ON public.household_member USING btree (household_id);

CREATE INDEX household_member_person ON public.household_member USING btree (person_id);

CREATE UNIQUE INDEX link_current ON public.link USING btree (left_source_person_id, right_source_person_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX link_left ON public.link USING btree (left_source_person_id);

CREATE INDEX link_right ON public.link USING btree (right_source_person_id);

CREATE INDEX outcome_result_case ON public.outcome_result USING btree (case_id);

CREATE INDEX outcome_result_fact_fact ON public.outcome_result_fact USING btree (fact_id);

CREATE INDEX outcome_result_family ON public.outcome_result USING btree (family_id);

CREATE UNIQUE INDEX person_member_current ON public.person_member USING btree (source_person_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX person_member_person ON public.person_member USING btree (person_id);

CREATE INDEX person_member_source_person ON public.person_member USING btree (source_person_id);

CREATE INDEX personal_right_person ON public.personal_right USING btree (person_id);

CREATE INDEX quarantined_row_delivery ON public.quarantined_row USING btree (delivery_id);

CREATE INDEX relationship_from ON public.relationship USING btree (from_person_id);

CREATE INDEX relationship_record ON public.relationship USING btree (record_id);

CREATE INDEX relationship_to ON public.relationship USING btree (to_person_id);

CREATE INDEX release_file_content ON public.release_file USING btree (content_sha256);

CREATE INDEX release_file_encrypted ON public.release_file USING btree (encrypted_sha256);

CREATE INDEX release_person_person ON public.release_person USING btree (person_id);

CREATE INDEX residence_dwelling ON public.residence USING btree (dwelling_id);

CREATE INDEX residence_person ON public.residence USING btree (person_id);

CREATE INDEX residence_record ON public.residence USING btree (record_id);

CREATE UNIQUE INDEX source_record_current ON public.source_record USING btree (source, file_kind, row_key_digest) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX source_record_delivery ON public.source_record USING btree (delivery_id);

CREATE INDEX source_record_describing ON public.source_record USING btree (source_person_id, record_id) WHERE describes_person;

CREATE INDEX source_record_person ON public.source_record USING btree (source_person_id);

CREATE INDEX source_record_replaced ON public.source_record USING btree (known_to) WHERE (known_to <> 'infinity'::timestamp with time zone);

CREATE INDEX stated_relationship_from ON public.stated_relationship USING btree (from_source_person_id);

CREATE INDEX stated_relationship_record ON public.stated_relationship USING btree (record_id);

CREATE INDEX stated_relationship_to ON public.stated_relationship USING btree (to_source_person_id);

CREATE INDEX web_search_session ON public.web_search USING btree (session_digest);

-- Triggers

CREATE TRIGGER assessment_run_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_event_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_finding_by_a_person BEFORE INSERT ON public.audit_finding FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER audit_finding_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_sample_by_a_person BEFORE INSERT ON public.audit_sample FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER audit_sample_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_sample FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_sample_draw_by_a_person BEFORE INSERT ON public.audit_sample_draw FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER audit_sample_draw_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_sample_draw FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_sample_item_by_a_person BEFORE INSERT ON public.audit_sample_item FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER audit_sample_item_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_sample_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_assessment_by_a_person BEFORE INSERT ON public.case_assessment FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_assessment_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_assessment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_assessment_need_by_a_person BEFORE INSERT ON public.case_assessment_need FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_assessment_need_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_assessment_need FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_closure_by_a_person BEFORE INSERT ON public.case_closure FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_closure_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_closure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_member_by_a_person BEFORE INSERT ON public.case_member FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_member_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_member FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_note_by_a_person BEFORE INSERT ON public.case_note FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_note_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_note_version_by_a_person BEFORE INSERT ON public.case_note_version FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_note_version_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_note_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_plan_by_a_person BEFORE INSERT ON public.case_plan FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_plan_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_plan FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_plan_action_by_a_person BEFORE INSERT ON public.case_plan_action FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_plan_action_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_plan_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_plan_goal_by_a_person BEFORE INSERT ON public.case_plan_goal FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER case_plan_goal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_plan_goal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER claim_by_a_person BEFORE INSERT ON public.claim FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER claim_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.claim FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER claim_family_by_a_person BEFORE INSERT ON public.claim_family FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER claim_person_by_a_person BEFORE INSERT ON public.claim_person FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER claim_withdrawal_by_a_person BEFORE INSERT ON public.claim_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER claim_withdrawal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.claim_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER contact_letter_by_a_person BEFORE INSERT ON public.contact_letter FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER contact_letter_by_safe_ways BEFORE INSERT ON public.contact_letter FOR EACH ROW EXECUTE FUNCTION refuse_unsafe_post();

CREATE TRIGGER contact_letter_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.contact_letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER contact_letter_check_by_a_person BEFORE INSERT ON public.contact_letter_check FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER contact_letter_check_by_safe_ways BEFORE INSERT ON public.contact_letter_check FOR EACH ROW EXECUTE FUNCTION refuse_unsafe_post();

CREATE TRIGGER contact_letter_check_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.contact_letter_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER decision_by_a_person BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER decision_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER decision_need_by_a_person BEFORE INSERT ON public.decision_need FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER decision_need_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decision_need FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER delivery_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.delivery FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER delivery_warning_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.delivery_warning FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disclosure_by_a_person BEFORE INSERT ON public.disclosure FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER disclosure_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disclosure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disclosure_item_by_a_person BEFORE INSERT ON public.disclosure_item FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER disclosure_item_hides_the_hidden BEFORE INSERT ON public.disclosure_item FOR EACH ROW EXECUTE FUNCTION refuse_hidden_contact();

CREATE TRIGGER disclosure_item_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disclosure_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disposal_by_a_person BEFORE INSERT ON public.disposal FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER disposal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disposal_approval_by_a_person BEFORE INSERT ON public.disposal_approval FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER disposal_approval_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disposal_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disposal_certificate_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disposal_certificate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disposal_key_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disposal_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disposal_subject_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disposal_subject FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER eligibility_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.eligibility FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evidence_served_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.evidence_served FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evidence_served_to_a_person BEFORE INSERT ON public.evidence_served FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER family_case_by_a_person BEFORE INSERT ON public.family_case FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER family_case_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.family_case FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER family_practitioner_begins_before_the_end BEFORE INSERT ON public.family_practitioner FOR EACH ROW EXECUTE FUNCTION refuse_work_after_the_end();

CREATE TRIGGER family_practitioner_by_a_person BEFORE INSERT OR UPDATE ON public.family_practitioner FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER finding_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER finding_fact_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER finding_person_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding_person FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER hold_by_a_person BEFORE INSERT ON public.hold FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER hold_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hold FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER hold_release_by_a_person BEFORE INSERT ON public.hold_release FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER hold_release_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hold_release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER link_run_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.link_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER outcome_result_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.outcome_result FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER outcome_result_fact_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.outcome_result_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER outcome_run_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.outcome_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER personal_right_by_a_person BEFORE INSERT ON public.personal_right FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER personal_right_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.personal_right FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER personal_right_end_by_a_person BEFORE INSERT ON public.personal_right_end FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER personal_right_end_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.personal_right_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER published_quarter_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.published_quarter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER quarantined_row_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.quarantined_row FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER release_by_a_person BEFORE INSERT ON public.release FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER release_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER release_approval_by_a_person BEFORE INSERT ON public.release_approval FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER release_approval_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER release_file_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER release_person_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_person FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER release_placed_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_placed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER release_seal_by_a_person BEFORE INSERT ON public.release_seal FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER release_seal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Row level security

alter table actor enable row level security, force row level security;

create policy actor_is_kept_by_sign_in on actor as permissive for update to public
  using ((kind = 'person'::text) AND (acting_actor() = '00000000-0000-7000-8000-000000000002'::uuid))
  with check ((kind = 'person'::text) AND (acting_actor() = '00000000-0000-7000-8000-000000000002'::uuid));

create policy actor_is_made_by_sign_in on actor as permissive for insert to public
  with check ((kind = 'person'::text) AND (acting_actor() = '00000000-0000-7000-8000-000000000002'::uuid));

create policy actor_reads on actor as permissive for select to public
  using (acting_scope() IS NOT NULL);

alter table assessment_run enable row level security, force row level security;

create policy assessment_run_is_asked_about on assessment_run as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy assessment_run_is_written_by_the_programme on assessment_run as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy assessment_run_reads on assessment_run as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table audit_event enable row level security, force row level security;

create policy audit_event_appends on audit_event as permissive for insert to public
  with check (actor_id = acting_actor());

create policy audit_event_reads on audit_event as permissive for select to public
  using ((acting_scope() = 'programme'::text) OR (acting_purpose() = 'audit'::text) OR (actor_id = acting_actor()));

alter table audit_finding enable row level security, force row level security;

create policy audit_finding_is_disposed_of on audit_finding as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy audit_finding_is_told_to_the_family_s_team on audit_finding as permissive for select to kith_app
  using (EXISTS ( SELECT
   FROM (claim
     JOIN family USING (family_id))
  WHERE (claim.claim_id = audit_finding.claim_id)));

create policy audit_finding_reads on audit_finding as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text));

create policy audit_finding_writes on audit_finding as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text);

alter table audit_sample enable row level security, force row level security;

create policy audit_sample_reads on audit_sample as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text));

create policy audit_sample_writes on audit_sample as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text);

alter table audit_sample_draw enable row level security, force row level security;

create policy audit_sample_draw_reads on audit_sample_draw as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text));

create policy audit_sample_draw_writes on audit_sample_draw as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text);

alter table audit_sample_item enable row level security, force row level security;

create policy audit_sample_item_is_asked_about on audit_sample_item as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy audit_sample_item_is_disposed_of on audit_sample_item as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy audit_sample_item_reads on audit_sample_item as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text));

create policy audit_sample_item_writes on audit_sample_item as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'audit'::text);

alter table case_assessment enable row level security, force row level security;

create policy case_assessment_is_disposed_of on case_assessment as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_assessment_reads on case_assessment as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_assessment.family_id))));

create policy case_assessment_writes on case_assessment as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_assessment.family_id))));

alter table case_assessment_need enable row level security, force row level security;

create policy case_assessment_need_is_disposed_of on case_assessment_need as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_assessment_need_reads on case_assessment_need as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_assessment_need.family_id))));

create policy case_assessment_need_writes on case_assessment_need as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_assessment_need.family_id))));

alter table case_closure enable row level security, force row level security;

create policy case_closure_is_disposed_of on case_closure as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_closure_reads on case_closure as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_closure.family_id))));

create policy case_closure_writes on case_closure as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_closure.family_id))));

alter table case_member enable row level security, force row level security;

create policy case_member_is_asked_about on case_member as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy case_member_is_disposed_of on case_member as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_member_reads on case_member as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_member.family_id))));

create policy case_member_writes on case_member as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_member.family_id))));

alter table case_note enable row level security, force row level security;

create policy case_note_is_disposed_of on case_note as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_note_reads on case_note as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_note.family_id))));

create policy case_note_writes on case_note as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_note.family_id))));

alter table case_note_version enable row level security, force row level security;

create policy case_note_version_is_disposed_of on case_note_version as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_note_version_reads on case_note_version as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_note_version.family_id))));

create policy case_note_version_writes on case_note_version as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_note_version.family_id))));

alter table case_plan enable row level security, force row level security;

create policy case_plan_is_disposed_of on case_plan as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_plan_reads on case_plan as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_plan.family_id))));

create policy case_plan_writes on case_plan as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_plan.family_id))));

alter table case_plan_action enable row level security, force row level security;

create policy case_plan_action_is_disposed_of on case_plan_action as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_plan_action_reads on case_plan_action as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_plan_action.family_id))));

create policy case_plan_action_writes on case_plan_action as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_plan_action.family_id))));

alter table case_plan_goal enable row level security, force row level security;

create policy case_plan_goal_is_disposed_of on case_plan_goal as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy case_plan_goal_reads on case_plan_goal as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_plan_goal.family_id))));

create policy case_plan_goal_writes on case_plan_goal as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = case_plan_goal.family_id))));

alter table claim enable row level security, force row level security;

create policy claim_is_asked_about on claim as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy claim_is_disposed_of on claim as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy claim_reads on claim as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim.family_id))) OR ((( SELECT acting_purpose() AS acting_purpose) = 'audit'::text) AND claim_is_in_a_sample(claim_id)));

create policy claim_writes on claim as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim.family_id))));

alter table claim_family enable row level security, force row level security;

create policy claim_family_ends on claim_family as permissive for update to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_family.family_id))));

create policy claim_family_is_disposed_of on claim_family as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy claim_family_reads on claim_family as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_family.family_id))));

create policy claim_family_writes on claim_family as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_family.family_id))));

alter table claim_person enable row level security, force row level security;

create policy claim_person_ends on claim_person as permissive for update to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_person.family_id))));

create policy claim_person_is_disposed_of on claim_person as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy claim_person_reads on claim_person as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_person.family_id))));

create policy claim_person_writes on claim_person as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_person.family_id))));

alter table claim_withdrawal enable row level security, force row level security;

create policy claim_withdrawal_is_disposed_of on claim_withdrawal as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy claim_withdrawal_reads on claim_withdrawal as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_withdrawal.family_id))));

create policy claim_withdrawal_writes on claim_withdrawal as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = claim_withdrawal.family_id))));

alter table contact_letter enable row level security, force row level security;

create policy contact_letter_is_disposed_of on contact_letter as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy contact_letter_reads on contact_letter as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = contact_letter.family_id))));

create policy contact_letter_writes on contact_letter as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = contact_letter.family_id))));

alter table contact_letter_check enable row level security, force row level security;

create policy contact_letter_check_is_disposed_of on contact_letter_check as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy contact_letter_check_reads on contact_letter_check as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = contact_letter_check.family_id))));

create policy contact_letter_check_writes on contact_letter_check as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = contact_letter_check.family_id))));

alter table coverage enable row level security, force row level security;

create policy coverage_is_closed_by_the_programme on coverage as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy coverage_is_written_by_the_programme on coverage as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy coverage_reads on coverage as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table data_quality_notice enable row level security, force row level security;

create policy data_quality_notice_is_closed_by_the_programme on data_quality_notice as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy data_quality_notice_is_disposed_of on data_quality_notice as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy data_quality_notice_is_written_by_the_programme on data_quality_notice as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy data_quality_notice_reads on data_quality_notice as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table decision enable row level security, force row level security;

create policy decision_is_disposed_of on decision as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy decision_reads on decision as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = decision.family_id))));

create policy decision_writes on decision as permissive for insert to kith_app
  with check ((actor_id = acting_actor()) AND (( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = decision.family_id))));

alter table decision_need enable row level security, force row level security;

create policy decision_need_is_disposed_of on decision_need as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy decision_need_reads on decision_need as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM decision
  WHERE (decision.decision_id = decision_need.decision_id))));

create policy decision_need_writes on decision_need as permissive for insert to kith_app
  with check (EXISTS ( SELECT
   FROM decision
  WHERE ((decision.decision_id = decision_need.decision_id) AND (decision.actor_id = acting_actor()))));

alter table delivery enable row level security, force row level security;

create policy delivery_is_written_by_the_programme on delivery as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy delivery_reads on delivery as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table delivery_warning enable row level security, force row level security;

create policy delivery_warning_is_written_by_the_programme on delivery_warning as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy delivery_warning_reads on delivery_warning as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table disclosure enable row level security, force row level security;

create policy disclosure_is_disposed_of on disclosure as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy disclosure_reads on disclosure as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = disclosure.family_id))));

create policy disclosure_writes on disclosure as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = disclosure.family_id))));

alter table disclosure_item enable row level security, force row level security;

create policy disclosure_item_is_disposed_of on disclosure_item as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy disclosure_item_reads on disclosure_item as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = disclosure_item.family_id))));

create policy disclosure_item_writes on disclosure_item as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = disclosure_item.family_id))));

alter table disposal enable row level security, force row level security;

create policy disposal_reads on disposal as permissive for select to kith_app
  using (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

create policy disposal_writes on disposal as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

alter table disposal_approval enable row level security, force row level security;

create policy disposal_approval_reads on disposal_approval as permissive for select to kith_app
  using (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

create policy disposal_approval_writes on disposal_approval as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

alter table disposal_certificate enable row level security, force row level security;

create policy disposal_certificate_reads on disposal_certificate as permissive for select to kith_app
  using (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

create policy disposal_certificate_writes on disposal_certificate as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

alter table disposal_key enable row level security, force row level security;

create policy disposal_key_is_disposed_of on disposal_key as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy disposal_key_reads on disposal_key as permissive for select to kith_app
  using (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

create policy disposal_key_writes on disposal_key as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

alter table disposal_subject enable row level security, force row level security;

create policy disposal_subject_is_disposed_of on disposal_subject as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy disposal_subject_reads on disposal_subject as permissive for select to kith_app
  using (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

create policy disposal_subject_writes on disposal_subject as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text);

alter table dwelling enable row level security, force row level security;

create policy dwelling_is_closed_by_the_programme on dwelling as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_is_disposed_of on dwelling as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy dwelling_is_written_by_the_programme on dwelling as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_reads on dwelling as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM residence
  WHERE (residence.dwelling_id = dwelling.dwelling_id))));

alter table dwelling_address enable row level security, force row level security;

create policy dwelling_address_is_closed_by_the_programme on dwelling_address as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_address_is_disposed_of on dwelling_address as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy dwelling_address_is_written_by_the_programme on dwelling_address as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_address_reads on dwelling_address as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

alter table dwelling_kind enable row level security, force row level security;

create policy dwelling_kind_is_closed_by_the_programme on dwelling_kind as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_kind_is_disposed_of on dwelling_kind as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy dwelling_kind_is_written_by_the_programme on dwelling_kind as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_kind_reads on dwelling_kind as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

alter table eligibility enable row level security, force row level security;

create policy eligibility_is_disposed_of on eligibility as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy eligibility_is_written_by_the_programme on eligibility as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy eligibility_reads on eligibility as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = eligibility.family_id))));

alter table evidence_served enable row level security, force row level security;

create policy evidence_served_is_disposed_of on evidence_served as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy evidence_served_reads on evidence_served as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = evidence_served.family_id))));

create policy evidence_served_writes on evidence_served as permissive for insert to kith_app
  with check ((actor_id = acting_actor()) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = evidence_served.family_id))));

alter table fact enable row level security, force row level security;

create policy fact_is_asked_about on fact as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy fact_is_closed_by_the_programme on fact as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy fact_is_disposed_of on fact as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy fact_is_written_by_the_programme on fact as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy fact_reads on fact as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR may_see_source_person(source_person_id));

alter table family enable row level security, force row level security;

create policy family_is_asked_about on family as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy family_is_closed_by_the_programme on family as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy family_is_written_by_the_programme on family as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy family_moves_by_its_team on family as permissive for update to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'team'::text) AND (team_id = ANY (( SELECT acting_scope_ids() AS acting_scope_ids)::text[])))
  with check (( SELECT acting_scope() AS acting_scope) = 'team'::text);

create policy family_reads on family as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR ((( SELECT acting_scope() AS acting_scope) = 'team'::text) AND (team_id = ANY (( SELECT acting_scope_ids() AS acting_scope_ids)::text[]))) OR ((( SELECT acting_scope() AS acting_scope) = 'family'::text) AND ((family_id)::text = ANY (( SELECT acting_scope_ids() AS acting_scope_ids)::text[]))) OR ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text])) AND (family_id IN ( SELECT acting_family_ids() AS acting_family_ids))));

alter table family_case enable row level security, force row level security;

create policy family_case_is_disposed_of on family_case as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy family_case_reads on family_case as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_case.family_id))));

create policy family_case_writes on family_case as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'practitioner'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_case.family_id))));

alter table family_home enable row level security, force row level security;

create policy family_home_is_closed_by_the_programme on family_home as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy family_home_is_disposed_of on family_home as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy family_home_is_written_by_the_programme on family_home as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy family_home_reads on family_home as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_home.family_id))));

alter table family_member enable row level security, force row level security;

create policy family_member_is_asked_about on family_member as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy family_member_is_closed_by_the_programme on family_member as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy family_member_is_disposed_of on family_member as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy family_member_is_written_by_the_programme on family_member as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy family_member_reads on family_member as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_member.family_id))));

alter table family_practitioner enable row level security, force row level security;

create policy family_practitioner_ends on family_practitioner as permissive for update to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_practitioner.family_id))));

create policy family_practitioner_ends_with_the_case on family_practitioner as permissive for update to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'practitioner'::text) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_practitioner.family_id))))
  with check ((( SELECT acting_scope() AS acting_scope) = 'practitioner'::text) AND (valid_to IS NOT NULL) AND (EXISTS ( SELECT
   FROM family_case
  WHERE (family_case.family_id = family_practitioner.family_id))) AND (NOT (EXISTS ( SELECT
   FROM family_case
  WHERE ((family_case.family_id = family_practitioner.family_id) AND (NOT (EXISTS ( SELECT
           FROM case_closure
          WHERE (case_closure.case_id = family_case.case_id)))))))));

create policy family_practitioner_is_asked_about on family_practitioner as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy family_practitioner_is_disposed_of on family_practitioner as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy family_practitioner_reads on family_practitioner as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (actor_id = acting_actor()) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_practitioner.family_id))));

create policy family_practitioner_writes on family_practitioner as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_practitioner.family_id))));

alter table finding enable row level security, force row level security;

create policy finding_is_asked_about on finding as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy finding_is_disposed_of on finding as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy finding_is_written_by_the_programme on finding as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy finding_reads on finding as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = finding.family_id))));

alter table finding_fact enable row level security, force row level security;

create policy finding_fact_is_asked_about on finding_fact as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy finding_fact_is_disposed_of on finding_fact as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy finding_fact_is_written_by_the_programme on finding_fact as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy finding_fact_reads on finding_fact as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM finding
  WHERE (finding.finding_id = finding_fact.finding_id))));

alter table finding_person enable row level security, force row level security;

create policy finding_person_is_disposed_of on finding_person as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy finding_person_is_written_by_the_programme on finding_person as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy finding_person_reads on finding_person as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (may_see_person(person_id) AND (EXISTS ( SELECT
   FROM finding
  WHERE (finding.finding_id = finding_person.finding_id)))));

alter table hold enable row level security, force row level security;

create policy hold_is_disposed_of on hold as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy hold_reads on hold as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = hold.family_id))));

create policy hold_writes on hold as permissive for insert to kith_app
  with check ((placed_by = acting_actor()) AND (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text));

alter table hold_release enable row level security, force row level security;

create policy hold_release_is_disposed_of on hold_release as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy hold_release_reads on hold_release as permissive for select to kith_app
  using (EXISTS ( SELECT
   FROM hold
  WHERE (hold.hold_id = hold_release.hold_id)));

create policy hold_release_writes on hold_release as permissive for insert to kith_app
  with check ((released_by = acting_actor()) AND (( SELECT acting_purpose() AS acting_purpose) = 'retention'::text));

alter table household enable row level security, force row level security;

create policy household_is_disposed_of on household as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy household_is_written_by_the_programme on household as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy household_reads on household as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM household_member member
  WHERE (member.household_id = household.household_id))));

alter table household_member enable row level security, force row level security;

create policy household_member_is_closed_by_the_programme on household_member as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy household_member_is_disposed_of on household_member as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy household_member_is_written_by_the_programme on household_member as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy household_member_reads on household_member as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR may_see_person(person_id));

alter table incoming_fact enable row level security, force row level security;

alter table incoming_notice enable row level security, force row level security;

alter table incoming_refusal enable row level security, force row level security;

alter table incoming_relationship enable row level security, force row level security;

alter table incoming_row enable row level security, force row level security;

alter table kept_form enable row level security, force row level security;

create policy kept_form_is_disposed_of on kept_form as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy kept_form_is_its_writers on kept_form as permissive for all to public
  using (actor_id = acting_actor())
  with check (actor_id = acting_actor());

create policy kept_form_is_looked_for on kept_form as permissive for select to kith_app
  using ( SELECT is_disposing() AS is_disposing);

alter table link enable row level security, force row level security;

create policy link_is_closed_by_the_programme on link as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy link_is_disposed_of on link as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy link_is_written_by_the_programme on link as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy link_reads on link as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (may_see_source_person(left_source_person_id) AND may_see_source_person(right_source_person_id)));

alter table link_run enable row level security, force row level security;

create policy link_run_is_written_by_the_programme on link_run as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy link_run_reads on link_run as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table migration enable row level security, force row level security;

create policy migration_is_the_owners on migration as permissive for all to kith_owner
  using true
  with check true;

alter table outcome_result enable row level security, force row level security;

create policy outcome_result_is_disposed_of on outcome_result as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy outcome_result_is_written_by_the_programme on outcome_result as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy outcome_result_reads on outcome_result as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = outcome_result.family_id))));

alter table outcome_result_fact enable row level security, force row level security;

create policy outcome_result_fact_is_disposed_of on outcome_result_fact as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy outcome_result_fact_is_written_by_the_programme on outcome_result_fact as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy outcome_result_fact_reads on outcome_result_fact as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = outcome_result_fact.family_id))));

alter table outcome_run enable row level security, force row level security;

create policy outcome_run_is_written_by_the_programme on outcome_run as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy outcome_run_reads on outcome_run as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table outgoing_record enable row level security, force row level security;

alter table person enable row level security, force row level security;

create policy person_is_asked_about on person as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy person_is_closed_by_the_programme on person as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy person_is_written_by_the_programme on person as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy person_reads on person as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR may_see_person(person_id));

alter table person_member enable row level security, force row level security;

create policy person_member_is_asked_about on person_member as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy person_member_is_closed_by_the_programme on person_member as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy person_member_is_disposed_of on person_member as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy person_member_is_written_by_the_programme on person_member as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy person_member_reads on person_member as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR may_see_person(person_id));

alter table personal_right enable row level security, force row level security;

create policy personal_right_is_asked_about on personal_right as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy personal_right_is_disposed_of on personal_right as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy personal_right_reads on personal_right as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (( SELECT acting_purpose() AS acting_purpose) = 'rights'::text) OR may_see_person(person_id));

create policy personal_right_writes on personal_right as permissive for insert to kith_app
  with check ((recorded_by = acting_actor()) AND ((( SELECT acting_purpose() AS acting_purpose) = 'rights'::text) OR may_see_person(person_id)));

alter table personal_right_end enable row level security, force row level security;

create policy personal_right_end_is_asked_about on personal_right_end as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy personal_right_end_is_disposed_of on personal_right_end as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy personal_right_end_reads on personal_right_end as permissive for select to kith_app
  using (EXISTS ( SELECT
   FROM personal_right
  WHERE (personal_right.right_id = personal_right_end.right_id)));

create policy personal_right_end_writes on personal_right_end as permissive for insert to kith_app
  with check ((ended_by = acting_actor()) AND (EXISTS ( SELECT
   FROM personal_right
  WHERE (personal_right.right_id = personal_right_end.right_id))));

alter table published_quarter enable row level security, force row level security;

create policy published_quarter_reads on published_quarter as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

create policy published_quarter_writes on published_quarter as permissive for insert to kith_app
  with check ((acting_actor() = '00000000-0000-7000-8000-000000000009'::uuid) AND (( SELECT acting_scope() AS acting_scope) = 'programme'::text));

alter table quarantined_row enable row level security, force row level security;

create policy quarantined_row_is_written_by_the_programme on quarantined_row as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy quarantined_row_reads on quarantined_row as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table relationship enable row level security, force row level security;

create policy relationship_is_closed_by_the_programme on relationship as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy relationship_is_disposed_of on relationship as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy relationship_is_written_by_the_programme on relationship as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy relationship_reads on relationship as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (may_see_person(from_person_id) AND may_see_person(to_person_id)));

alter table release enable row level security, force row level security;

create policy release_reads on release as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

create policy release_writes on release as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'research'::text);

alter table release_approval enable row level security, force row level security;

create policy release_approval_reads on release_approval as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

create policy release_approval_writes on release_approval as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'research'::text);

alter table release_file enable row level security, force row level security;

create policy release_file_reads on release_file as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

create policy release_file_writes on release_file as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'research'::text);

alter table release_person enable row level security, force row level security;

create policy release_person_is_disposed_of on release_person as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy release_person_reads on release_person as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) AND (( SELECT acting_purpose() AS acting_purpose) = ANY (ARRAY['research'::text, 'retention'::text])));

create policy release_person_writes on release_person as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'research'::text);

alter table release_placed enable row level security, force row level security;

create policy release_placed_reads on release_placed as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

create policy release_placed_writes on release_placed as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'research'::text);

alter table release_seal enable row level security, force row level security;

create policy release_seal_reads on release_seal as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

create policy release_seal_writes on release_seal as permissive for insert to kith_app
  with check (( SELECT acting_purpose() AS acting_purpose) = 'research'::text);

alter table residence enable row level security, force row level security;

create policy residence_is_closed_by_the_programme on residence as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy residence_is_disposed_of on residence as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy residence_is_written_by_the_programme on residence as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy residence_reads on residence as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR ((NOT protected) AND may_see_person(person_id)));

alter table sent_form enable row level security, force row level security;

create policy sent_form_is_disposed_of on sent_form as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy sent_form_is_its_senders on sent_form as permissive for all to public
  using (actor_id = acting_actor())
  with check (actor_id = acting_actor());

create policy sent_form_is_looked_for on sent_form as permissive for select to kith_app
  using ( SELECT is_disposing() AS is_disposing);

alter table source_person enable row level security, force row level security;

create policy source_person_is_disposed_of on source_person as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy source_person_is_written_by_the_programme on source_person as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy source_person_reads on source_person as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR may_see_source_person(source_person_id));

alter table source_record enable row level security, force row level security;

create policy source_record_is_closed_by_the_programme on source_record as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy source_record_is_disposed_of on source_record as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy source_record_is_written_by_the_programme on source_record as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy source_record_reads on source_record as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR ((NOT identity_sealed) AND may_see_source_person(source_person_id)));

alter table staff_member enable row level security, force row level security;

create policy staff_member_is_known_to_staff on staff_member as permissive for select to public
  using (acting_scope() IS NOT NULL);

create policy staff_member_updates_themselves on staff_member as permissive for update to public
  using (actor_id = acting_actor());

create policy staff_member_writes_themselves on staff_member as permissive for insert to public
  with check (actor_id = acting_actor());

alter table stated_relationship enable row level security, force row level security;

create policy stated_relationship_is_closed_by_the_programme on stated_relationship as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy stated_relationship_is_disposed_of on stated_relationship as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy stated_relationship_is_written_by_the_programme on stated_relationship as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy stated_relationship_reads on stated_relationship as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (may_see_source_person(from_source_person_id) AND may_see_source_person(to_source_person_id)));

alter table web_search enable row level security, force row level security;

create policy web_search_is_disposed_of on web_search as permissive for delete to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy web_search_is_looked_for on web_search as permissive for select to kith_app
  using ( SELECT is_disposing() AS is_disposing);

create policy web_search_is_the_searchers on web_search as permissive for all to public
  using (actor_id = acting_actor())
  with check (actor_id = acting_actor());

alter table web_session enable row level security, force row level security;

create policy web_session_ends on web_session as permissive for delete to public
  using ((acting_scope() IS NOT NULL) AND (session_digest = acting_session()));

create policy web_session_is_kept_alive on web_session as permissive for update to public
  using ((acting_scope() IS NOT NULL) AND (session_digest = acting_session()));

create policy web_session_is_over on web_session as permissive for select to public
  using ((acting_scope() IS NOT NULL) AND web_session_over(last_seen_at, ends_at));

create policy web_session_is_swept on web_session as permissive for delete to public
  using ((acting_scope() IS NOT NULL) AND web_session_over(last_seen_at, ends_at));

create policy web_session_is_the_holders on web_session as permissive for select to public
  using ((acting_scope() IS NOT NULL) AND (session_digest = acting_session()));

create policy web_session_starts_for_oneself on web_session as permissive for insert to public
  with check (actor_id = acting_actor());

-- Grants

grant insert, maintain, select, update (key_number, last_seen_at, sealed_name) on actor to kith_app;

grant insert, maintain, select on assessment_run to kith_app;

grant insert, maintain, select on audit_event to kith_app;

grant delete, insert, maintain, select on audit_finding to kith_app;

grant insert, maintain, select on audit_sample to kith_app;

grant insert, maintain, select on audit_sample_draw to kith_app;

grant delete, insert, maintain, select on audit_sample_item to kith_app;

grant delete, insert, maintain, select on case_assessment to kith_app;

grant delete, insert, maintain, select on case_assessment_need to kith_app;

grant delete, insert, maintain, select on case_closure to kith_app;

grant delete, insert, maintain, select on case_member to kith_app;

grant delete, insert, maintain, select on case_note to kith_app;

grant delete, insert, maintain, select on case_note_version to kith_app;

grant delete, insert, maintain, select on case_plan to kith_app;

grant delete, insert, maintain, select on case_plan_action to kith_app;

grant delete, insert, maintain, select on case_plan_goal to kith_app;

grant delete, insert, maintain, select on claim to kith_app;

grant delete, insert, maintain, select, update (withdrawn_on) on claim_family to kith_app;

grant delete, insert, maintain, select, update (withdrawn_on) on claim_person to kith_app;

grant delete, insert, maintain, select on claim_withdrawal to kith_app;

grant delete, insert, maintain, select on contact_letter to kith_app;

grant delete, insert, maintain, select on contact_letter_check to kith_app;

grant insert, maintain, select, update (known_to) on coverage to kith_app;

grant delete, insert, maintain, select, update (resolved_at) on data_quality_notice to kith_app;

grant delete, insert, maintain, select on decision to kith_app;

grant delete, insert, maintain, select on decision_need to kith_app;

grant insert, maintain, select on delivery to kith_app;

grant insert, maintain, select on delivery_warning to kith_app;

grant delete, insert, maintain, select on disclosure to kith_app;

grant delete, insert, maintain, select on disclosure_item to kith_app;

grant insert, maintain, select on disposal to kith_app;

grant insert, maintain, select on disposal_approval to kith_app;

grant insert, maintain, select on disposal_certificate to kith_app;

grant delete, insert, maintain, select on disposal_key to kith_app;

grant delete, insert, maintain, select on disposal_subject to kith_app;

grant delete, insert, maintain, select, update (kind, ward) on dwelling to kith_app;

grant delete, insert, maintain, select, update (known_to) on dwelling_address to kith_app;

grant delete, insert, maintain, select, update (known_to) on dwelling_kind to kith_app;

grant delete, insert, maintain, select on eligibility to kith_app;

grant delete, insert, maintain, select on evidence_served to kith_app;

grant delete, insert, maintain, select, update (known_to) on fact to kith_app;

grant insert, maintain, select, update (retired_at, team_id, ward) on family to kith_app;

grant delete, insert, maintain, select on family_case to kith_app;

grant delete, insert, maintain, select, update (known_to) on family_home to kith_app;

grant delete, insert, maintain, select, update (known_to) on family_member to kith_app;

grant delete, insert, maintain, select, update (valid_to) on family_practitioner to kith_app;

grant delete, insert, maintain, select on finding to kith_app;

grant delete, insert, maintain, select on finding_fact to kith_app;

grant delete, insert, maintain, select on finding_person to kith_app;

grant delete, insert, maintain, select on hold to kith_app;

grant delete, insert, maintain, select on hold_release to kith_app;

grant delete, insert, maintain, select on household to kith_app;

grant delete, insert, maintain, select, update (known_to) on household_member to kith_app;

grant maintain, select on incoming_fact to kith_app;

grant maintain, select on incoming_notice to kith_app;

grant maintain, select on incoming_refusal to kith_app;

grant maintain, select on incoming_relationship to kith_app;

grant maintain, select on incoming_row to kith_app;

grant delete, insert, maintain, select, update on kept_form to kith_app;

grant delete, insert, maintain, select, update (known_to) on link to kith_app;

grant insert, maintain, select on link_run to kith_app;

grant maintain on migration to kith_app;

grant delete, insert, maintain, select on outcome_result to kith_app;

grant delete, insert, maintain, select on outcome_result_fact to kith_app;

grant insert, maintain, select on outcome_run to kith_app;

grant maintain, select on outgoing_record to kith_app;

grant insert, maintain, select, update (identity_sealed, merged_into, protected, retired_at, sex) on person to kith_app;

grant delete, insert, maintain, select, update (known_to) on person_member to kith_app;

grant delete, insert, maintain, select on personal_right to kith_app;

grant delete, insert, maintain, select on personal_right_end to kith_app;

grant insert, maintain, select on published_quarter to kith_app;

grant insert, maintain, select on quarantined_row to kith_app;

grant delete, insert, maintain, select, update (known_to) on relationship to kith_app;

grant insert, maintain, select on release to kith_app;

grant insert, maintain, select on release_approval to kith_app;

grant insert, maintain, select on release_file to kith_app;

grant delete, insert, maintain, select on release_person to kith_app;

grant insert, maintain, select on release_placed to kith_app;

grant insert, maintain, select on release_seal to kith_app;

grant delete, insert, maintain, select, update (known_to) on residence to kith_app;

grant delete, insert, maintain, select on sent_form to kith_app;

grant delete, insert, maintain, select on source_person to kith_app;

grant delete, insert, maintain, select, update (known_to) on source_record to kith_app;

grant insert, select, update on staff_member to kith_app;

grant delete, insert, maintain, select, update (known_to) on stated_relationship to kith_app;

grant delete, insert, maintain, select on web_search to kith_app;

grant delete, insert, select, update on web_session to kith_app;
