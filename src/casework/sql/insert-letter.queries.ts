/** Types generated for queries found in "src/casework/sql/insert-letter.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertLetter' parameters type */
export interface IInsertLetterParams {
  case_id: string;
  drafted_at: DateOrString;
  family_id: string;
  key_number: number;
  letter_id: string;
  person_id: string;
  post_allowed: boolean;
  sealed: Buffer;
}

/** 'InsertLetter' return type */
export type IInsertLetterResult = void;

/** 'InsertLetter' query type */
export interface IInsertLetterQuery {
  params: IInsertLetterParams;
  result: IInsertLetterResult;
}

const insertLetterIR: any = {"usedParamSet":{"letter_id":true,"case_id":true,"family_id":true,"person_id":true,"drafted_at":true,"post_allowed":true,"sealed":true,"key_number":true},"params":[{"name":"letter_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":212,"b":222}]},{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":225,"b":233}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":246}]},{"name":"person_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":259}]},{"name":"drafted_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":278,"b":289}]},{"name":"post_allowed","required":true,"transform":{"type":"scalar"},"locs":[{"a":292,"b":305}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":308,"b":315}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":318,"b":329}]}],"statement":"-- Whom is this letter for, who drafted it, and may it ever go by post?\ninsert into contact_letter\n  (letter_id, case_id, family_id, person_id, drafted_by, drafted_at, post_allowed, sealed, key_number)\nvalues\n  (:letter_id!, :case_id!, :family_id!, :person_id!, acting_actor(), :drafted_at!, :post_allowed!, :sealed!, :key_number!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Whom is this letter for, who drafted it, and may it ever go by post?
 * insert into contact_letter
 *   (letter_id, case_id, family_id, person_id, drafted_by, drafted_at, post_allowed, sealed, key_number)
 * values
 *   (:letter_id!, :case_id!, :family_id!, :person_id!, acting_actor(), :drafted_at!, :post_allowed!, :sealed!, :key_number!)
 * ```
 */
export const insertLetter = new PreparedQuery<IInsertLetterParams,IInsertLetterResult>(insertLetterIR);


