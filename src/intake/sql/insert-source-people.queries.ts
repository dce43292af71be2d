/** Types generated for queries found in "src/intake/sql/insert-source-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertSourcePeople' parameters type */
export interface IInsertSourcePeopleParams {
  source: string;
}

/** 'InsertSourcePeople' return type */
export type IInsertSourcePeopleResult = void;

/** 'InsertSourcePeople' query type */
export interface IInsertSourcePeopleQuery {
  params: IInsertSourcePeopleParams;
  result: IInsertSourcePeopleResult;
}

const insertSourcePeopleIR: any = {"usedParamSet":{"source":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":132},{"a":741,"b":748}]}],"statement":"-- Give a number to each person the delivery names who has none yet.\ninsert into source_person (source, key_digest)\nselect\n  :source!,\n  named.key_digest\nfrom (\n  select row.person_digest as key_digest\n  from incoming_row as row\n  where row.fate = 'stands' and row.record_id is not null and row.person_digest is not null\n  union\n  select related.from_digest\n  from incoming_relationship as related\n  join incoming_row as row on row.record_id = related.record_id and row.fate = 'stands'\n  union\n  select related.to_digest\n  from incoming_relationship as related\n  join incoming_row as row on row.record_id = related.record_id and row.fate = 'stands'\n) as named\nwhere not exists (\n  select\n  from source_person as known\n  where known.source = :source! and known.key_digest = named.key_digest\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- Give a number to each person the delivery names who has none yet.
 * insert into source_person (source, key_digest)
 * select
 *   :source!,
 *   named.key_digest
 * from (
 *   select row.person_digest as key_digest
 *   from incoming_row as row
 *   where row.fate = 'stands' and row.record_id is not null and row.person_digest is not null
 *   union
 *   select related.from_digest
 *   from incoming_relationship as related
 *   join incoming_row as row on row.record_id = related.record_id and row.fate = 'stands'
 *   union
 *   select related.to_digest
 *   from incoming_relationship as related
 *   join incoming_row as row on row.record_id = related.record_id and row.fate = 'stands'
 * ) as named
 * where not exists (
 *   select
 *   from source_person as known
 *   where known.source = :source! and known.key_digest = named.key_digest
 * )
 * ```
 */
export const insertSourcePeople = new PreparedQuery<IInsertSourcePeopleParams,IInsertSourcePeopleResult>(insertSourcePeopleIR);


