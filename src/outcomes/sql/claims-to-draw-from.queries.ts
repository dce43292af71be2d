/** Types generated for queries found in "src/outcomes/sql/claims-to-draw-from.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'ClaimsToDrawFrom' parameters type */
export interface IClaimsToDrawFromParams {
  after: DateOrString;
  until: DateOrString;
}

/** 'ClaimsToDrawFrom' return type */
export interface IClaimsToDrawFromResult {
  claim_id: string;
}

/** 'ClaimsToDrawFrom' query type */
export interface IClaimsToDrawFromQuery {
  params: IClaimsToDrawFromParams;
  result: IClaimsToDrawFromResult;
}

const claimsToDrawFromIR: any = {"usedParamSet":{"after":true,"until":true},"params":[{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":151}]},{"name":"until","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":160}]}],"statement":"-- Which claims were made after a moment and until another, whoever the families are?\nselect claimed.claim_id as \"claim_id!\"\nfrom claims_between(:after!, :until!) as claimed\norder by claimed.claim_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which claims were made after a moment and until another, whoever the families are?
 * select claimed.claim_id as "claim_id!"
 * from claims_between(:after!, :until!) as claimed
 * order by claimed.claim_id
 * ```
 */
export const claimsToDrawFrom = new PreparedQuery<IClaimsToDrawFromParams,IClaimsToDrawFromResult>(claimsToDrawFromIR);


