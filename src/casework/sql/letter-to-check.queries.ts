/** Types generated for queries found in "src/casework/sql/letter-to-check.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LetterToCheck' parameters type */
export interface ILetterToCheckParams {
  letter_id: string;
}

/** 'LetterToCheck' return type */
export interface ILetterToCheckResult {
  case_id: string;
  checked_by: string | null;
  family_id: string;
  is_latest: boolean;
  person_id: string;
  post_allowed: boolean;
  way: string | null;
}

/** 'LetterToCheck' query type */
export interface ILetterToCheckQuery {
  params: ILetterToCheckParams;
  result: ILetterToCheckResult;
}

const letterToCheckIR: any = {"usedParamSet":{"letter_id":true},"params":[{"name":"letter_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":568,"b":578}]}],"statement":"-- Whose letter is this, of which case, is it the last one drafted, and has anyone checked it?\nselect\n  letter.family_id,\n  letter.case_id,\n  letter.person_id,\n  letter.post_allowed,\n  not exists (\n    select\n    from contact_letter as newer\n    where newer.case_id = letter.case_id\n      and (newer.drafted_at, newer.letter_id) > (letter.drafted_at, letter.letter_id)\n  ) as \"is_latest!\",\n  checked.checked_by as \"checked_by?\",\n  checked.way as \"way?\"\nfrom contact_letter as letter\nleft join contact_letter_check as checked using (letter_id)\nwhere letter.letter_id = :letter_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Whose letter is this, of which case, is it the last one drafted, and has anyone checked it?
 * select
 *   letter.family_id,
 *   letter.case_id,
 *   letter.person_id,
 *   letter.post_allowed,
 *   not exists (
 *     select
 *     from contact_letter as newer
 *     where newer.case_id = letter.case_id
 *       and (newer.drafted_at, newer.letter_id) > (letter.drafted_at, letter.letter_id)
 *   ) as "is_latest!",
 *   checked.checked_by as "checked_by?",
 *   checked.way as "way?"
 * from contact_letter as letter
 * left join contact_letter_check as checked using (letter_id)
 * where letter.letter_id = :letter_id!
 * ```
 */
export const letterToCheck = new PreparedQuery<ILetterToCheckParams,ILetterToCheckResult>(letterToCheckIR);


