/** Types generated for queries found in "src/outcomes/sql/people-to-judge.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'PeopleToJudge' parameters type */
export interface IPeopleToJudgeParams {
  known_at: DateOrString;
}

/** 'PeopleToJudge' return type */
export interface IPeopleToJudgeResult {
  person_id: string;
}

/** 'PeopleToJudge' query type */
export interface IPeopleToJudgeQuery {
  params: IPeopleToJudgeParams;
  result: IPeopleToJudgeResult;
}

const peopleToJudgeIR: any = {"usedParamSet":{"known_at":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":172,"b":181}]}],"statement":"-- Who is any case about, as known at a moment?\nselect distinct member.person_id\nfrom case_member as member\njoin family_case using (case_id)\nwhere family_case.opened_at <= :known_at!"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is any case about, as known at a moment?
 * select distinct member.person_id
 * from case_member as member
 * join family_case using (case_id)
 * where family_case.opened_at <= :known_at!
 * ```
 */
export const peopleToJudge = new PreparedQuery<IPeopleToJudgeParams,IPeopleToJudgeResult>(peopleToJudgeIR);


