/** Types generated for queries found in "src/governance/disposal/sql/insert-disposal-keys.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'InsertDisposalKeys' parameters type */
export interface IInsertDisposalKeysParams {
  disposalId: string;
  keyNumbers: numberArray;
}

/** 'InsertDisposalKeys' return type */
export type IInsertDisposalKeysResult = void;

/** 'InsertDisposalKeys' query type */
export interface IInsertDisposalKeysQuery {
  params: IInsertDisposalKeysParams;
  result: IInsertDisposalKeysResult;
}

const insertDisposalKeysIR: any = {"usedParamSet":{"disposalId":true,"keyNumbers":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":94,"b":105}]},{"name":"keyNumbers","required":true,"transform":{"type":"scalar"},"locs":[{"a":139,"b":150}]}],"statement":"-- Which keys does a disposal drop?\ninsert into disposal_key (disposal_id, key_number)\nselect :disposalId!, dropped.key_number\nfrom unnest(:keyNumbers!::bigint[]) as dropped (key_number)\non conflict (disposal_id, key_number) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- Which keys does a disposal drop?
 * insert into disposal_key (disposal_id, key_number)
 * select :disposalId!, dropped.key_number
 * from unnest(:keyNumbers!::bigint[]) as dropped (key_number)
 * on conflict (disposal_id, key_number) do nothing
 * ```
 */
export const insertDisposalKeys = new PreparedQuery<IInsertDisposalKeysParams,IInsertDisposalKeysResult>(insertDisposalKeysIR);


