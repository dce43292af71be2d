-- A decision to offer support opens a case: letter, assessment, plan, notes, what partners were told, and how it ended.
--
-- Everything here is appended and never altered. Texts are sealed under a key of their own, so that each can be disposed of
-- on its own; what rules and dates need stands in the clear. Only people who work with the family, and the managers of its
-- team, see any of it; the services that count, claim, release and dispose see it in scope programme.

-- The services of the second half of the path. An actor is otherwise made by signing in only, so the owner steps around
-- that rule for one statement.
alter table actor no force row level security;
insert into actor (actor_id, kind, service, first_seen_at, last_seen_at)
values
  ('00000000-0000-7000-8000-000000000009', 'service', 'outcomes', now(), now()),
  ('00000000-0000-7000-8000-000000000010', 'service', 'release', now(), now()),
  ('00000000-0000-7000-8000-000000000011', 'service', 'dispose', now(), now());
alter table actor force row level security;

create table family_case (
  case_id uuid primary key,
  family_id uuid not null references family,
  -- the decision that opened it
  decision_id uuid not null unique references decision,
  team_id text not null,
  opened_by uuid not null references actor,
  opened_at timestamptz not null,
  opened_on date not null
);
create index family_case_family on family_case (family_id);

-- Who the case is about: the family's members when it opened, and whoever joined later. Nobody is taken out: who was
-- supported was supported, whatever becomes of the family's membership.
create table case_member (
  case_id uuid not null references family_case,
  family_id uuid not null references family,
  person_id uuid not null references person,
  role text not null check (role in ('adult', 'child')),
  joined_on date not null,
  primary key (case_id, person_id)
);
create index case_member_person on case_member (person_id);

-- How it ended. A case ends once; a family that comes back is decided about again, which opens another case.
create table case_closure (
  case_id uuid primary key references family_case,
  family_id uuid not null references family,
  closed_by uuid not null references actor,
  closed_at timestamptz not null,
  closed_on date not null,
  reason text not null,
  -- what changed in the family's words, what remains, whom to call, how and when they were told
  sealed bytea not null,
  key_number bigint not null
);
create index case_closure_family on case_closure (family_id);

-- "Why we contacted you": drafted for one named person, from what may stand in it. The text is sealed.
create table contact_letter (
  letter_id uuid primary key,
  case_id uuid not null references family_case,
  family_id uuid not null references family,
  person_id uuid not null references person,
  drafted_by uuid not null references actor,
  drafted_at timestamptz not null,
  -- never by post where a finding of domestic abuse exists
  post_allowed boolean not null,
  sealed bytea not null,
  key_number bigint not null
);
create index contact_letter_case on contact_letter (case_id);
create index contact_letter_family on contact_letter (family_id);
create index contact_letter_person on contact_letter (person_id);

-- A person's check that the letter is safe to send, and how: or that it must not be sent at all.
create table contact_letter_check (
  letter_id uuid primary key references contact_letter,
  family_id uuid not null references family,
  checked_by uuid not null references actor,
  checked_at timestamptz not null,
  way text not null check (way in ('post', 'by-hand', 'telephone-instead', 'do-not-send')),
  -- what the checker knows of who else opens the post
  sealed bytea not null,
  key_number bigint not null
);

-- The whole-family assessment. Each saving is a version of its own.
create table case_assessment (
  assessment_id uuid primary key,
  case_id uuid not null references family_case,
  family_id uuid not null references family,
  version integer not null,
  recorded_by uuid not null references actor,
  recorded_at timestamptz not null,
  recorded_on date not null,
  -- each need in the family's words and in the practitioner's, and what is going well
  sealed bytea not null,
  key_number bigint not null,
  unique (case_id, version)
);
create index case_assessment_family on case_assessment (family_id);

-- The needs a version of the assessment is about: those of the case, with whoever they belong to where that is said.
create table case_assessment_need (
  assessment_id uuid not null references case_assessment,
  family_id uuid not null references family,
  headline text not null,
  need text not null,
  primary key (assessment_id, need)
);

-- The plan: need → goal → actions with owner and date. Each saving is a version of its own.
create table case_plan (
  plan_id uuid primary key,
  case_id uuid not null references family_case,
  family_id uuid not null references family,
  version integer not null,
  recorded_by uuid not null references actor,
  recorded_at timestamptz not null,
  recorded_on date not null,
  starts_on date not null,
  ends_on date not null,
  -- the words of goals and actions, and who owns an action where it is not someone who signs in
  sealed bytea not null,
  key_number bigint not null,
  unique (case_id, version),
  check (starts_on <= ends_on)
);
create index case_plan_family on case_plan (family_id);

create table case_plan_goal (
  plan_id uuid not null references case_plan,
  family_id uuid not null references family,
  goal integer not null,
  headline text not null,
  need text not null,
  primary key (plan_id, goal)
);

create table case_plan_action (
  plan_id uuid not null references case_plan,
  family_id uuid not null references family,
  goal integer not null,
  action integer not null,
  due_on date not null,
  state text not null check (state in ('to do', 'done', 'changed')),
  done_on date,
  primary key (plan_id, goal, action),
  check ((state = 'done') = (done_on is not null))
);

-- Notes: recorded once; a correction is a version of its own, with its reason.
create table case_note (
  note_id uuid primary key,
  case_id uuid not null references family_case,
  family_id uuid not null references family,
  created_by uuid not null references actor,
  created_at timestamptz not null
);
create index case_note_case on case_note (case_id);
create index case_note_family on case_note (family_id);

create table case_note_version (
  note_id uuid not null references case_note,
  family_id uuid not null references family,
  version integer not null,
  recorded_by uuid not null references actor,
  recorded_at timestamptz not null,
  -- the day of what it tells
  happened_on date not null,
  kind text not null,
  -- a significant event stands in the chronology as well
  is_event boolean not null,
  sealed bytea not null,
  key_number bigint not null,
  primary key (note_id, version)
);

