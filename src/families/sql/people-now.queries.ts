/** Types generated for queries found in "src/families/sql/people-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleNow' parameters type */
export type IPeopleNowParams = void;

/** 'PeopleNow' return type */
export interface IPeopleNowResult {
  identity_sealed: boolean;
  person_id: string;
  protected: boolean;
  sex: string | null;
  source_person_id: number;
}

/** 'PeopleNow' query type */
export interface IPeopleNowQuery {
  params: IPeopleNowParams;
  result: IPeopleNowResult;
}

const peopleNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- Who are the people, and which source people is each made of now?\nselect\n  member.source_person_id,\n  person.person_id,\n  person.sex,\n  person.protected,\n  person.identity_sealed\nfrom person_member as member\njoin person using (person_id)\nwhere member.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- Who are the people, and which source people is each made of now?
 * select
 *   member.source_person_id,
 *   person.person_id,
 *   person.sex,
 *   person.protected,
 *   person.identity_sealed
 * from person_member as member
 * join person using (person_id)
 * where member.known_to = 'infinity'
 * ```
 */
export const peopleNow = new PreparedQuery<IPeopleNowParams,IPeopleNowResult>(peopleNowIR);


