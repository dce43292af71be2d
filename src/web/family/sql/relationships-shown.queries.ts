/** Types generated for queries found in "src/web/family/sql/relationships-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RelationshipsShown' parameters type */
export interface IRelationshipsShownParams {
  familyId: string;
}

/** 'RelationshipsShown' return type */
export interface IRelationshipsShownResult {
  from_person_id: string;
  kind: string;
  received_on: string | null;
  source: string | null;
  to_person_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** 'RelationshipsShown' query type */
export interface IRelationshipsShownQuery {
  params: IRelationshipsShownParams;
  result: IRelationshipsShownResult;
}

const relationshipsShownIR: any = {"usedParamSet":{"familyId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":399,"b":408},{"a":539,"b":548}]}],"statement":"-- How are the people of this family related, who says so, and since when?\nselect\n  relationship.from_person_id,\n  relationship.to_person_id,\n  relationship.kind,\n  relationship.valid_from,\n  relationship.valid_to,\n  record.source as \"source?\",\n  delivery.received_on as \"received_on?\"\nfrom relationship\njoin family_member as one\n  on one.person_id = relationship.from_person_id and one.family_id = :familyId! and one.known_to = 'infinity'\njoin family_member as other\n  on other.person_id = relationship.to_person_id and other.family_id = :familyId! and other.known_to = 'infinity'\nleft join source_record as record using (record_id)\nleft join delivery using (delivery_id)\nwhere relationship.known_to = 'infinity'\norder by relationship.from_person_id, relationship.to_person_id, relationship.kind, delivery.received_on desc"};

/**
 * Query generated from SQL:
 * ```
 * -- How are the people of this family related, who says so, and since when?
 * select
 *   relationship.from_person_id,
 *   relationship.to_person_id,
 *   relationship.kind,
 *   relationship.valid_from,
 *   relationship.valid_to,
 *   record.source as "source?",
 *   delivery.received_on as "received_on?"
 * from relationship
 * join family_member as one
 *   on one.person_id = relationship.from_person_id and one.family_id = :familyId! and one.known_to = 'infinity'
 * join family_member as other
 *   on other.person_id = relationship.to_person_id and other.family_id = :familyId! and other.known_to = 'infinity'
 * left join source_record as record using (record_id)
 * left join delivery using (delivery_id)
 * where relationship.known_to = 'infinity'
 * order by relationship.from_person_id, relationship.to_person_id, relationship.kind, delivery.received_on desc
 * ```
 */
export const relationshipsShown = new PreparedQuery<IRelationshipsShownParams,IRelationshipsShownResult>(relationshipsShownIR);


