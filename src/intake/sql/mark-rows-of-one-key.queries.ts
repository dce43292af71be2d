/** Types generated for queries found in "src/intake/sql/mark-rows-of-one-key.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'MarkRowsOfOneKey' parameters type */
export type IMarkRowsOfOneKeyParams = void;

/** 'MarkRowsOfOneKey' return type */
export type IMarkRowsOfOneKeyResult = void;

/** 'MarkRowsOfOneKey' query type */
export interface IMarkRowsOfOneKeyQuery {
  params: IMarkRowsOfOneKeyParams;
  result: IMarkRowsOfOneKeyResult;
}

const markRowsOfOneKeyIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which rows of the delivery have the key of another: the later ones where all say the same, every one where they do not?\nwith shared as (\n  select\n    row.file_kind,\n    row.row_key_digest,\n    min(row.row_order) as first_row_order,\n    min(row.line_number) as first_line_number,\n    max(row.line_number) as last_line_number,\n    count(distinct row.content_digest) as contents\n  from incoming_row as row\n  where row.fate = 'stands'\n  group by row.file_kind, row.row_key_digest\n  having count(*) > 1\n)\nupdate incoming_row as row\nset\n  fate = case when shared.contents = 1 then 'repeated' else 'conflicting' end,\n  same_key_line = case\n    when row.row_order = shared.first_row_order then shared.last_line_number\n    else shared.first_line_number\n  end\nfrom shared\nwhere row.fate = 'stands'\n  and row.file_kind = shared.file_kind\n  and row.row_key_digest = shared.row_key_digest\n  and (shared.contents > 1 or row.row_order > shared.first_row_order)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which rows of the delivery have the key of another: the later ones where all say the same, every one where they do not?
 * with shared as (
 *   select
 *     row.file_kind,
 *     row.row_key_digest,
 *     min(row.row_order) as first_row_order,
 *     min(row.line_number) as first_line_number,
 *     max(row.line_number) as last_line_number,
 *     count(distinct row.content_digest) as contents
 *   from incoming_row as row
 *   where row.fate = 'stands'
 *   group by row.file_kind, row.row_key_digest
 *   having count(*) > 1
 * )
 * update incoming_row as row
 * set
 *   fate = case when shared.contents = 1 then 'repeated' else 'conflicting' end,
 *   same_key_line = case
 *     when row.row_order = shared.first_row_order then shared.last_line_number
 *     else shared.first_line_number
 *   end
 * from shared
 * where row.fate = 'stands'
 *   and row.file_kind = shared.file_kind
 *   and row.row_key_digest = shared.row_key_digest
 *   and (shared.contents > 1 or row.row_order > shared.first_row_order)
 * ```
 */
export const markRowsOfOneKey = new PreparedQuery<IMarkRowsOfOneKeyParams,IMarkRowsOfOneKeyResult>(markRowsOfOneKeyIR);


