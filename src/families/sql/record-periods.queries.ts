/** Types generated for queries found in "src/families/sql/record-periods.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'RecordPeriods' parameters type */
export interface IRecordPeriodsParams {
  sources: stringArray;
}

/** 'RecordPeriods' return type */
export interface IRecordPeriodsResult {
  record_id: number;
  valid_from: string;
  valid_to: string | null;
}

/** 'RecordPeriods' query type */
export interface IRecordPeriodsQuery {
  params: IRecordPeriodsParams;
  result: IRecordPeriodsResult;
}

const recordPeriodsIR: any = {"usedParamSet":{"sources":true},"params":[{"name":"sources","required":true,"transform":{"type":"scalar"},"locs":[{"a":410,"b":418}]}],"statement":"-- From when until when do the facts stated by each row hold, for the sources whose rows speak only of that time?\n--   sources  those sources\nselect\n  fact.record_id,\n  min(fact.valid_from) as \"valid_from!\",\n  case when bool_and(fact.valid_to is not null) then max(fact.valid_to) end as valid_to\nfrom fact\njoin source_record as record using (record_id)\nwhere record.describes_person\n  and record.source = any (:sources!::text[])\ngroup by fact.record_id"};

/**
 * Query generated from SQL:
 * ```
 * -- From when until when do the facts stated by each row hold, for the sources whose rows speak only of that time?
 * --   sources  those sources
 * select
 *   fact.record_id,
 *   min(fact.valid_from) as "valid_from!",
 *   case when bool_and(fact.valid_to is not null) then max(fact.valid_to) end as valid_to
 * from fact
 * join source_record as record using (record_id)
 * where record.describes_person
 *   and record.source = any (:sources!::text[])
 * group by fact.record_id
 * ```
 */
export const recordPeriods = new PreparedQuery<IRecordPeriodsParams,IRecordPeriodsResult>(recordPeriodsIR);