-- Telling a partner something: what, about whom, to whom, through which gateway, by whom and why.
create table disclosure (
  disclosure_id uuid primary key,
  family_id uuid not null references family,
  case_id uuid references family_case,
  -- a partner of governance/partners.yaml
  recipient text not null,
  -- a gateway of governance/gateways.yaml
  gateway text not null,
  shared_by uuid not null references actor,
  shared_at timestamptz not null,
  shared_on date not null,
  -- the reason, the words that were shared, and who at the partner received them
  sealed bytea not null,
  key_number bigint not null
);
create index disclosure_family on disclosure (family_id);
create index disclosure_recipient on disclosure (recipient, shared_on);

create table disclosure_item (
  disclosure_id uuid not null references disclosure,
  family_id uuid not null references family,
  item integer not null,
  person_id uuid references person,
  -- fact, need, plan, action, contact-details, or other: what kind of thing was told
  kind text not null,
  -- the fact it rests on, where it rests on one
  fact_id bigint references fact not enforced,
  primary key (disclosure_id, item)
);
create index disclosure_item_person on disclosure_item (person_id);
create index disclosure_item_fact on disclosure_item (fact_id);

do $$
declare
  name text;
begin
  foreach name in array array[
    'family_case', 'case_member', 'case_closure', 'contact_letter', 'contact_letter_check', 'case_assessment',
    'case_assessment_need', 'case_plan', 'case_plan_goal', 'case_plan_action', 'case_note', 'case_note_version',
    'disclosure', 'disclosure_item'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to kith_app', name);
    execute format('grant maintain on %I to kith_app', name);
    execute format(
      'create policy %I on %I for select to kith_app using (
         (select acting_scope()) = ''programme''
         or exists (select from family where family.family_id = %I.family_id))',
      name || '_reads', name, name
    );
    execute format(
      'create policy %I on %I for insert to kith_app with check (
         (select acting_scope()) in (''team'', ''practitioner'', ''family'')
         and exists (select from family where family.family_id = %I.family_id))',
      name || '_writes', name, name
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

-- Post is never used where someone could be found or hurt by it. That is asked as the owner, who sees also what is sealed
-- from whoever writes, and answered with one word that tells nothing of whom or why. Someone who may not see the family is
-- told the same as where post is ruled out.
do $$
declare
  name text;
begin
  foreach name in array array['case_member', 'fact', 'finding', 'finding_fact', 'assessment_run'] loop
    execute format(
      'create policy %I on %I for select to kith_owner using (acting_scope() is not null)', name || '_is_asked_about', name
    );
  end loop;
end $$;

-- Everyone who belongs to the family or whom its cases were about, under the ids they have had since as well.
create function people_of_family(asked uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    with recursive everyone as (
      select person_id from family_member where family_id = asked and known_to = 'infinity'
      union
      select person_id from case_member where family_id = asked
      union
      select person.merged_into from everyone join person using (person_id) where person.merged_into is not null
    )
    select person_id from everyone
  $$;
revoke execute on function people_of_family(uuid) from public;

create function is_family_hidden(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select
      not exists (select from people_of_family(asked) as someone where may_see_person(someone))
      or exists (
        select from people_of_family(asked) as someone join person on person.person_id = someone where person.protected
      )
  $$;

-- A domestic-abuse fact of anyone of the family at any time, whatever their part in it; the headline met, or not told in
-- spite of facts, in the latest assessment; or someone whose address is hidden.
create function is_post_ruled_out(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$
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
  $$;

create function refuse_unsafe_post() returns trigger language plpgsql as $$
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
end $$;

create trigger contact_letter_by_safe_ways before insert on contact_letter
  for each row execute function refuse_unsafe_post();
create trigger contact_letter_check_by_safe_ways before insert on contact_letter_check
  for each row execute function refuse_unsafe_post();

-- Where a family that hides can be found is told to nobody.
create function refuse_hidden_contact() returns trigger language plpgsql as $$
begin
  if new.kind = 'contact-details' and is_family_hidden(new.family_id) then
    raise exception 'where this family can be found is told to nobody' using errcode = 'KI004';
  end if;
  return new;
end $$;

create trigger disclosure_item_hides_the_hidden before insert on disclosure_item
  for each row execute function refuse_hidden_contact();

-- Whoever works with a family may end its case; their own access ends with it, and only then can they end it themselves.
create policy family_practitioner_ends_with_the_case on family_practitioner for update to kith_app
  using (
    (select acting_scope()) = 'practitioner'
    and exists (select from family where family.family_id = family_practitioner.family_id)
  )
  with check (
    (select acting_scope()) = 'practitioner'
    and valid_to is not null
    and exists (select from family_case where family_case.family_id = family_practitioner.family_id)
    and not exists (
      select
      from family_case
      where family_case.family_id = family_practitioner.family_id
        and not exists (select from case_closure where case_closure.case_id = family_case.case_id)
    )
  );

-- Access ends with the work: by a decision whose support has ended nobody is let in any more. A new decision lets in again.
create function refuse_work_after_the_end() returns trigger language plpgsql as $$
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
end $$;

create trigger family_practitioner_begins_before_the_end before insert on family_practitioner
  for each row execute function refuse_work_after_the_end();

-- Whether a family has a case that has not ended. One whose people part in the records keeps its page until then, so that
-- support can be ended by a person and not by a rule.
create function is_supported(asked uuid) returns boolean language sql stable
  as $$
    select exists (
      select
      from family_case
      where family_case.family_id = asked
        and not exists (select from case_closure where case_closure.case_id = family_case.case_id)
    )
  $$;
