/** Types generated for queries found in "src/governance/disposal/sql/unfinished-disposals.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'UnfinishedDisposals' parameters type */
export type IUnfinishedDisposalsParams = void;

/** 'UnfinishedDisposals' return type */
export interface IUnfinishedDisposalsResult {
  disposal_id: string;
}

/** 'UnfinishedDisposals' query type */
export interface IUnfinishedDisposalsQuery {
  params: IUnfinishedDisposalsParams;
  result: IUnfinishedDisposalsResult;
}

const unfinishedDisposalsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which disposals were approved and are not done yet, oldest first?\nselect approval.disposal_id\nfrom disposal_approval as approval\nleft join disposal_certificate as done using (disposal_id)\nwhere done.disposal_id is null\norder by approval.approved_at, approval.disposal_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which disposals were approved and are not done yet, oldest first?
 * select approval.disposal_id
 * from disposal_approval as approval
 * left join disposal_certificate as done using (disposal_id)
 * where done.disposal_id is null
 * order by approval.approved_at, approval.disposal_id
 * ```
 */
export const unfinishedDisposals = new PreparedQuery<IUnfinishedDisposalsParams,IUnfinishedDisposalsResult>(unfinishedDisposalsIR);


