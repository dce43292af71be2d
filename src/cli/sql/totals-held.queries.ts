/** Types generated for queries found in "src/cli/sql/totals-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'TotalsHeld' parameters type */
export type ITotalsHeldParams = void;

/** 'TotalsHeld' return type */
export interface ITotalsHeldResult {
  decisions: number;
  facts: number;
  families: number;
  households: number;
  people: number;
  source_records: number;
  source_records_current: number;
}

/** 'TotalsHeld' query type */
export interface ITotalsHeldQuery {
  params: ITotalsHeldParams;
  result: ITotalsHeldResult;
}

const totalsHeldIR: any = {"usedParamSet":{},"params":[],"statement":"-- How much is held in all: records, facts, people, households, families, decisions?\nselect\n  (select count(*) from source_record) as \"source_records!\",\n  (select count(*) from source_record where known_to = 'infinity') as \"source_records_current!\",\n  (select count(*) from fact where known_to = 'infinity') as \"facts!\",\n  (select count(*) from person where retired_at is null) as \"people!\",\n  (select count(distinct household_id) from household_member where known_to = 'infinity') as \"households!\",\n  (select count(*) from family where retired_at is null) as \"families!\",\n  (select count(*) from decision) as \"decisions!\""};

/**
 * Query generated from SQL:
 * ```
 * -- How much is held in all: records, facts, people, households, families, decisions?
 * select
 *   (select count(*) from source_record) as "source_records!",
 *   (select count(*) from source_record where known_to = 'infinity') as "source_records_current!",
 *   (select count(*) from fact where known_to = 'infinity') as "facts!",
 *   (select count(*) from person where retired_at is null) as "people!",
 *   (select count(distinct household_id) from household_member where known_to = 'infinity') as "households!",
 *   (select count(*) from family where retired_at is null) as "families!",
 *   (select count(*) from decision) as "decisions!"
 * ```
 */
export const totalsHeld = new PreparedQuery<ITotalsHeldParams,ITotalsHeldResult>(totalsHeldIR);


