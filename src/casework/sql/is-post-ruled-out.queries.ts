/** Types generated for queries found in "src/casework/sql/is-post-ruled-out.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'IsPostRuledOut' parameters type */
export interface IIsPostRuledOutParams {
  family_id: string;
}

/** 'IsPostRuledOut' return type */
export interface IIsPostRuledOutResult {
  is_ruled_out: boolean;
}

/** 'IsPostRuledOut' query type */
export interface IIsPostRuledOutQuery {
  params: IIsPostRuledOutParams;
  result: IIsPostRuledOutResult;
}

const isPostRuledOutIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":119}]}],"statement":"-- Is post ruled out for this family, because someone could be found or hurt by it?\nselect is_post_ruled_out(:family_id!) as \"is_ruled_out!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Is post ruled out for this family, because someone could be found or hurt by it?
 * select is_post_ruled_out(:family_id!) as "is_ruled_out!"
 * ```
 */
export const isPostRuledOut = new PreparedQuery<IIsPostRuledOutParams,IIsPostRuledOutResult>(isPostRuledOutIR);


