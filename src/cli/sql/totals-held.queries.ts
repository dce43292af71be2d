/** Types generated for queries found in "src/cli/sql/totals-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'TotalsHeld' parameters type */
export interface ITotalsHeldParams {
  as_of: string;
}

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

const totalsHeldIR: any = {"usedParamSet":{"as_of":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":602,"b":608},{"a":672,"b":678}]}],"statement":"-- How much is held in all: records, facts, people, households on a day, families, decisions?\n--   as_of  the day that households are counted on\nselect\n  (select count(*) from source_record) as \"source_records!\",\n  (select count(*) from source_record where known_to = 'infinity') as \"source_records_current!\",\n  (select count(*) from fact where known_to = 'infinity') as \"facts!\",\n  (select count(*) from person where retired_at is null) as \"people!\",\n  (\n    select count(distinct household_id)\n    from household_member as member\n    where member.known_to = 'infinity'\n      and member.valid_from <= :as_of!::date\n      and (member.valid_to is null or member.valid_to > :as_of!::date)\n  ) as \"households!\",\n  (select count(*) from family where retired_at is null) as \"families!\",\n  (select count(*) from decision) as \"decisions!\""};

/**
 * Query generated from SQL:
 * ```
 * -- How much is held in all: records, facts, people, households on a day, families, decisions?
 * --   as_of  the day that households are counted on
 * select
 *   (select count(*) from source_record) as "source_records!",
 *   (select count(*) from source_record where known_to = 'infinity') as "source_records_current!",
 *   (select count(*) from fact where known_to = 'infinity') as "facts!",
 *   (select count(*) from person where retired_at is null) as "people!",
 *   (
 *     select count(distinct household_id)
 *     from household_member as member
 *     where member.known_to = 'infinity'
 *       and member.valid_from <= :as_of!::date
 *       and (member.valid_to is null or member.valid_to > :as_of!::date)
 *   ) as "households!",
 *   (select count(*) from family where retired_at is null) as "families!",
 *   (select count(*) from decision) as "decisions!"
 * ```
 */
export const totalsHeld = new PreparedQuery<ITotalsHeldParams,ITotalsHeldResult>(totalsHeldIR);


