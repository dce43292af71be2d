/** Types generated for queries found in "src/casework/sql/adults-to-write-to.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AdultsToWriteTo' parameters type */
export interface IAdultsToWriteToParams {
  case_id: string;
}

/** 'AdultsToWriteTo' return type */
export interface IAdultsToWriteToResult {
  person_id: string;
  resident: boolean;
}

/** 'AdultsToWriteTo' query type */
export interface IAdultsToWriteToQuery {
  params: IAdultsToWriteToParams;
  result: IAdultsToWriteToResult;
}

const adultsToWriteToIR: any = {"usedParamSet":{"case_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":412,"b":420}]}],"statement":"-- Which adults of a case belong to the family now, and which of them live with it? (Nobody whose identity is sealed.)\nselect member.person_id, member.resident\nfrom case_member as involved\njoin family_member as member\n  on member.family_id = involved.family_id and member.person_id = involved.person_id and member.known_to = 'infinity'\njoin person on person.person_id = member.person_id\nwhere involved.case_id = :case_id!\n  and member.role = 'adult'\norder by member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which adults of a case belong to the family now, and which of them live with it? (Nobody whose identity is sealed.)
 * select member.person_id, member.resident
 * from case_member as involved
 * join family_member as member
 *   on member.family_id = involved.family_id and member.person_id = involved.person_id and member.known_to = 'infinity'
 * join person on person.person_id = member.person_id
 * where involved.case_id = :case_id!
 *   and member.role = 'adult'
 * order by member.person_id
 * ```
 */
export const adultsToWriteTo = new PreparedQuery<IAdultsToWriteToParams,IAdultsToWriteToResult>(adultsToWriteToIR);


