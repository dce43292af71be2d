/** Types generated for queries found in "src/cli/sql/quarantine-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'QuarantineHeld' parameters type */
export type IQuarantineHeldParams = void;

/** 'QuarantineHeld' return type */
export interface IQuarantineHeldResult {
  reason: string;
  rows: number;
  source: string;
}

/** 'QuarantineHeld' query type */
export interface IQuarantineHeldQuery {
  params: IQuarantineHeldParams;
  result: IQuarantineHeldResult;
}

const quarantineHeldIR: any = {"usedParamSet":{},"params":[],"statement":"-- Why do rows wait in quarantine, by source, most common reason first?\nselect\n  delivery.source,\n  quarantined_row.reason,\n  count(*)::int as \"rows!\"\nfrom quarantined_row\njoin delivery using (delivery_id)\ngroup by delivery.source, quarantined_row.reason\norder by delivery.source, count(*) desc, quarantined_row.reason"};

/**
 * Query generated from SQL:
 * ```
 * -- Why do rows wait in quarantine, by source, most common reason first?
 * select
 *   delivery.source,
 *   quarantined_row.reason,
 *   count(*)::int as "rows!"
 * from quarantined_row
 * join delivery using (delivery_id)
 * group by delivery.source, quarantined_row.reason
 * order by delivery.source, count(*) desc, quarantined_row.reason
 * ```
 */
export const quarantineHeld = new PreparedQuery<IQuarantineHeldParams,IQuarantineHeldResult>(quarantineHeldIR);


