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

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'KI001';
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

CREATE INDEX coverage_kind ON public.coverage USING btree (fact_kind, covers_from);

CREATE INDEX data_quality_notice_record ON public.data_quality_notice USING btree (record_id);

CREATE INDEX data_quality_notice_source ON public.data_quality_notice USING btree (source);

CREATE INDEX decision_family ON public.decision USING btree (family_id, decided_at);

CREATE UNIQUE INDEX decision_first ON public.decision USING btree (family_id) WHERE (supersedes IS NULL);

CREATE UNIQUE INDEX decision_superseded_once ON public.decision USING btree (supersedes);

CREATE INDEX delivery_warning_delivery ON public.delivery_warning USING btree (delivery_id);

CREATE UNIQUE INDEX dwelling_address_current ON public.dwelling_address USING btree (address_digest) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX dwelling_address_dwelling ON public.dwelling_address USING btree (dwelling_id);

CREATE UNIQUE INDEX dwelling_kind_current ON public.dwelling_kind USING btree (dwelling_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX dwelling_kind_dwelling ON public.dwelling_kind USING btree (dwelling_id);

CREATE INDEX eligibility_family ON public.eligibility USING btree (family_id);

CREATE INDEX evidence_served_actor ON public.evidence_served USING btree (actor_id, family_id);

CREATE INDEX fact_kind ON public.fact USING btree (kind, valid_from);

CREATE INDEX fact_person ON public.fact USING btree (source_person_id, kind);

CREATE INDEX fact_record ON public.fact USING btree (record_id);

CREATE UNIQUE INDEX family_home_current ON public.family_home USING btree (family_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX family_home_family ON public.family_home USING btree (family_id);

CREATE INDEX family_member_family ON public.family_member USING btree (family_id);

CREATE INDEX family_member_person ON public.family_member USING btree (person_id);

CREATE INDEX family_practitioner_actor ON public.family_practitioner USING btree (actor_id);

CREATE INDEX family_team ON public.family USING btree (team_id);

CREATE INDEX finding_fact_fact ON public.finding_fact USING btree (fact_id);

CREATE UNIQUE INDEX finding_family ON public.finding USING btree (family_id, assessment_run_id, need);

CREATE INDEX household_dwelling ON public.household USING btree (dwelling_id);

CREATE INDEX household_member_household ON public.household_member USING btree (household_id);

CREATE INDEX household_member_person ON public.household_member USING btree (person_id);

CREATE UNIQUE INDEX link_current ON public.link USING btree (left_source_person_id, right_source_person_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX link_left ON public.link USING btree (left_source_person_id);

CREATE INDEX link_right ON public.link USING btree (right_source_person_id);

CREATE UNIQUE INDEX person_member_current ON public.person_member USING btree (source_person_id) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX person_member_person ON public.person_member USING btree (person_id);

CREATE INDEX person_member_source_person ON public.person_member USING btree (source_person_id);

CREATE INDEX quarantined_row_delivery ON public.quarantined_row USING btree (delivery_id);

CREATE INDEX relationship_from ON public.relationship USING btree (from_person_id);

CREATE INDEX relationship_to ON public.relationship USING btree (to_person_id);

CREATE INDEX residence_dwelling ON public.residence USING btree (dwelling_id);

CREATE INDEX residence_person ON public.residence USING btree (person_id);

CREATE UNIQUE INDEX source_record_current ON public.source_record USING btree (source, file_kind, row_key_digest) WHERE (known_to = 'infinity'::timestamp with time zone);

CREATE INDEX source_record_delivery ON public.source_record USING btree (delivery_id);

CREATE INDEX source_record_describing ON public.source_record USING btree (source_person_id, record_id) WHERE describes_person;

CREATE INDEX source_record_person ON public.source_record USING btree (source_person_id);

CREATE INDEX stated_relationship_from ON public.stated_relationship USING btree (from_source_person_id);

CREATE INDEX stated_relationship_record ON public.stated_relationship USING btree (record_id);

CREATE INDEX stated_relationship_to ON public.stated_relationship USING btree (to_source_person_id);

CREATE INDEX web_search_session ON public.web_search USING btree (session_digest);

-- Triggers

CREATE TRIGGER assessment_run_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_event_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER decision_by_a_person BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER decision_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER decision_need_by_a_person BEFORE INSERT ON public.decision_need FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER decision_need_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decision_need FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER delivery_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.delivery FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER delivery_warning_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.delivery_warning FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER eligibility_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.eligibility FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evidence_served_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.evidence_served FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evidence_served_to_a_person BEFORE INSERT ON public.evidence_served FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER family_practitioner_by_a_person BEFORE INSERT OR UPDATE ON public.family_practitioner FOR EACH ROW EXECUTE FUNCTION refuse_service_actor();

CREATE TRIGGER finding_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER finding_fact_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER finding_person_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.finding_person FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER link_run_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.link_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER quarantined_row_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.quarantined_row FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

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

create policy assessment_run_is_written_by_the_programme on assessment_run as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy assessment_run_reads on assessment_run as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table audit_event enable row level security, force row level security;

create policy audit_event_appends on audit_event as permissive for insert to public
  with check (actor_id = acting_actor());

create policy audit_event_reads on audit_event as permissive for select to public
  using ((acting_scope() = 'programme'::text) OR (acting_purpose() = 'audit'::text) OR (actor_id = acting_actor()));

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

create policy data_quality_notice_is_written_by_the_programme on data_quality_notice as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy data_quality_notice_reads on data_quality_notice as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table decision enable row level security, force row level security;

create policy decision_reads on decision as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = decision.family_id))));

