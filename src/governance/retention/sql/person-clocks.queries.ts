/** Types generated for queries found in "src/governance/retention/sql/person-clocks.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'PersonClocks' parameters type */
export interface IPersonClocksParams {
  editions: stringArray;
  file_kinds: stringArray;
  row_kinds: stringArray;
  sources: stringArray;
}

/** 'PersonClocks' return type */
export interface IPersonClocksResult {
  closed_on: string | null;
  family_ids: stringArray;
  is_in_unsealed_study: boolean;
  is_open: boolean;
  last_met_on: string | null;
  listed_on: string | null;
  merged_into: string | null;
  no_longer_listed_on: string | null;
  person_id: string;
  study_ends_on: string | null;
}

/** 'PersonClocks' query type */
export interface IPersonClocksQuery {
  params: IPersonClocksParams;
  result: IPersonClocksResult;
}

const personClocksIR: any = {"usedParamSet":{"sources":true,"editions":true,"file_kinds":true,"row_kinds":true},"params":[{"name":"sources","required":true,"transform":{"type":"scalar"},"locs":[{"a":315,"b":323}]},{"name":"editions","required":true,"transform":{"type":"scalar"},"locs":[{"a":334,"b":343}]},{"name":"file_kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":354,"b":365}]},{"name":"row_kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":376,"b":386}]}],"statement":"-- From which days is the time of each person counted, of those about whom anything is kept?\n--   sources, editions, file_kinds, row_kinds  side by side: rows of files that state everyone each time\nwith full_list as (\n  select distinct listed.source, listed.edition, listed.file_kind, listed.row_kind\n  from unnest(:sources!::text[], :editions!::text[], :file_kinds!::text[], :row_kinds!::text[])\n    as listed (source, edition, file_kind, row_kind)\n),\nlast_list as (\n  select full_list.source, full_list.row_kind, max(delivery.received_on) as received_on\n  from full_list\n  join delivery using (source, edition, file_kind)\n  group by full_list.source, full_list.row_kind\n),\nowner as (\n  select distinct on (member.source_person_id) member.source_person_id, member.person_id\n  from person_member as member\n  order by member.source_person_id, member.known_to desc, member.known_from desc\n),\nstated as (\n  select\n    record.source_person_id,\n    record.known_to,\n    case\n      when record.known_to = 'infinity' then greatest(last_list.received_on, delivery.received_on)\n    end as listed_on,\n    lead(record.known_from) over (\n      partition by record.source, record.file_kind, record.row_key_digest\n      order by record.known_from, record.record_id\n    ) as next_from\n  from source_record as record\n  join delivery using (delivery_id)\n  left join last_list on last_list.source = record.source and last_list.row_kind = record.file_kind\n),\nlisting as (\n  select\n    owner.person_id,\n    max(stated.listed_on) as listed_on,\n    max(stated.known_to::date) filter (\n      where stated.known_to <> 'infinity' and stated.next_from is distinct from stated.known_to\n    ) as no_longer_listed_on\n  from stated\n  join owner using (source_person_id)\n  group by owner.person_id\n),\nown_case as (\n  select\n    case_member.person_id,\n    bool_or(case_closure.case_id is null) as is_open,\n    max(case_closure.closed_on) as closed_on\n  from case_member\n  left join case_closure using (case_id)\n  group by case_member.person_id\n),\nown_finding as (\n  select finding_person.person_id, max(run.as_of) as last_met_on\n  from finding_person\n  join finding using (finding_id)\n  join assessment_run as run using (assessment_run_id)\n  where finding_person.finding = 'met' and not run.what_if\n  group by finding_person.person_id\n),\nbelongs as (\n  select member.person_id, array_agg(distinct member.family_id) as family_ids\n  from family_member as member\n  where member.known_to = 'infinity'\n  group by member.person_id\n),\nstudy as (\n  select\n    release_person.person_id,\n    bool_or(release_seal.release_id is null) as is_unsealed,\n    max(release_seal.destroyed_by) as destroyed_by\n  from release_person\n  join release_approval using (release_id)\n  left join release_seal using (release_id)\n  where release_person.study_group = 'comparison'\n  group by release_person.person_id\n)\nselect\n  person.person_id,\n  person.merged_into,\n  coalesce(own_case.is_open, false) as \"is_open!\",\n  own_case.closed_on as \"closed_on?\",\n  own_finding.last_met_on as \"last_met_on?\",\n  listing.listed_on as \"listed_on?\",\n  listing.no_longer_listed_on as \"no_longer_listed_on?\",\n  coalesce(belongs.family_ids, '{}') as \"family_ids!\",\n  coalesce(study.is_unsealed, false) as \"is_in_unsealed_study!\",\n  study.destroyed_by as \"study_ends_on?\"\nfrom person\nleft join own_case using (person_id)\nleft join own_finding using (person_id)\nleft join listing using (person_id)\nleft join belongs using (person_id)\nleft join study using (person_id)\nwhere exists (select from person_member as member where member.person_id = person.person_id)\n  or exists (select from family_member as member where member.person_id = person.person_id)\n  or own_case.person_id is not null"};

