/** Types generated for queries found in "src/families/sql/relationships-stated.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RelationshipsStated' parameters type */
export type IRelationshipsStatedParams = void;

/** 'RelationshipsStated' return type */
export interface IRelationshipsStatedResult {
  from_person_id: string;
  kind: string;
  record_id: number;
  to_person_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** 'RelationshipsStated' query type */
export interface IRelationshipsStatedQuery {
  params: IRelationshipsStatedParams;
  result: IRelationshipsStatedResult;
}

const relationshipsStatedIR: any = {"usedParamSet":{},"params":[],"statement":"-- How does each source say that people are related, now?\nselect\n  tie.record_id,\n  one.person_id as from_person_id,\n  other.person_id as to_person_id,\n  tie.kind,\n  tie.valid_from,\n  tie.valid_to\nfrom stated_relationship as tie\njoin person_member as one on one.source_person_id = tie.from_source_person_id and one.known_to = 'infinity'\njoin person_member as other on other.source_person_id = tie.to_source_person_id and other.known_to = 'infinity'\nwhere tie.known_to = 'infinity'\n  and one.person_id <> other.person_id\norder by tie.stated_relationship_id"};

/**
 * Query generated from SQL:
 * ```
 * -- How does each source say that people are related, now?
 * select
 *   tie.record_id,
 *   one.person_id as from_person_id,
 *   other.person_id as to_person_id,
 *   tie.kind,
 *   tie.valid_from,
 *   tie.valid_to
 * from stated_relationship as tie
 * join person_member as one on one.source_person_id = tie.from_source_person_id and one.known_to = 'infinity'
 * join person_member as other on other.source_person_id = tie.to_source_person_id and other.known_to = 'infinity'
 * where tie.known_to = 'infinity'
 *   and one.person_id <> other.person_id
 * order by tie.stated_relationship_id
 * ```
 */
export const relationshipsStated = new PreparedQuery<IRelationshipsStatedParams,IRelationshipsStatedResult>(relationshipsStatedIR);


