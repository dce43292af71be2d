/** Types generated for queries found in "src/needs/sql/insert-finding-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertFindingPeople' parameters type */
export interface IInsertFindingPeopleParams {
  becauses: stringArray;
  finding_ids: numberArray;
  findings: stringArray;
  person_ids: stringArray;
}

/** 'InsertFindingPeople' return type */
export type IInsertFindingPeopleResult = void;

/** 'InsertFindingPeople' query type */
export interface IInsertFindingPeopleQuery {
  params: IInsertFindingPeopleParams;
  result: IInsertFindingPeopleResult;
}

const insertFindingPeopleIR: any = {"usedParamSet":{"finding_ids":true,"person_ids":true,"findings":true,"becauses":true},"params":[{"name":"finding_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":215}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":228,"b":239}]},{"name":"findings","required":true,"transform":{"type":"scalar"},"locs":[{"a":250,"b":259}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":270,"b":279}]}],"statement":"-- To whom is each finding attributed?\ninsert into finding_person (finding_id, person_id, finding, because)\nselect incoming.finding_id, incoming.person_id, incoming.finding, incoming.because\nfrom unnest(:finding_ids!::bigint[], :person_ids!::uuid[], :findings!::text[], :becauses!::text[])\n  as incoming (finding_id, person_id, finding, because)"};

/**
 * Query generated from SQL:
 * ```
 * -- To whom is each finding attributed?
 * insert into finding_person (finding_id, person_id, finding, because)
 * select incoming.finding_id, incoming.person_id, incoming.finding, incoming.because
 * from unnest(:finding_ids!::bigint[], :person_ids!::uuid[], :findings!::text[], :becauses!::text[])
 *   as incoming (finding_id, person_id, finding, because)
 * ```
 */
export const insertFindingPeople = new PreparedQuery<IInsertFindingPeopleParams,IInsertFindingPeopleResult>(insertFindingPeopleIR);


