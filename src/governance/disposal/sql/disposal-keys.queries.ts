/** Types generated for queries found in "src/governance/disposal/sql/disposal-keys.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DisposalKeys' parameters type */
export interface IDisposalKeysParams {
  disposalId: string;
}

/** 'DisposalKeys' return type */
export interface IDisposalKeysResult {
  key_number: number;
}

/** 'DisposalKeys' query type */
export interface IDisposalKeysQuery {
  params: IDisposalKeysParams;
  result: IDisposalKeysResult;
}

const disposalKeysIR: any = {"usedParamSet":{"disposalId":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":128,"b":139}]}],"statement":"-- Which keys did a disposal set out to drop?\nselect disposal_key.key_number\nfrom disposal_key\nwhere disposal_key.disposal_id = :disposalId!\norder by disposal_key.key_number"};

/**
 * Query generated from SQL:
 * ```
 * -- Which keys did a disposal set out to drop?
 * select disposal_key.key_number
 * from disposal_key
 * where disposal_key.disposal_id = :disposalId!
 * order by disposal_key.key_number
 * ```
 */
export const disposalKeys = new PreparedQuery<IDisposalKeysParams,IDisposalKeysResult>(disposalKeysIR);


