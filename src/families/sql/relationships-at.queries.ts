/** Types generated for queries found in "src/families/sql/relationships-at.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'RelationshipsAt' parameters type */
export interface IRelationshipsAtParams {
  as_of: string;
  known_at: DateOrString;
  person_ids: stringArray;
}

/** 'RelationshipsAt' return type */
export interface IRelationshipsAtResult {
  from_person_id: string;
  from_sex: string | null;
  kind: string;
  record_id: number | null;
  source: string | null;
  to_person_id: string;
  to_sex: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

/** 'RelationshipsAt' query type */
export interface IRelationshipsAtQuery {
  params: IRelationshipsAtParams;
  result: IRelationshipsAtResult;
}

const relationshipsAtIR: any = {"usedParamSet":{"person_ids":true,"known_at":true,"as_of":true},"params":[{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":628,"b":639},{"a":689,"b":700}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":744,"b":753},{"a":785,"b":794}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":865,"b":871},{"a":938,"b":944}]}],"statement":"-- What were people to each other on a day, as it was known at a moment?\n--   person_ids  both ends are among them\nselect\n  relationship.from_person_id,\n  relationship.to_person_id,\n  relationship.kind,\n  relationship.record_id,\n  record.source as \"source?\",\n  relationship.valid_from,\n  relationship.valid_to,\n  one.sex as from_sex,\n  other.sex as to_sex\nfrom relationship\njoin person as one on one.person_id = relationship.from_person_id\njoin person as other on other.person_id = relationship.to_person_id\nleft join source_record as record on record.record_id = relationship.record_id\nwhere relationship.from_person_id = any (:person_ids!::uuid[])\n  and relationship.to_person_id = any (:person_ids!::uuid[])\n  and relationship.known_from <= :known_at!\n  and relationship.known_to > :known_at!\n  and (relationship.valid_from is null or relationship.valid_from <= :as_of!)\n  and (relationship.valid_to is null or relationship.valid_to > :as_of!)\norder by relationship.from_person_id, relationship.to_person_id, relationship.kind, relationship.record_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What were people to each other on a day, as it was known at a moment?
 * --   person_ids  both ends are among them
 * select
 *   relationship.from_person_id,
 *   relationship.to_person_id,
 *   relationship.kind,
 *   relationship.record_id,
 *   record.source as "source?",
 *   relationship.valid_from,
 *   relationship.valid_to,
 *   one.sex as from_sex,
 *   other.sex as to_sex
 * from relationship
 * join person as one on one.person_id = relationship.from_person_id
 * join person as other on other.person_id = relationship.to_person_id
 * left join source_record as record on record.record_id = relationship.record_id
 * where relationship.from_person_id = any (:person_ids!::uuid[])
 *   and relationship.to_person_id = any (:person_ids!::uuid[])
 *   and relationship.known_from <= :known_at!
 *   and relationship.known_to > :known_at!
 *   and (relationship.valid_from is null or relationship.valid_from <= :as_of!)
 *   and (relationship.valid_to is null or relationship.valid_to > :as_of!)
 * order by relationship.from_person_id, relationship.to_person_id, relationship.kind, relationship.record_id
 * ```
 */
export const relationshipsAt = new PreparedQuery<IRelationshipsAtParams,IRelationshipsAtResult>(relationshipsAtIR);


