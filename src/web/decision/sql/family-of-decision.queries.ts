/** Types generated for queries found in "src/web/decision/sql/family-of-decision.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamilyOfDecision' parameters type */
export interface IFamilyOfDecisionParams {
  decisionId: string;
}

/** 'FamilyOfDecision' return type */
export interface IFamilyOfDecisionResult {
  family_id: string;
}

/** 'FamilyOfDecision' query type */
export interface IFamilyOfDecisionQuery {
  params: IFamilyOfDecisionParams;
  result: IFamilyOfDecisionResult;
}

const familyOfDecisionIR: any = {"usedParamSet":{"decisionId":true},"params":[{"name":"decisionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":120}]}],"statement":"-- Which family is this decision about?\nselect decision.family_id\nfrom decision\nwhere decision.decision_id = :decisionId!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which family is this decision about?
 * select decision.family_id
 * from decision
 * where decision.decision_id = :decisionId!
 * ```
 */
export const familyOfDecision = new PreparedQuery<IFamilyOfDecisionParams,IFamilyOfDecisionResult>(familyOfDecisionIR);


