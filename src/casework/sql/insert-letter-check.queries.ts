/** Types generated for queries found in "src/casework/sql/insert-letter-check.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertLetterCheck' parameters type */
export interface IInsertLetterCheckParams {
  checked_at: DateOrString;
  family_id: string;
  key_number: number;
  letter_id: string;
  sealed: Buffer;
  way: string;
}

/** 'InsertLetterCheck' return type */
export type IInsertLetterCheckResult = void;

/** 'InsertLetterCheck' query type */
export interface IInsertLetterCheckQuery {
  params: IInsertLetterCheckParams;
  result: IInsertLetterCheckResult;
}

const insertLetterCheckIR: any = {"usedParamSet":{"letter_id":true,"family_id":true,"checked_at":true,"way":true,"sealed":true,"key_number":true},"params":[{"name":"letter_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":193,"b":203}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":216}]},{"name":"checked_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":235,"b":246}]},{"name":"way","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":253}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":256,"b":263}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":266,"b":277}]}],"statement":"-- Who checked this letter, and how does it reach whoever it is for, if at all?\ninsert into contact_letter_check (letter_id, family_id, checked_by, checked_at, way, sealed, key_number)\nvalues (:letter_id!, :family_id!, acting_actor(), :checked_at!, :way!, :sealed!, :key_number!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who checked this letter, and how does it reach whoever it is for, if at all?
 * insert into contact_letter_check (letter_id, family_id, checked_by, checked_at, way, sealed, key_number)
 * values (:letter_id!, :family_id!, acting_actor(), :checked_at!, :way!, :sealed!, :key_number!)
 * ```
 */
export const insertLetterCheck = new PreparedQuery<IInsertLetterCheckParams,IInsertLetterCheckResult>(insertLetterCheckIR);


