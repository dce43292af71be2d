/** Types generated for queries found in "src/families/sql/residences-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ResidencesNow' parameters type */
export type IResidencesNowParams = void;

/** 'ResidencesNow' return type */
export interface IResidencesNowResult {
  dwelling_id: string | null;
  kind: string;
  person_id: string;
  protected: boolean;
  record_id: number;
  residence_id: number;
  state: string;
  valid_from: string;
  valid_to: string | null;
}

/** 'ResidencesNow' query type */
export interface IResidencesNowQuery {
  params: IResidencesNowParams;
  result: IResidencesNowResult;
}

const residencesNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- What is known of where people live, record by record?\nselect\n  residence.residence_id,\n  residence.person_id,\n  residence.dwelling_id,\n  residence.record_id,\n  residence.kind,\n  residence.protected,\n  residence.state,\n  residence.valid_from,\n  residence.valid_to\nfrom residence\nwhere residence.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- What is known of where people live, record by record?
 * select
 *   residence.residence_id,
 *   residence.person_id,
 *   residence.dwelling_id,
 *   residence.record_id,
 *   residence.kind,
 *   residence.protected,
 *   residence.state,
 *   residence.valid_from,
 *   residence.valid_to
 * from residence
 * where residence.known_to = 'infinity'
 * ```
 */
export const residencesNow = new PreparedQuery<IResidencesNowParams,IResidencesNowResult>(residencesNowIR);