/**
 * Query generated from SQL:
 * ```
 * -- From which days is the time of each person counted, of those about whom anything is kept?
 * --   sources, editions, file_kinds, row_kinds  side by side: rows of files that state everyone each time
 * with full_list as (
 *   select distinct listed.source, listed.edition, listed.file_kind, listed.row_kind
 *   from unnest(:sources!::text[], :editions!::text[], :file_kinds!::text[], :row_kinds!::text[])
 *     as listed (source, edition, file_kind, row_kind)
 * ),
 * last_list as (
 *   select full_list.source, full_list.row_kind, max(delivery.received_on) as received_on
 *   from full_list
 *   join delivery using (source, edition, file_kind)
 *   group by full_list.source, full_list.row_kind
 * ),
 * owner as (
 *   select distinct on (member.source_person_id) member.source_person_id, member.person_id
 *   from person_member as member
 *   order by member.source_person_id, member.known_to desc, member.known_from desc
 * ),
 * stated as (
 *   select
 *     record.source_person_id,
 *     record.known_to,
 *     case
 *       when record.known_to = 'infinity' then greatest(last_list.received_on, delivery.received_on)
 *     end as listed_on,
 *     lead(record.known_from) over (
 *       partition by record.source, record.file_kind, record.row_key_digest
 *       order by record.known_from, record.record_id
 *     ) as next_from
 *   from source_record as record
 *   join delivery using (delivery_id)
 *   left join last_list on last_list.source = record.source and last_list.row_kind = record.file_kind
 * ),
 * listing as (
 *   select
 *     owner.person_id,
 *     max(stated.listed_on) as listed_on,
 *     max(stated.known_to::date) filter (
 *       where stated.known_to <> 'infinity' and stated.next_from is distinct from stated.known_to
 *     ) as no_longer_listed_on
 *   from stated
 *   join owner using (source_person_id)
 *   group by owner.person_id
 * ),
 * own_case as (
 *   select
 *     case_member.person_id,
 *     bool_or(case_closure.case_id is null) as is_open,
 *     max(case_closure.closed_on) as closed_on
 *   from case_member
 *   left join case_closure using (case_id)
 *   group by case_member.person_id
 * ),
 * own_finding as (
 *   select finding_person.person_id, max(run.as_of) as last_met_on
 *   from finding_person
 *   join finding using (finding_id)
 *   join assessment_run as run using (assessment_run_id)
 *   where finding_person.finding = 'met' and not run.what_if
 *   group by finding_person.person_id
 * ),
 * belongs as (
 *   select member.person_id, array_agg(distinct member.family_id) as family_ids
 *   from family_member as member
 *   where member.known_to = 'infinity'
 *   group by member.person_id
 * ),
 * study as (
 *   select
 *     release_person.person_id,
 *     bool_or(release_seal.release_id is null) as is_unsealed,
 *     max(release_seal.destroyed_by) as destroyed_by
 *   from release_person
 *   join release_approval using (release_id)
 *   left join release_seal using (release_id)
 *   where release_person.study_group = 'comparison'
 *   group by release_person.person_id
 * )
 * select
 *   person.person_id,
 *   person.merged_into,
 *   coalesce(own_case.is_open, false) as "is_open!",
 *   own_case.closed_on as "closed_on?",
 *   own_finding.last_met_on as "last_met_on?",
 *   listing.listed_on as "listed_on?",
 *   listing.no_longer_listed_on as "no_longer_listed_on?",
 *   coalesce(belongs.family_ids, '{}') as "family_ids!",
 *   coalesce(study.is_unsealed, false) as "is_in_unsealed_study!",
 *   study.destroyed_by as "study_ends_on?"
 * from person
 * left join own_case using (person_id)
 * left join own_finding using (person_id)
 * left join listing using (person_id)
 * left join belongs using (person_id)
 * left join study using (person_id)
 * where exists (select from person_member as member where member.person_id = person.person_id)
 *   or exists (select from family_member as member where member.person_id = person.person_id)
 *   or own_case.person_id is not null
 * ```
 */
export const personClocks = new PreparedQuery<IPersonClocksParams,IPersonClocksResult>(personClocksIR);


