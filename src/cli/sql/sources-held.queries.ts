/** Types generated for queries found in "src/cli/sql/sources-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SourcesHeld' parameters type */
export type ISourcesHeldParams = void;

/** 'SourcesHeld' return type */
export interface ISourcesHeldResult {
  current_as_of: string | null;
  deliveries: number;
  people_as_known_there: number;
  received_last: string;
  records_current: number;
  rows_quarantined: number;
  rows_read: number;
  source: string;
}

/** 'SourcesHeld' query type */
export interface ISourcesHeldQuery {
  params: ISourcesHeldParams;
  result: ISourcesHeldResult;
}

const sourcesHeldIR: any = {"usedParamSet":{},"params":[],"statement":"-- What is held from each source: deliveries, current records and people, rows in quarantine, and until when it speaks?\nselect\n  delivery.source,\n  count(*)::int as \"deliveries!\",\n  max(delivery.received_on) as \"received_last!\",\n  max(delivery.current_as_of) as current_as_of,\n  sum(delivery.rows_read)::bigint as \"rows_read!\",\n  sum(delivery.rows_quarantined)::bigint as \"rows_quarantined!\",\n  (\n    select count(*)\n    from source_record as record\n    where record.source = delivery.source and record.known_to = 'infinity'\n  ) as \"records_current!\",\n  (\n    select count(*)\n    from source_person as known\n    where known.source = delivery.source\n  ) as \"people_as_known_there!\"\nfrom delivery\ngroup by delivery.source\norder by delivery.source"};

/**
 * Query generated from SQL:
 * ```
 * -- What is held from each source: deliveries, current records and people, rows in quarantine, and until when it speaks?
 * select
 *   delivery.source,
 *   count(*)::int as "deliveries!",
 *   max(delivery.received_on) as "received_last!",
 *   max(delivery.current_as_of) as current_as_of,
 *   sum(delivery.rows_read)::bigint as "rows_read!",
 *   sum(delivery.rows_quarantined)::bigint as "rows_quarantined!",
 *   (
 *     select count(*)
 *     from source_record as record
 *     where record.source = delivery.source and record.known_to = 'infinity'
 *   ) as "records_current!",
 *   (
 *     select count(*)
 *     from source_person as known
 *     where known.source = delivery.source
 *   ) as "people_as_known_there!"
 * from delivery
 * group by delivery.source
 * order by delivery.source
 * ```
 */
export const sourcesHeld = new PreparedQuery<ISourcesHeldParams,ISourcesHeldResult>(sourcesHeldIR);


