/** Types generated for queries found in "src/families/sql/insert-dwelling-kinds.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'InsertDwellingKinds' parameters type */
export interface IInsertDwellingKindsParams {
  becauses: stringArray;
  dwelling_ids: stringArray;
  kinds: stringArray;
  known_from: DateOrString;
  wards: stringArray;
}

/** 'InsertDwellingKinds' return type */
export type IInsertDwellingKindsResult = void;

/** 'InsertDwellingKinds' query type */
export interface IInsertDwellingKindsQuery {
  params: IInsertDwellingKindsParams;
  result: IInsertDwellingKindsResult;
}

const insertDwellingKindsIR: any = {"usedParamSet":{"known_from":true,"dwelling_ids":true,"kinds":true,"wards":true,"becauses":true},"params":[{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":197,"b":208}]},{"name":"dwelling_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":222,"b":235}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":246,"b":252}]},{"name":"wards","required":true,"transform":{"type":"scalar"},"locs":[{"a":263,"b":269}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":280,"b":289}]}],"statement":"-- What is each dwelling now taken for, and why?\ninsert into dwelling_kind (dwelling_id, kind, ward, because, known_from)\nselect\n  taken.dwelling_id,\n  taken.kind,\n  taken.ward,\n  taken.because,\n  :known_from!\nfrom unnest(:dwelling_ids!::uuid[], :kinds!::text[], :wards!::text[], :becauses!::text[])\n  as taken (dwelling_id, kind, ward, because)"};

/**
 * Query generated from SQL:
 * ```
 * -- What is each dwelling now taken for, and why?
 * insert into dwelling_kind (dwelling_id, kind, ward, because, known_from)
 * select
 *   taken.dwelling_id,
 *   taken.kind,
 *   taken.ward,
 *   taken.because,
 *   :known_from!
 * from unnest(:dwelling_ids!::uuid[], :kinds!::text[], :wards!::text[], :becauses!::text[])
 *   as taken (dwelling_id, kind, ward, because)
 * ```
 */
export const insertDwellingKinds = new PreparedQuery<IInsertDwellingKindsParams,IInsertDwellingKindsResult>(insertDwellingKindsIR);


