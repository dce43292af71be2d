/** Types generated for queries found in "src/research/sql/told-by-letter.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'ToldByLetter' parameters type */
export interface IToldByLetterParams {
  person_ids: stringArray;
}

/** 'ToldByLetter' return type */
export interface IToldByLetterResult {
  person_id: string;
  told_on: string;
}

/** 'ToldByLetter' query type */
export interface IToldByLetterQuery {
  params: IToldByLetterParams;
  result: IToldByLetterResult;
}

const toldByLetterIR: any = {"usedParamSet":{"person_ids":true},"params":[{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":345,"b":356}]}],"statement":"-- When were these people first told, by a letter that was checked and sent or said to them instead?\nselect\n  letter.person_id,\n  to_char(min(letter_check.checked_at at time zone 'Europe/London'), 'YYYY-MM-DD') as \"told_on!\"\nfrom contact_letter as letter\njoin contact_letter_check as letter_check using (letter_id)\nwhere letter.person_id = any (:person_ids!::uuid[])\n  and letter_check.way <> 'do-not-send'\ngroup by letter.person_id\norder by letter.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- When were these people first told, by a letter that was checked and sent or said to them instead?
 * select
 *   letter.person_id,
 *   to_char(min(letter_check.checked_at at time zone 'Europe/London'), 'YYYY-MM-DD') as "told_on!"
 * from contact_letter as letter
 * join contact_letter_check as letter_check using (letter_id)
 * where letter.person_id = any (:person_ids!::uuid[])
 *   and letter_check.way <> 'do-not-send'
 * group by letter.person_id
 * order by letter.person_id
 * ```
 */
export const toldByLetter = new PreparedQuery<IToldByLetterParams,IToldByLetterResult>(toldByLetterIR);


