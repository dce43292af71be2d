/** Types generated for queries found in "src/web/sources/sql/sources-received.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SourcesReceived' parameters type */
export type ISourcesReceivedParams = void;

/** 'SourcesReceived' return type */
export interface ISourcesReceivedResult {
  current_as_of: string | null;
  received_last: string;
  rows_quarantined: number;
  source: string;
}

/** 'SourcesReceived' query type */
export interface ISourcesReceivedQuery {
  params: ISourcesReceivedParams;
  result: ISourcesReceivedResult;
}

const sourcesReceivedIR: any = {"usedParamSet":{},"params":[],"statement":"-- What has arrived from each source: when last, until when does it speak, and how much of it waits in quarantine?\nselect\n  delivery.source,\n  max(delivery.received_on) as \"received_last!\",\n  max(delivery.current_as_of) as current_as_of,\n  sum(delivery.rows_quarantined)::bigint as \"rows_quarantined!\"\nfrom delivery\ngroup by delivery.source\norder by delivery.source"};

/**
 * Query generated from SQL:
 * ```
 * -- What has arrived from each source: when last, until when does it speak, and how much of it waits in quarantine?
 * select
 *   delivery.source,
 *   max(delivery.received_on) as "received_last!",
 *   max(delivery.current_as_of) as current_as_of,
 *   sum(delivery.rows_quarantined)::bigint as "rows_quarantined!"
 * from delivery
 * group by delivery.source
 * order by delivery.source
 * ```
 */
export const sourcesReceived = new PreparedQuery<ISourcesReceivedParams,ISourcesReceivedResult>(sourcesReceivedIR);


