/** Types generated for queries found in "src/intake/sql/has-rows-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'HasRowsHeld' parameters type */
export interface IHasRowsHeldParams {
  file_kinds: stringArray;
  source: string;
}

/** 'HasRowsHeld' return type */
export interface IHasRowsHeldResult {
  held: boolean;
}

/** 'HasRowsHeld' query type */
export interface IHasRowsHeldQuery {
  params: IHasRowsHeldParams;
  result: IHasRowsHeldResult;
}

const hasRowsHeldIR: any = {"usedParamSet":{"source":true,"file_kinds":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":128}]},{"name":"file_kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":162,"b":173}]}],"statement":"-- Are any rows of these kinds held now?\nselect exists (\n  select\n  from source_record as record\n  where record.source = :source!\n    and record.file_kind = any (:file_kinds!::text[])\n    and record.known_to = 'infinity'\n) as \"held!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Are any rows of these kinds held now?
 * select exists (
 *   select
 *   from source_record as record
 *   where record.source = :source!
 *     and record.file_kind = any (:file_kinds!::text[])
 *     and record.known_to = 'infinity'
 * ) as "held!"
 * ```
 */
export const hasRowsHeld = new PreparedQuery<IHasRowsHeldParams,IHasRowsHeldResult>(hasRowsHeldIR);


