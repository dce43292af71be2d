/** Types generated for queries found in "src/governance/retention/sql/records-past.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'RecordsPast' parameters type */
export interface IRecordsPastParams {
  editions: stringArray;
  file_kinds: stringArray;
  row_kinds: stringArray;
  sources: stringArray;
}

/** 'RecordsPast' return type */
export interface IRecordsPastResult {
  day: string;
  person_id: string | null;
  record_id: number;
  state: string;
}

/** 'RecordsPast' query type */
export interface IRecordsPastQuery {
  params: IRecordsPastParams;
  result: IRecordsPastResult;
}

const recordsPastIR: any = {"usedParamSet":{"sources":true,"editions":true,"file_kinds":true,"row_kinds":true},"params":[{"name":"sources","required":true,"transform":{"type":"scalar"},"locs":[{"a":422,"b":430}]},{"name":"editions","required":true,"transform":{"type":"scalar"},"locs":[{"a":441,"b":450}]},{"name":"file_kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":461,"b":472}]},{"name":"row_kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":483,"b":493}]}],"statement":"-- Which rows are no longer current, or belong to nobody who was linked, and since when?\n--   sources, editions, file_kinds, row_kinds  side by side: rows of files that state everyone each time\n-- A row that still says where someone lives now, or who is related now, is left out: what it says is current.\nwith full_list as (\n  select distinct listed.source, listed.edition, listed.file_kind, listed.row_kind\n  from unnest(:sources!::text[], :editions!::text[], :file_kinds!::text[], :row_kinds!::text[])\n    as listed (source, edition, file_kind, row_kind)\n),\nlast_list as (\n  select full_list.source, full_list.row_kind, max(delivery.received_on) as received_on\n  from full_list\n  join delivery using (source, edition, file_kind)\n  group by full_list.source, full_list.row_kind\n),\nowner as (\n  select distinct on (member.source_person_id) member.source_person_id, member.person_id\n  from person_member as member\n  order by member.source_person_id, member.known_to desc, member.known_from desc\n),\nstated as (\n  select\n    record.record_id,\n    record.source_person_id,\n    record.known_to,\n    greatest(last_list.received_on, delivery.received_on) as listed_on,\n    lead(record.known_from) over (\n      partition by record.source, record.file_kind, record.row_key_digest\n      order by record.known_from, record.record_id\n    ) as next_from\n  from source_record as record\n  join delivery using (delivery_id)\n  left join last_list on last_list.source = record.source and last_list.row_kind = record.file_kind\n)\nselect\n  stated.record_id,\n  owner.person_id as \"person_id?\",\n  case\n    when stated.known_to = 'infinity' then 'listed'\n    when stated.next_from = stated.known_to then 'superseded'\n    else 'withdrawn'\n  end as \"state!\",\n  case when stated.known_to = 'infinity' then stated.listed_on else stated.known_to::date end as \"day!\"\nfrom stated\nleft join owner using (source_person_id)\nwhere (stated.known_to <> 'infinity' or owner.person_id is null)\n  and not exists (\n    select from residence where residence.record_id = stated.record_id and residence.known_to = 'infinity'\n  )\n  and not exists (\n    select from relationship where relationship.record_id = stated.record_id and relationship.known_to = 'infinity'\n  )"};

/**
 * Query generated from SQL:
 * ```
 * -- Which rows are no longer current, or belong to nobody who was linked, and since when?
 * --   sources, editions, file_kinds, row_kinds  side by side: rows of files that state everyone each time
 * -- A row that still says where someone lives now, or who is related now, is left out: what it says is current.
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
 *     record.record_id,
 *     record.source_person_id,
 *     record.known_to,
 *     greatest(last_list.received_on, delivery.received_on) as listed_on,
 *     lead(record.known_from) over (
 *       partition by record.source, record.file_kind, record.row_key_digest
 *       order by record.known_from, record.record_id
 *     ) as next_from
 *   from source_record as record
 *   join delivery using (delivery_id)
 *   left join last_list on last_list.source = record.source and last_list.row_kind = record.file_kind
 * )
 * select
 *   stated.record_id,
 *   owner.person_id as "person_id?",
 *   case
 *     when stated.known_to = 'infinity' then 'listed'
 *     when stated.next_from = stated.known_to then 'superseded'
 *     else 'withdrawn'
 *   end as "state!",
 *   case when stated.known_to = 'infinity' then stated.listed_on else stated.known_to::date end as "day!"
 * from stated
 * left join owner using (source_person_id)
 * where (stated.known_to <> 'infinity' or owner.person_id is null)
 *   and not exists (
 *     select from residence where residence.record_id = stated.record_id and residence.known_to = 'infinity'
 *   )
 *   and not exists (
 *     select from relationship where relationship.record_id = stated.record_id and relationship.known_to = 'infinity'
 *   )
 * ```
 */
export const recordsPast = new PreparedQuery<IRecordsPastParams,IRecordsPastResult>(recordsPastIR);


