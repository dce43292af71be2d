/** Types generated for queries found in "src/people/sql/published-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PublishedPeople' parameters type */
export type IPublishedPeopleParams = void;

/** 'PublishedPeople' return type */
export interface IPublishedPeopleResult {
  identity_sealed: boolean;
  issued_at: Date;
  person_id: string;
  protected: boolean;
  sex: string | null;
  source_person_id: number;
}

/** 'PublishedPeople' query type */
export interface IPublishedPeopleQuery {
  params: IPublishedPeopleParams;
  result: IPublishedPeopleResult;
}

const publishedPeopleIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which source people make up each person now?\nselect\n  member.person_id,\n  member.source_person_id,\n  person.issued_at,\n  person.sex,\n  person.protected,\n  person.identity_sealed\nfrom person_member as member\njoin person using (person_id)\nwhere member.known_to = 'infinity'\norder by member.source_person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source people make up each person now?
 * select
 *   member.person_id,
 *   member.source_person_id,
 *   person.issued_at,
 *   person.sex,
 *   person.protected,
 *   person.identity_sealed
 * from person_member as member
 * join person using (person_id)
 * where member.known_to = 'infinity'
 * order by member.source_person_id
 * ```
 */
export const publishedPeople = new PreparedQuery<IPublishedPeopleParams,IPublishedPeopleResult>(publishedPeopleIR);


