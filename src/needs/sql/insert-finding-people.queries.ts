/** Types generated for queries found in "src/needs/sql/insert-finding-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertFindingPeople' parameters type */
export interface IInsertFindingPeopleParams {
  assessment_run_id: string;
  becauses: stringArray;
  family_ids: stringArray;
  findings: stringArray;
  needs: stringArray;
  person_ids: stringArray;
}

/** 'InsertFindingPeople' return type */
export type IInsertFindingPeopleResult = void;

/** 'InsertFindingPeople' query type */
export interface IInsertFindingPeopleQuery {
  params: IInsertFindingPeopleParams;
  result: IInsertFindingPeopleResult;
}

const insertFindingPeopleIR: any = {"usedParamSet":{"family_ids":true,"needs":true,"person_ids":true,"findings":true,"becauses":true,"assessment_run_id":true},"params":[{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":213}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":224,"b":230}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":252}]},{"name":"findings","required":true,"transform":{"type":"scalar"},"locs":[{"a":263,"b":272}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":283,"b":292}]},{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":410,"b":428}]}],"statement":"-- To whom is each finding attributed?\ninsert into finding_person (finding_id, person_id, finding, because)\nselect finding.finding_id, incoming.person_id, incoming.finding, incoming.because\nfrom unnest(:family_ids!::uuid[], :needs!::text[], :person_ids!::uuid[], :findings!::text[], :becauses!::text[])\n  as incoming (family_id, need, person_id, finding, because)\njoin finding\n  on finding.assessment_run_id = :assessment_run_id!\n  and finding.family_id = incoming.family_id\n  and finding.need = incoming.need"};

/**
 * Query generated from SQL:
 * ```
 * -- To whom is each finding attributed?
 * insert into finding_person (finding_id, person_id, finding, because)
 * select finding.finding_id, incoming.person_id, incoming.finding, incoming.because
 * from unnest(:family_ids!::uuid[], :needs!::text[], :person_ids!::uuid[], :findings!::text[], :becauses!::text[])
 *   as incoming (family_id, need, person_id, finding, because)
 * join finding
 *   on finding.assessment_run_id = :assessment_run_id!
 *   and finding.family_id = incoming.family_id
 *   and finding.need = incoming.need
 * ```
 */
export const insertFindingPeople = new PreparedQuery<IInsertFindingPeopleParams,IInsertFindingPeopleResult>(insertFindingPeopleIR);


