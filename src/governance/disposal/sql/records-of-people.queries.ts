/** Types generated for queries found in "src/governance/disposal/sql/records-of-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'RecordsOfPeople' parameters type */
export interface IRecordsOfPeopleParams {
  personIds: stringArray;
}

/** 'RecordsOfPeople' return type */
export interface IRecordsOfPeopleResult {
  person_id: string;
  record_id: number;
}

/** 'RecordsOfPeople' query type */
export interface IRecordsOfPeopleQuery {
  params: IRecordsOfPeopleParams;
  result: IRecordsOfPeopleResult;
}

const recordsOfPeopleIR: any = {"usedParamSet":{"personIds":true},"params":[{"name":"personIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":428,"b":438}]}],"statement":"-- Which source records are these people's, who were taken for them last?\nwith owner as (\n  select distinct on (member.source_person_id) member.source_person_id, member.person_id\n  from person_member as member\n  order by member.source_person_id, member.known_to desc, member.known_from desc\n)\nselect record.record_id, owner.person_id\nfrom owner\njoin source_record as record using (source_person_id)\nwhere owner.person_id = any (:personIds!::uuid[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source records are these people's, who were taken for them last?
 * with owner as (
 *   select distinct on (member.source_person_id) member.source_person_id, member.person_id
 *   from person_member as member
 *   order by member.source_person_id, member.known_to desc, member.known_from desc
 * )
 * select record.record_id, owner.person_id
 * from owner
 * join source_record as record using (source_person_id)
 * where owner.person_id = any (:personIds!::uuid[])
 * ```
 */
export const recordsOfPeople = new PreparedQuery<IRecordsOfPeopleParams,IRecordsOfPeopleResult>(recordsOfPeopleIR);


