/** Types generated for queries found in "src/people/sql/adoption-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'AdoptionFacts' parameters type */
export interface IAdoptionFactsParams {
  known_at: DateOrString;
}

/** 'AdoptionFacts' return type */
export interface IAdoptionFactsResult {
  placed: boolean;
  source_person_id: number;
}

/** 'AdoptionFacts' query type */
export interface IAdoptionFactsQuery {
  params: IAdoptionFactsParams;
  result: IAdoptionFactsResult;
}

const adoptionFactsIR: any = {"usedParamSet":{"known_at":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":309,"b":318},{"a":342,"b":351}]}],"statement":"-- Which source people does a source say were adopted or placed for adoption?\n--   known_at  the moment to look back from\nselect\n  fact.source_person_id,\n  bool_or(fact.kind = 'placed-for-adoption') as \"placed!\"\nfrom fact\nwhere fact.kind in ('placed-for-adoption', 'adoption-marker')\n  and fact.known_from <= :known_at!\n  and fact.known_to > :known_at!\ngroup by fact.source_person_id\norder by fact.source_person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source people does a source say were adopted or placed for adoption?
 * --   known_at  the moment to look back from
 * select
 *   fact.source_person_id,
 *   bool_or(fact.kind = 'placed-for-adoption') as "placed!"
 * from fact
 * where fact.kind in ('placed-for-adoption', 'adoption-marker')
 *   and fact.known_from <= :known_at!
 *   and fact.known_to > :known_at!
 * group by fact.source_person_id
 * order by fact.source_person_id
 * ```
 */
export const adoptionFacts = new PreparedQuery<IAdoptionFactsParams,IAdoptionFactsResult>(adoptionFactsIR);


