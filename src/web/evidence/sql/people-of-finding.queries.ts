/** Types generated for queries found in "src/web/evidence/sql/people-of-finding.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleOfFinding' parameters type */
export interface IPeopleOfFindingParams {
  findingId: number;
}

/** 'PeopleOfFinding' return type */
export interface IPeopleOfFindingResult {
  because: string;
  finding: string;
  person_id: string;
}

/** 'PeopleOfFinding' query type */
export interface IPeopleOfFindingQuery {
  params: IPeopleOfFindingParams;
  result: IPeopleOfFindingResult;
}

const peopleOfFindingIR: any = {"usedParamSet":{"findingId":true},"params":[{"name":"findingId","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":196}]}],"statement":"-- To whom is this finding attributed, and why?\nselect\n  attributed.person_id,\n  attributed.finding,\n  attributed.because\nfrom finding_person as attributed\nwhere attributed.finding_id = :findingId!\norder by attributed.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- To whom is this finding attributed, and why?
 * select
 *   attributed.person_id,
 *   attributed.finding,
 *   attributed.because
 * from finding_person as attributed
 * where attributed.finding_id = :findingId!
 * order by attributed.person_id
 * ```
 */
export const peopleOfFinding = new PreparedQuery<IPeopleOfFindingParams,IPeopleOfFindingResult>(peopleOfFindingIR);


