/** Types generated for queries found in "src/casework/sql/latest-letter.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LatestLetter' parameters type */
export interface ILatestLetterParams {
  case_id: string;
}

/** 'LatestLetter' return type */
export interface ILatestLetterResult {
  check_key_number: number | null;
  check_sealed: Buffer | null;
  checked_at: Date | null;
  checked_by: string | null;
  drafted_at: Date;
  drafted_by: string;
  key_number: number;
  letter_id: string;
  person_id: string;
  post_allowed: boolean;
  sealed: Buffer;
  way: string | null;
}

/** 'LatestLetter' query type */
export interface ILatestLetterQuery {
  params: ILatestLetterParams;
  result: ILatestLetterResult;
}

const latestLetterIR: any = {"usedParamSet":{"case_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":534,"b":542}]}],"statement":"-- Which letter of this case was drafted last, and what did whoever checked it decide?\nselect\n  letter.letter_id,\n  letter.person_id,\n  letter.drafted_by,\n  letter.drafted_at,\n  letter.post_allowed,\n  letter.sealed,\n  letter.key_number,\n  checked.checked_by as \"checked_by?\",\n  checked.checked_at as \"checked_at?\",\n  checked.way as \"way?\",\n  checked.sealed as \"check_sealed?\",\n  checked.key_number as \"check_key_number?\"\nfrom contact_letter as letter\nleft join contact_letter_check as checked using (letter_id)\nwhere letter.case_id = :case_id!\norder by letter.drafted_at desc, letter.letter_id desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- Which letter of this case was drafted last, and what did whoever checked it decide?
 * select
 *   letter.letter_id,
 *   letter.person_id,
 *   letter.drafted_by,
 *   letter.drafted_at,
 *   letter.post_allowed,
 *   letter.sealed,
 *   letter.key_number,
 *   checked.checked_by as "checked_by?",
 *   checked.checked_at as "checked_at?",
 *   checked.way as "way?",
 *   checked.sealed as "check_sealed?",
 *   checked.key_number as "check_key_number?"
 * from contact_letter as letter
 * left join contact_letter_check as checked using (letter_id)
 * where letter.case_id = :case_id!
 * order by letter.drafted_at desc, letter.letter_id desc
 * limit 1
 * ```
 */
export const latestLetter = new PreparedQuery<ILatestLetterParams,ILatestLetterResult>(latestLetterIR);