create policy decision_writes on decision as permissive for insert to kith_app
  with check ((actor_id = acting_actor()) AND (( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = decision.family_id))));

alter table decision_need enable row level security, force row level security;

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

alter table dwelling enable row level security, force row level security;

create policy dwelling_is_closed_by_the_programme on dwelling as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_is_written_by_the_programme on dwelling as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_reads on dwelling as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM residence
  WHERE (residence.dwelling_id = dwelling.dwelling_id))));

alter table dwelling_address enable row level security, force row level security;

create policy dwelling_address_is_closed_by_the_programme on dwelling_address as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_address_is_written_by_the_programme on dwelling_address as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_address_reads on dwelling_address as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

alter table dwelling_kind enable row level security, force row level security;

create policy dwelling_kind_is_closed_by_the_programme on dwelling_kind as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_kind_is_written_by_the_programme on dwelling_kind as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy dwelling_kind_reads on dwelling_kind as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

alter table eligibility enable row level security, force row level security;

create policy eligibility_is_written_by_the_programme on eligibility as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy eligibility_reads on eligibility as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = eligibility.family_id))));

alter table evidence_served enable row level security, force row level security;

create policy evidence_served_reads on evidence_served as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = evidence_served.family_id))));

create policy evidence_served_writes on evidence_served as permissive for insert to kith_app
  with check ((actor_id = acting_actor()) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = evidence_served.family_id))));

alter table fact enable row level security, force row level security;

create policy fact_is_closed_by_the_programme on fact as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

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

alter table family_home enable row level security, force row level security;

create policy family_home_is_closed_by_the_programme on family_home as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

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

create policy family_practitioner_is_asked_about on family_practitioner as permissive for select to kith_owner
  using (acting_scope() IS NOT NULL);

create policy family_practitioner_reads on family_practitioner as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (actor_id = acting_actor()) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_practitioner.family_id))));

create policy family_practitioner_writes on family_practitioner as permissive for insert to kith_app
  with check ((( SELECT acting_scope() AS acting_scope) = ANY (ARRAY['team'::text, 'family'::text])) AND (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = family_practitioner.family_id))));

alter table finding enable row level security, force row level security;

create policy finding_is_written_by_the_programme on finding as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy finding_reads on finding as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM family
  WHERE (family.family_id = finding.family_id))));

alter table finding_fact enable row level security, force row level security;

create policy finding_fact_is_written_by_the_programme on finding_fact as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy finding_fact_reads on finding_fact as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM finding
  WHERE (finding.finding_id = finding_fact.finding_id))));

alter table finding_person enable row level security, force row level security;

create policy finding_person_is_written_by_the_programme on finding_person as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy finding_person_reads on finding_person as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (may_see_person(person_id) AND (EXISTS ( SELECT
   FROM finding
  WHERE (finding.finding_id = finding_person.finding_id)))));

alter table household enable row level security, force row level security;

create policy household_is_written_by_the_programme on household as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy household_reads on household as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (EXISTS ( SELECT
   FROM household_member member
  WHERE (member.household_id = household.household_id))));

alter table household_member enable row level security, force row level security;

create policy household_member_is_closed_by_the_programme on household_member as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

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

create policy kept_form_is_its_writers on kept_form as permissive for all to public
  using (actor_id = acting_actor())
  with check (actor_id = acting_actor());

alter table link enable row level security, force row level security;

create policy link_is_closed_by_the_programme on link as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

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

