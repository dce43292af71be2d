/** Types generated for queries found in "src/intake/sql/insert-stated-relationships.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertStatedRelationships' parameters type */
export interface IInsertStatedRelationshipsParams {
  at: DateOrString;
  source: string;
}

/** 'InsertStatedRelationships' return type */
export type IInsertStatedRelationshipsResult = void;

/** 'InsertStatedRelationships' query type */
export interface IInsertStatedRelationshipsQuery {
  params: IInsertStatedRelationshipsParams;
  result: IInsertStatedRelationshipsResult;
}

const insertStatedRelationshipsIR: any = {"usedParamSet":{"at":true,"source":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":356,"b":359}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":530,"b":537},{"a":641,"b":648}]}],"statement":"-- Store the relationships that the delivery's new records state.\ninsert into stated_relationship (\n  record_id,\n  from_source_person_id,\n  to_source_person_id,\n  kind,\n  valid_from,\n  valid_to,\n  known_from\n)\nselect\n  stated.record_id,\n  from_person.source_person_id,\n  to_person.source_person_id,\n  stated.kind,\n  stated.valid_from,\n  stated.valid_to,\n  :at!::timestamptz\nfrom incoming_relationship as stated\njoin incoming_row as row on row.record_id = stated.record_id\njoin source_person as from_person on from_person.source = :source! and from_person.key_digest = stated.from_digest\njoin source_person as to_person on to_person.source = :source! and to_person.key_digest = stated.to_digest\nwhere row.fate = 'stands'"};

/**
 * Query generated from SQL:
 * ```
 * -- Store the relationships that the delivery's new records state.
 * insert into stated_relationship (
 *   record_id,
 *   from_source_person_id,
 *   to_source_person_id,
 *   kind,
 *   valid_from,
 *   valid_to,
 *   known_from
 * )
 * select
 *   stated.record_id,
 *   from_person.source_person_id,
 *   to_person.source_person_id,
 *   stated.kind,
 *   stated.valid_from,
 *   stated.valid_to,
 *   :at!::timestamptz
 * from incoming_relationship as stated
 * join incoming_row as row on row.record_id = stated.record_id
 * join source_person as from_person on from_person.source = :source! and from_person.key_digest = stated.from_digest
 * join source_person as to_person on to_person.source = :source! and to_person.key_digest = stated.to_digest
 * where row.fate = 'stands'
 * ```
 */
export const insertStatedRelationships = new PreparedQuery<IInsertStatedRelationshipsParams,IInsertStatedRelationshipsResult>(insertStatedRelationshipsIR);


