/** Types generated for queries found in "src/people/sql/undescribed-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'UndescribedPeople' parameters type */
export interface IUndescribedPeopleParams {
  known_at: DateOrString;
}

/** 'UndescribedPeople' return type */
export interface IUndescribedPeopleResult {
  source_person_id: number;
}

/** 'UndescribedPeople' query type */
export interface IUndescribedPeopleQuery {
  params: IUndescribedPeopleParams;
  result: IUndescribedPeopleResult;
}

const undescribedPeopleIR: any = {"usedParamSet":{"known_at":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":328,"b":337},{"a":363,"b":372},{"a":578,"b":587},{"a":621,"b":630}]}],"statement":"-- Of which source people does a source speak now without ever having said who they are?\n--   known_at  the moment to look back from\nselect distinct record.source_person_id as \"source_person_id!\"\nfrom source_record as record\nwhere record.source_person_id is not null\n  and not record.describes_person\n  and record.known_from <= :known_at!\n  and record.known_to > :known_at!\n  and not exists (\n    select\n    from source_record as describing\n    where describing.source_person_id = record.source_person_id\n      and describing.describes_person\n      and describing.known_from <= :known_at!\n      and describing.known_to > :known_at!\n  )\norder by record.source_person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Of which source people does a source speak now without ever having said who they are?
 * --   known_at  the moment to look back from
 * select distinct record.source_person_id as "source_person_id!"
 * from source_record as record
 * where record.source_person_id is not null
 *   and not record.describes_person
 *   and record.known_from <= :known_at!
 *   and record.known_to > :known_at!
 *   and not exists (
 *     select
 *     from source_record as describing
 *     where describing.source_person_id = record.source_person_id
 *       and describing.describes_person
 *       and describing.known_from <= :known_at!
 *       and describing.known_to > :known_at!
 *   )
 * order by record.source_person_id
 * ```
 */
export const undescribedPeople = new PreparedQuery<IUndescribedPeopleParams,IUndescribedPeopleResult>(undescribedPeopleIR);


