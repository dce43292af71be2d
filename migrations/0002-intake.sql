-- A partner's file becomes a delivery, its rows become source records, and each record states facts and relationships.
--
-- Source records and facts come by the million, each in one statement that joins what it refers to, and the application
-- deletes nothing. Their foreign keys say what belongs where but are not checked row by row, which would take as long as
-- all the rest of receiving; a test looks for rows that stand alone.

create table delivery (
  delivery_id uuid primary key,
  source text not null,
  edition text not null,
  file_kind text not null,
  file_name text not null,
  content_sha256 text not null,
  agreement text not null,
  received_on date not null,
  recorded_at timestamptz not null,
  current_as_of date,
  -- the delivery that this one corrects or takes the place of
  supersedes uuid references delivery,
  -- rows read = records new + changed + unchanged + rows quarantined
  rows_read bigint not null,
  records_new bigint not null,
  records_changed bigint not null default 0,
  records_unchanged bigint not null,
  records_withdrawn bigint not null,
  rows_quarantined bigint not null,
  -- the same bytes are a new delivery only when the partner states them again, as current as of a later day
  unique (source, content_sha256, received_on)
);

-- A person as one source knows them: all of its records under the source's own key. The digest is keyed (key store).
create table source_person (
  source_person_id bigint generated always as identity primary key,
  source text not null,
  key_digest bytea not null,
  unique (source, key_digest)
);

-- record_id is the number of the record's own key in the key store; without the key `sealed` cannot be opened.
create table source_record (
  record_id bigint primary key,
  delivery_id uuid not null references delivery not enforced,
  source text not null,
  file_kind text not null,
  row_number bigint not null,
  line_number bigint not null,
  row_key_digest bytea not null,
  content_digest bytea not null,
  source_person_id bigint references source_person not enforced,
  -- true where the row describes who someone is (names, birth date, identifiers, address), so that it takes part in linkage
  describes_person boolean not null,
  -- true where the partner marks the row as protected: its address and location are hidden from everyone
  protected boolean not null default false,
  -- a sealed identity (adoption): never linked, never shown to ordinary roles
  identity_sealed boolean not null default false,
  sealed bytea not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create unique index source_record_current on source_record (source, file_kind, row_key_digest) where known_to = 'infinity';
create index source_record_person on source_record (source_person_id);
create index source_record_delivery on source_record (delivery_id);

create table fact (
  fact_id bigint generated always as identity primary key,
  record_id bigint not null references source_record not enforced,
  source_person_id bigint not null references source_person not enforced,
  kind text not null,
  code text,
  -- the person's role in the event: subject, suspect, offender, victim, witness, reporter
  role text,
  valid_from date not null,
  -- exclusive; null where the source states no end
  valid_to date,
  amount numeric,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index fact_person on fact (source_person_id, kind);
create index fact_record on fact (record_id);
create index fact_kind on fact (kind, valid_from);

create table stated_relationship (
  stated_relationship_id bigint generated always as identity primary key,
  record_id bigint not null references source_record,
  from_source_person_id bigint not null references source_person,
  to_source_person_id bigint not null references source_person,
  -- "from is the <kind> of to": parent, carer, partner, sibling, grandparent, step-parent, foster-carer, other
  kind text not null,
  valid_from date,
  valid_to date,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index stated_relationship_from on stated_relationship (from_source_person_id);
create index stated_relationship_to on stated_relationship (to_source_person_id);
create index stated_relationship_record on stated_relationship (record_id);

-- What a delivery can speak for, from the first day to the one after the last: without coverage, no row means nothing.
create table coverage (
  coverage_id bigint generated always as identity primary key,
  delivery_id uuid not null references delivery,
  source text not null,
  fact_kind text not null,
  covers_from date not null,
  covers_to date not null,
  area text not null,
  -- whole years, both included; null where there is no such limit
  age_from integer,
  age_to integer,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index coverage_kind on coverage (fact_kind, covers_from);

-- Rows that did not fit: one line for each thing wrong with a row. The class of the offending value, never the value.
create table quarantined_row (
  quarantined_row_id bigint generated always as identity primary key,
  delivery_id uuid not null references delivery,
  row_number bigint not null,
  line_number bigint not null,
  column_name text,
  reason text not null,
  value_class text not null,
  remedy text not null
);
create index quarantined_row_delivery on quarantined_row (delivery_id);

-- What was odd about a delivery although its rows were received: columns left out, spellings taken for what they mean.
create table delivery_warning (
  delivery_warning_id bigint generated always as identity primary key,
  delivery_id uuid not null references delivery,
  kind text not null,
  column_name text,
  times bigint not null,
  first_line bigint not null,
  says text not null
);
create index delivery_warning_delivery on delivery_warning (delivery_id);

-- Something the source should look at: an identifier that is not well formed, a value that was left out. No values.
create table data_quality_notice (
  data_quality_notice_id bigint generated always as identity primary key,
  source text not null,
  record_id bigint not null references source_record,
  kind text not null,
  scheme text,
  column_name text,
  noted_at timestamptz not null,
  resolved_at timestamptz
);
create index data_quality_notice_source on data_quality_notice (source);
create index data_quality_notice_record on data_quality_notice (record_id);

-- What a delivery is gathered in while it is received. These tables stay empty: each transaction that receives makes
-- temporary ones of the same name and columns, and fills those, because rows cannot be copied into a table that row-level
-- security holds. Here they only say what the questions of the room are asked of.
create table incoming_row (
  -- the order of rows in the file; several rows of one XML record share their row_number
  row_order bigint not null,
  row_number bigint not null,
  line_number bigint not null,
  file_kind text not null,
  row_key_digest bytea,
  content_digest bytea,
  person_digest bytea,
  -- null where the row restates what is held, or was refused
  record_id bigint,
  describes_person boolean not null,
  protected boolean not null,
  identity_sealed boolean not null,
  sealed bytea,
  -- stands, refused, repeated (says again what an earlier line says), conflicting (says otherwise)
  fate text not null,
  same_key_line bigint
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
create table incoming_relationship (
  record_id bigint not null,
  from_digest bytea not null,
  to_digest bytea not null,
  kind text not null,
  valid_from date,
  valid_to date
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
create table incoming_notice (
  record_id bigint not null,
  kind text not null,
  scheme text,
  column_name text
);
create table outgoing_record (
  record_id bigint not null,
  -- false where a changed row takes its place
  withdrawn boolean not null
);
grant select on incoming_row, incoming_fact, incoming_relationship, incoming_refusal, incoming_notice, outgoing_record
  to kith_app;
