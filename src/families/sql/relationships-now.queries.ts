/** Types generated for queries found in "src/families/sql/relationships-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RelationshipsNow' parameters type */
export type IRelationshipsNowParams = void;

/** 'RelationshipsNow' return type */
export interface IRelationshipsNowResult {
  from_person_id: string;
  kind: string;
  record_id: number | null;
  relationship_id: number;
  to_person_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** 'RelationshipsNow' query type */
export interface IRelationshipsNowQuery {
  params: IRelationshipsNowParams;
  result: IRelationshipsNowResult;
}

const relationshipsNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- How are people known to be related?\nselect\n  relationship.relationship_id,\n  relationship.from_person_id,\n  relationship.to_person_id,\n  relationship.kind,\n  relationship.record_id,\n  relationship.valid_from,\n  relationship.valid_to\nfrom relationship\nwhere relationship.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- How are people known to be related?
 * select
 *   relationship.relationship_id,
 *   relationship.from_person_id,
 *   relationship.to_person_id,
 *   relationship.kind,
 *   relationship.record_id,
 *   relationship.valid_from,
 *   relationship.valid_to
 * from relationship
 * where relationship.known_to = 'infinity'
 * ```
 */
export const relationshipsNow = new PreparedQuery<IRelationshipsNowParams,IRelationshipsNowResult>(relationshipsNowIR);


