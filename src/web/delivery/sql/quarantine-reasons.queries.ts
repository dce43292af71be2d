/** Types generated for queries found in "src/web/delivery/sql/quarantine-reasons.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'QuarantineReasons' parameters type */
export interface IQuarantineReasonsParams {
  deliveryId: string;
}

/** 'QuarantineReasons' return type */
export interface IQuarantineReasonsResult {
  column_name: string | null;
  reason: string;
  remedy: string;
  rows: number;
}

/** 'QuarantineReasons' query type */
export interface IQuarantineReasonsQuery {
  params: IQuarantineReasonsParams;
  result: IQuarantineReasonsResult;
}

const quarantineReasonsIR: any = {"usedParamSet":{"deliveryId":true},"params":[{"name":"deliveryId","required":true,"transform":{"type":"scalar"},"locs":[{"a":280,"b":291}]}],"statement":"-- Why do rows of this delivery wait in quarantine, and what can the partner do about it? Most rows first.\nselect\n  quarantined.reason,\n  quarantined.column_name,\n  quarantined.remedy,\n  count(*)::int as \"rows!\"\nfrom quarantined_row as quarantined\nwhere quarantined.delivery_id = :deliveryId!\ngroup by quarantined.reason, quarantined.column_name, quarantined.remedy\norder by count(*) desc, quarantined.reason, quarantined.column_name"};

/**
 * Query generated from SQL:
 * ```
 * -- Why do rows of this delivery wait in quarantine, and what can the partner do about it? Most rows first.
 * select
 *   quarantined.reason,
 *   quarantined.column_name,
 *   quarantined.remedy,
 *   count(*)::int as "rows!"
 * from quarantined_row as quarantined
 * where quarantined.delivery_id = :deliveryId!
 * group by quarantined.reason, quarantined.column_name, quarantined.remedy
 * order by count(*) desc, quarantined.reason, quarantined.column_name
 * ```
 */
export const quarantineReasons = new PreparedQuery<IQuarantineReasonsParams,IQuarantineReasonsResult>(quarantineReasonsIR);


