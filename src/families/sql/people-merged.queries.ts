/** Types generated for queries found in "src/families/sql/people-merged.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleMerged' parameters type */
export type IPeopleMergedParams = void;

/** 'PeopleMerged' return type */
export interface IPeopleMergedResult {
  merged_into: string;
  person_id: string;
}

/** 'PeopleMerged' query type */
export interface IPeopleMergedQuery {
  params: IPeopleMergedParams;
  result: IPeopleMergedResult;
}

const peopleMergedIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which people turned out to be other people?\nselect\n  person.person_id,\n  person.merged_into as \"merged_into!\"\nfrom person\nwhere person.merged_into is not null"};

/**
 * Query generated from SQL:
 * ```
 * -- Which people turned out to be other people?
 * select
 *   person.person_id,
 *   person.merged_into as "merged_into!"
 * from person
 * where person.merged_into is not null
 * ```
 */
export const peopleMerged = new PreparedQuery<IPeopleMergedParams,IPeopleMergedResult>(peopleMergedIR);


