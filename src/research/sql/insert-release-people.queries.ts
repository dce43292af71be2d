/** Types generated for queries found in "src/research/sql/insert-release-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertReleasePeople' parameters type */
export interface IInsertReleasePeopleParams {
  person_ids: stringArray;
  release_id: string;
  study_groups: stringArray;
}

/** 'InsertReleasePeople' return type */
export type IInsertReleasePeopleResult = void;

/** 'InsertReleasePeople' query type */
export interface IInsertReleasePeopleQuery {
  params: IInsertReleasePeopleParams;
  result: IInsertReleasePeopleResult;
}

const insertReleasePeopleIR: any = {"usedParamSet":{"release_id":true,"person_ids":true,"study_groups":true},"params":[{"name":"release_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":136}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":197}]},{"name":"study_groups","required":true,"transform":{"type":"scalar"},"locs":[{"a":208,"b":221}]}],"statement":"-- Who is in a release, and in which of its groups?\ninsert into release_person (release_id, person_id, study_group)\nselect\n  :release_id!,\n  one.person_id,\n  one.study_group\nfrom unnest(:person_ids!::uuid[], :study_groups!::text[]) as one (person_id, study_group)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is in a release, and in which of its groups?
 * insert into release_person (release_id, person_id, study_group)
 * select
 *   :release_id!,
 *   one.person_id,
 *   one.study_group
 * from unnest(:person_ids!::uuid[], :study_groups!::text[]) as one (person_id, study_group)
 * ```
 */
export const insertReleasePeople = new PreparedQuery<IInsertReleasePeopleParams,IInsertReleasePeopleResult>(insertReleasePeopleIR);


