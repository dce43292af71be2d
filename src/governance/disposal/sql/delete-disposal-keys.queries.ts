/** Types generated for queries found in "src/governance/disposal/sql/delete-disposal-keys.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DeleteDisposalKeys' parameters type */
export interface IDeleteDisposalKeysParams {
  disposalId: string;
}

/** 'DeleteDisposalKeys' return type */
export type IDeleteDisposalKeysResult = void;

/** 'DeleteDisposalKeys' query type */
export interface IDeleteDisposalKeysQuery {
  params: IDeleteDisposalKeysParams;
  result: IDeleteDisposalKeysResult;
}

const deleteDisposalKeysIR: any = {"usedParamSet":{"disposalId":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":121}]}],"statement":"-- What is gone needs no list of its keys any more.\ndelete from disposal_key\nwhere disposal_key.disposal_id = :disposalId!"};

/**
 * Query generated from SQL:
 * ```
 * -- What is gone needs no list of its keys any more.
 * delete from disposal_key
 * where disposal_key.disposal_id = :disposalId!
 * ```
 */
export const deleteDisposalKeys = new PreparedQuery<IDeleteDisposalKeysParams,IDeleteDisposalKeysResult>(deleteDisposalKeysIR);