create policy person_member_is_written_by_the_programme on person_member as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy person_member_reads on person_member as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR may_see_person(person_id));

alter table quarantined_row enable row level security, force row level security;

create policy quarantined_row_is_written_by_the_programme on quarantined_row as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy quarantined_row_reads on quarantined_row as permissive for select to kith_app
  using (( SELECT acting_scope() AS acting_scope) IS NOT NULL);

alter table relationship enable row level security, force row level security;

create policy relationship_is_closed_by_the_programme on relationship as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy relationship_is_written_by_the_programme on relationship as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy relationship_reads on relationship as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (may_see_person(from_person_id) AND may_see_person(to_person_id)));

alter table residence enable row level security, force row level security;

create policy residence_is_closed_by_the_programme on residence as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy residence_is_written_by_the_programme on residence as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy residence_reads on residence as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR ((NOT protected) AND may_see_person(person_id)));

alter table sent_form enable row level security, force row level security;

create policy sent_form_is_its_senders on sent_form as permissive for all to public
  using (actor_id = acting_actor())
  with check (actor_id = acting_actor());

alter table source_person enable row level security, force row level security;

create policy source_person_is_written_by_the_programme on source_person as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy source_person_reads on source_person as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR may_see_source_person(source_person_id));

alter table source_record enable row level security, force row level security;

create policy source_record_is_closed_by_the_programme on source_record as permissive for update to kith_app
  using (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

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

create policy stated_relationship_is_written_by_the_programme on stated_relationship as permissive for insert to kith_app
  with check (( SELECT acting_scope() AS acting_scope) = 'programme'::text);

create policy stated_relationship_reads on stated_relationship as permissive for select to kith_app
  using ((( SELECT acting_scope() AS acting_scope) = 'programme'::text) OR (may_see_source_person(from_source_person_id) AND may_see_source_person(to_source_person_id)));

alter table web_search enable row level security, force row level security;

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

grant insert, maintain, select, update (known_to) on coverage to kith_app;

grant insert, maintain, select, update (resolved_at) on data_quality_notice to kith_app;

grant insert, maintain, select on decision to kith_app;

grant insert, maintain, select on decision_need to kith_app;

grant insert, maintain, select on delivery to kith_app;

grant insert, maintain, select on delivery_warning to kith_app;

grant insert, maintain, select, update (kind, ward) on dwelling to kith_app;

grant insert, maintain, select, update (known_to) on dwelling_address to kith_app;

grant insert, maintain, select, update (known_to) on dwelling_kind to kith_app;

grant insert, maintain, select on eligibility to kith_app;

grant insert, maintain, select on evidence_served to kith_app;

grant insert, maintain, select, update (known_to) on fact to kith_app;

grant insert, maintain, select, update (retired_at, team_id, ward) on family to kith_app;

grant insert, maintain, select, update (known_to) on family_home to kith_app;

grant insert, maintain, select, update (known_to) on family_member to kith_app;

grant insert, maintain, select, update (valid_to) on family_practitioner to kith_app;

grant insert, maintain, select on finding to kith_app;

grant insert, maintain, select on finding_fact to kith_app;

grant insert, maintain, select on finding_person to kith_app;

grant insert, maintain, select on household to kith_app;

grant insert, maintain, select, update (known_to) on household_member to kith_app;

grant maintain, select on incoming_fact to kith_app;

grant maintain, select on incoming_notice to kith_app;

grant maintain, select on incoming_refusal to kith_app;

grant maintain, select on incoming_relationship to kith_app;

grant maintain, select on incoming_row to kith_app;

grant delete, insert, select, update on kept_form to kith_app;

grant insert, maintain, select, update (known_to) on link to kith_app;

grant insert, maintain, select on link_run to kith_app;

grant maintain on migration to kith_app;

grant maintain, select on outgoing_record to kith_app;

grant insert, maintain, select, update (identity_sealed, merged_into, protected, retired_at, sex) on person to kith_app;

grant insert, maintain, select, update (known_to) on person_member to kith_app;

grant insert, maintain, select on quarantined_row to kith_app;

grant insert, maintain, select, update (known_to) on relationship to kith_app;

grant insert, maintain, select, update (known_to) on residence to kith_app;

grant insert, select on sent_form to kith_app;

grant insert, maintain, select on source_person to kith_app;

grant insert, maintain, select, update (known_to) on source_record to kith_app;

grant insert, select, update on staff_member to kith_app;

grant insert, maintain, select, update (known_to) on stated_relationship to kith_app;

grant delete, insert, select on web_search to kith_app;

grant delete, insert, select, update on web_session to kith_app;
