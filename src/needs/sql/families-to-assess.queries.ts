/** Types generated for queries found in "src/needs/sql/families-to-assess.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'FamiliesToAssess' parameters type */
export interface IFamiliesToAssessParams {
  after?: string | null | void;
  known_at: DateOrString;
  page_size: number;
}

/** 'FamiliesToAssess' return type */
export interface IFamiliesToAssessResult {
  family_id: string;
}

/** 'FamiliesToAssess' query type */
export interface IFamiliesToAssessQuery {
  params: IFamiliesToAssessParams;
  result: IFamiliesToAssessResult;
}

const familiesToAssessIR: any = {"usedParamSet":{"known_at":true,"after":true,"page_size":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":198,"b":207},{"a":265,"b":274}]},{"name":"after","required":false,"transform":{"type":"scalar"},"locs":[{"a":284,"b":289},{"a":327,"b":332}]},{"name":"page_size","required":true,"transform":{"type":"scalar"},"locs":[{"a":367,"b":377}]}],"statement":"-- Which families were there at a moment, a page at a time?\n--   after      the last family of the page before; null for the first page\nselect family.family_id\nfrom family\nwhere family.issued_at <= :known_at!\n  and (family.retired_at is null or family.retired_at > :known_at!)\n  and (:after::uuid is null or family.family_id > :after)\norder by family.family_id\nlimit :page_size!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families were there at a moment, a page at a time?
 * --   after      the last family of the page before; null for the first page
 * select family.family_id
 * from family
 * where family.issued_at <= :known_at!
 *   and (family.retired_at is null or family.retired_at > :known_at!)
 *   and (:after::uuid is null or family.family_id > :after)
 * order by family.family_id
 * limit :page_size!
 * ```
 */
export const familiesToAssess = new PreparedQuery<IFamiliesToAssessParams,IFamiliesToAssessResult>(familiesToAssessIR);


