/** Types generated for queries found in "src/intake/sql/count-incoming.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'CountIncoming' parameters type */
export interface ICountIncomingParams {
  file_kinds: stringArray;
  source: string;
}

/** 'CountIncoming' return type */
export interface ICountIncomingResult {
  changed: number;
  held: number;
  quarantined: number;
  rows_read: number;
  stated: number;
  unchanged: number;
  withdrawn: number;
}

/** 'CountIncoming' query type */
export interface ICountIncomingQuery {
  params: ICountIncomingParams;
  result: ICountIncomingResult;
}

const countIncomingIR: any = {"usedParamSet":{"source":true,"file_kinds":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":604,"b":611}]},{"name":"file_kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":647,"b":658}]}],"statement":"-- What will the delivery do?\nselect\n  (select count(*) from incoming_row) as \"rows_read!\",\n  (select count(*) from incoming_row where fate = 'stands' and record_id is not null) as \"stated!\",\n  (select count(*) from incoming_row where fate = 'stands' and record_id is null) as \"unchanged!\",\n  (select count(*) from incoming_row where fate <> 'stands') as \"quarantined!\",\n  (select count(*) from outgoing_record where not withdrawn) as \"changed!\",\n  (select count(*) from outgoing_record where withdrawn) as \"withdrawn!\",\n  (\n    select count(*)\n    from source_record as record\n    where record.source = :source!\n      and record.file_kind = any (:file_kinds!::text[])\n      and record.known_to = 'infinity'\n  ) as \"held!\""};

/**
 * Query generated from SQL:
 * ```
 * -- What will the delivery do?
 * select
 *   (select count(*) from incoming_row) as "rows_read!",
 *   (select count(*) from incoming_row where fate = 'stands' and record_id is not null) as "stated!",
 *   (select count(*) from incoming_row where fate = 'stands' and record_id is null) as "unchanged!",
 *   (select count(*) from incoming_row where fate <> 'stands') as "quarantined!",
 *   (select count(*) from outgoing_record where not withdrawn) as "changed!",
 *   (select count(*) from outgoing_record where withdrawn) as "withdrawn!",
 *   (
 *     select count(*)
 *     from source_record as record
 *     where record.source = :source!
 *       and record.file_kind = any (:file_kinds!::text[])
 *       and record.known_to = 'infinity'
 *   ) as "held!"
 * ```
 */
export const countIncoming = new PreparedQuery<ICountIncomingParams,ICountIncomingResult>(countIncomingIR);


