/** Types generated for queries found in "src/needs/sql/decisions-on-another-edition.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DecisionsOnAnotherEdition' parameters type */
export interface IDecisionsOnAnotherEditionParams {
  edition: string;
  edition_sha256: string;
  framework: string;
}

/** 'DecisionsOnAnotherEdition' return type */
export interface IDecisionsOnAnotherEditionResult {
  decided_on: string | null;
}

/** 'DecisionsOnAnotherEdition' query type */
export interface IDecisionsOnAnotherEditionQuery {
  params: IDecisionsOnAnotherEditionParams;
  result: IDecisionsOnAnotherEditionResult;
}

const decisionsOnAnotherEditionIR: any = {"usedParamSet":{"framework":true,"edition":true,"edition_sha256":true},"params":[{"name":"framework","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":230}]},{"name":"edition","required":true,"transform":{"type":"scalar"},"locs":[{"a":252,"b":260}]},{"name":"edition_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":290,"b":305}]}],"statement":"-- When was a decision last made on this edition as it was before its files changed?\nselect max(decision.decided_on) as decided_on\nfrom decision\njoin assessment_run as run using (assessment_run_id)\nwhere run.framework = :framework!\n  and run.edition = :edition!\n  and run.edition_sha256 <> :edition_sha256!"};

/**
 * Query generated from SQL:
 * ```
 * -- When was a decision last made on this edition as it was before its files changed?
 * select max(decision.decided_on) as decided_on
 * from decision
 * join assessment_run as run using (assessment_run_id)
 * where run.framework = :framework!
 *   and run.edition = :edition!
 *   and run.edition_sha256 <> :edition_sha256!
 * ```
 */
export const decisionsOnAnotherEdition = new PreparedQuery<IDecisionsOnAnotherEditionParams,IDecisionsOnAnotherEditionResult>(decisionsOnAnotherEditionIR);


