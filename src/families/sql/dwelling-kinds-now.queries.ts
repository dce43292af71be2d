/** Types generated for queries found in "src/families/sql/dwelling-kinds-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DwellingKindsNow' parameters type */
export type IDwellingKindsNowParams = void;

/** 'DwellingKindsNow' return type */
export interface IDwellingKindsNowResult {
  because: string;
  dwelling_id: string;
  kind: string;
  ward: string | null;
}

/** 'DwellingKindsNow' query type */
export interface IDwellingKindsNowQuery {
  params: IDwellingKindsNowParams;
  result: IDwellingKindsNowResult;
}

const dwellingKindsNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- What is each dwelling taken for?\nselect\n  taken.dwelling_id,\n  taken.kind,\n  taken.ward,\n  taken.because\nfrom dwelling_kind as taken\nwhere taken.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- What is each dwelling taken for?
 * select
 *   taken.dwelling_id,
 *   taken.kind,
 *   taken.ward,
 *   taken.because
 * from dwelling_kind as taken
 * where taken.known_to = 'infinity'
 * ```
 */
export const dwellingKindsNow = new PreparedQuery<IDwellingKindsNowParams,IDwellingKindsNowResult>(dwellingKindsNowIR);


